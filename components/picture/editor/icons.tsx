/** Drawings of the editor's tools and buttons. Decorative: the control that holds one has the name. */
import type { ReactNode } from 'react';
import { Stroked } from '@/components/ui/stroked';

const DRAWINGS = {
  tarja: <path d="M3 8h18v8H3z" fill="currentColor" />,
  destaque: <rect x="3" y="5" width="18" height="14" rx="2" />,
  seta: <path d="M5 19L18 6M9 5h10v10" />,
  numero: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M10 9.5L12.5 8v8" />
    </>
  ),
  texto: <path d="M5 8V5h14v3M12 5v14M9 19h6" />,
  recorte: <path d="M7 2v15h15M2 7h15v15" />,
  desfazer: <path d="M9 6L4 11l5 5M4 11h10a5 5 0 0 1 0 10h-3" />,
  refazer: <path d="M15 6l5 5-5 5M20 11H10a5 5 0 0 0 0 10h3" />,
  anterior: <path d="M15 5l-7 7 7 7" />,
  proxima: <path d="M9 5l7 7-7 7" />,
  mais: <path d="M12 5v14M5 12h14" />,
  menos: <path d="M5 12h14" />,
  retirar: <path d="M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3" />,
  escudo: <path d="M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5" />,
  olho: (
    <>
      <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  duvida: <path d="M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 18v.2" />,
  abrir: <path d="M9 6l6 6-6 6" />,
} satisfies Record<string, ReactNode>;

export type Desenho = keyof typeof DRAWINGS;

export function Drawing({ name, size = 16 }: { name: Desenho; size?: number }) {
  return <Stroked size={size}>{DRAWINGS[name]}</Stroked>;
}
