/** `Nome Completo (sigla/ORGAO)`, with everything that installs put into it. */
import { expect, test } from 'vitest';
import { first } from '@/lib/sei/source';
import { parseUsuario, personKey, USUARIO } from '@/lib/sei/usuario';
import { page } from './pages.ts';

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

test('a title as long as no name is nobody’s: the person is asked', () => {
  const named = (nome: string) =>
    first(page(`<a id="lnkUsuarioSistema" title="${nome} (x/CBM)"></a>`), USUARIO)?.valor.nome;
  expect(named('Ana')).toBe('Ana');
  expect(named('Ana '.repeat(60))).toBeUndefined();
});

test('header and cookie prefix name the same person alike', () => {
  expect(personKey('Pedro.Soares')).toBe(personKey('pedro_soares'));
  expect(personKey('pedro.soares')).not.toBe(personKey('pedro.soaresa'));
});
