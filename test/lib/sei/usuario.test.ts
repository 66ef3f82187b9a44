/** `Nome Completo (sigla/ORGAO)`, with everything that installs put into it. */
import { expect, test } from 'vitest';
import { parseUsuario, personKey } from '@/lib/sei/usuario';

test.each([
  ['Maria de Souza (maria.souza/CBM)', 'Maria de Souza', 'maria.souza', 'CBM'],
  ['FULANO DE TAL (11144477735/CBM)', 'FULANO DE TAL', '11144477735', 'CBM'],
  ['Ana Lima (ana@orgao.uf.gov.br/SEAD)', 'Ana Lima', 'ana@orgao.uf.gov.br', 'SEAD'],
  ['Ana Lima (ana/lima/SEAD)', 'Ana Lima', 'ana/lima', 'SEAD'],
  ['José (Zé) Alves (jose.alves/PM)', 'José (Zé) Alves', 'jose.alves', 'PM'],
  ['Maria de Souza', 'Maria de Souza', '', ''],
  ['Maria de Souza (maria.souza)', 'Maria de Souza', 'maria.souza', ''],
  [' (maria.souza/CBM)', '', 'maria.souza', 'CBM'],
  ['', '', '', ''],
])('%s', (titulo, nome, sigla, orgao) => {
  expect(parseUsuario(titulo)).toEqual({ nome, sigla, orgao });
});

test('header and cookie prefix name the same person alike', () => {
  expect(personKey('Pedro.Soares')).toBe(personKey('pedro_soares'));
  expect(personKey('pedro.soares')).not.toBe(personKey('pedro.soaresa'));
});
