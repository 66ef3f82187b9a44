/** What looks wrong in a value and may be sent all the same. */
import { expect, it } from 'vitest';
import { warningOf } from '@/lib/catalogo/warnings';

const principal = {
  id: 'unidade_que_anexou',
  rotulo: 'Unidade que anexou',
  tipo: 'unidade',
  obrigatorio: true,
  confere: 'unidade.sigla',
} as const;

it('a value that has to be what the page says, and is another', () => {
  const pagina = { 'unidade.sigla': 'SESAU - GAB' };
  expect(warningOf(principal, 'SESAU - CAF', { pagina })).toEqual({
    frase: '“Unidade que anexou” não é o que o SEI mostra agora (SESAU - GAB): confira.',
    recusa: false,
  });
  expect(warningOf(principal, 'sesau -  gab', { pagina })).toBeNull();
  expect(warningOf(principal, 'SESAU - CAF', {})).toBeNull();
});
