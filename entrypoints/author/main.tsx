import { createRoot } from 'react-dom/client';
import { AuthorApp } from '@/components/author/AuthorApp';
import '@/components/theme/panel.css';
import '@/components/theme/page.css';
import '@/components/theme/packs.css';
import '@/components/theme/author.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<AuthorApp />);
