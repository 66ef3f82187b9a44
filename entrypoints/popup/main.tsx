import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Popup } from '@/components/popup/popup';
import '@/components/popup/popup.css';
import '@/components/chamados/chamados.css';

createRoot(document.querySelector('#raiz')!).render(
  <StrictMode>
    <Popup />
  </StrictMode>,
);
