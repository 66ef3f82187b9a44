import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Options } from '@/components/options/options';
import '@/components/options/options.css';

createRoot(document.querySelector('#raiz')!).render(
  <StrictMode>
    <Options />
  </StrictMode>,
);
