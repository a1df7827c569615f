import { createRoot } from 'react-dom/client';
import { SidePanelApp } from '@/components/panel/SidePanelApp';
import '@/components/theme/side-panel.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<SidePanelApp />);
