/**
 * Fields that show what they hold. Where something is found the whole field is covered: what it
 * holds may be scrolled inside it.
 */
import { QUEBRA } from '@/lib/text/dado';
import { flatten } from '@/lib/text/joiners';
import { ILEGIVEL } from '@/lib/text/reader';
import { detect, type Detector } from './detectors.ts';
import type { Procura } from './search.ts';

type Achado = { onde: Element } & Pick<Detector, 'nome' | 'motivo' | 'sugestao'>;

const CAMPOS = [
  'textarea',
  'select',
  `input${['hidden', 'checkbox', 'radio', 'password', 'file', 'image']
    .map((tipo) => `:not([type="${tipo}"])`)
    .join('')}`,
];
/** Characters; a longer field is covered unread. */
const MAXIMO = 200_000;

export function* findInFields(procura: Procura): Generator<Achado> {
  for (const onde of procura(CAMPOS)) {
    const escrito = shown(onde);
    if (escrito.trim() === '') continue;
    if (escrito.length > MAXIMO) {
      yield { onde, nome: 'campo_sem_leitura', motivo: ILEGIVEL.campo };
      continue;
    }
    const rotulo = `${labelOf(onde)}: `;
    const plano = flatten((rotulo + escrito).replaceAll('\n', QUEBRA));
    const achado = detect(plano).find(({ fim }) => fim > rotulo.length);
    if (achado) yield { ...achado.detector, onde };
  }
}

function shown(campo: Element): string {
  if (campo.tagName === 'SELECT') {
    const { multiple, size, options, selectedOptions } = campo as HTMLSelectElement;
    // A list that stands open shows all of them.
    const vistas = multiple || size > 1 ? options : selectedOptions;
    return Array.from(vistas, ({ text }) => text).join('\n');
  }
  const { value, placeholder } = campo as HTMLInputElement;
  return `${value}\n${placeholder ?? ''}`;
}

/** Text of the label that stands beside a field. */
function labelOf(campo: Element): string {
  const rotulo = (campo as HTMLInputElement).labels?.[0];
  return rotulo && !rotulo.contains(campo) ? rotulo.textContent.slice(0, 100) : '';
}
