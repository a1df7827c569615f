import { createRoot } from 'react-dom/client';
import { AuthorApp } from '@/components/author/AuthorApp';
import cardStyle from '@/components/theme/card.css?inline';
import '@/components/theme/panel.css';
import '@/components/theme/page.css';
import '@/components/theme/packs.css';
import '@/components/theme/author.css';
import { putCard } from '@/utils/page/card/preview';

const root = document.getElementById('root');
if (root) createRoot(root).render(<AuthorApp putCard={(into, view) => putCard(into, view, cardStyle)} />);
