import { createRoot } from 'react-dom/client';
import { AuthorApp } from '@/components/author/AuthorApp';
import cardStyle from '@/components/theme/card.css?inline';
import '@/components/theme/panel.css';
import '@/components/theme/page.css';
import '@/components/theme/packs.css';
import '@/components/theme/author.css';
import type { CardView } from '@/utils/core/facts/card-view';
import { putCard } from '@/utils/page/card-preview';

const put = (into: HTMLElement, view: CardView) => putCard(into, view, cardStyle);
const root = document.getElementById('root');
if (root) createRoot(root).render(<AuthorApp putCard={put} />);
