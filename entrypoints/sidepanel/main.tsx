import { createRoot } from 'react-dom/client';
import { SidePanelApp } from '@/components/panel/SidePanelApp';
import '@/components/theme/panel.css';
import '@/components/theme/looks.css';
import '@/components/theme/print.css';
import '@/components/theme/search.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<SidePanelApp />);
