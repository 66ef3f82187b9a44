/** The few drawings the surfaces use. Decorative: the control that holds one carries the name. */
import { Stroked } from './stroked';

const PATHS = {
  fechar: 'M6 6l12 12M18 6L6 18',
  recolher: 'M6 18h12',
  lado: 'M4 8h13M14 5l3 3-3 3M20 16H7M10 13l-3 3 3 3',
  ampliar: 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 17a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  anexo:
    'M19 11l-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-8 8a1.5 1.5 0 0 1-2.2-2.2l7-7',
  tela: 'M3 5h18v11H3zM8 20h8M12 16v4',
  abrir: 'M7 10l5 5 5-5',
  certo: 'M5 12.5l4.5 4.5L19 7.5',
  relogio: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  alerta: 'M12 4L2.8 20h18.4zM12 10v4M12 17v.5',
  mais: 'M12 5v14M5 12h14',
  voltar: 'M9 7L4 12l5 5M4 12h10a5 5 0 0 1 0 10h-2',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <Stroked size={size}>
      <path d={PATHS[name]} />
    </Stroked>
  );
}
