import { createRoot } from 'react-dom/client';
import { OptionsApp } from '@/components/options/OptionsApp';
import cardStyle from '@/components/theme/card.css?inline';
import '@/components/theme/options.css';
import '@/components/theme/packs.css';
import type { CardView } from '@/utils/core/facts/card-view';
import { putCard } from '@/utils/page/card-preview';

const root = document.getElementById('root');
const put = (into: HTMLElement, view: CardView) => putCard(into, view, cardStyle);
if (root) createRoot(root).render(<OptionsApp putCard={put} />);
