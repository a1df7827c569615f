import { createRoot } from 'react-dom/client';
import { OptionsApp } from '@/components/options/OptionsApp';
import cardStyle from '@/components/theme/card.css?inline';
import '@/components/theme/options.css';
import '@/components/theme/packs.css';
import { putCard } from '@/utils/page/card/preview';

const root = document.getElementById('root');
if (root) createRoot(root).render(<OptionsApp putCard={(into, view) => putCard(into, view, cardStyle)} />);
