/** Whom a person can turn to, from what the órgão has given. */
import { expect, test } from 'vitest';
import { atendimentoDe, linksDe } from '@/lib/catalogo/contatos';
import type { Catalogo, Orgao } from '@/lib/contract';

const sesau: Orgao = {
  sigla: 'SESAU',
  nome: 'Secretaria de Saúde',
  csg: { nome: 'NTS', email: 'nts@exemplo.gov.br', horario: '8h às 14h' },
  unidades: [],
  apoioLocal: [{ unidades: ['SESAU-HGE'], contato: 'ti_hge' }],
};
const catalogo: Pick<Catalogo, 'destinos' | 'contatos' | 'links'> = {
  destinos: [
    { id: 'central', nome: 'Unidade central' },
    { id: 'gestora', nome: 'Unidade gestora' },
  ],
  contatos: [
    { id: 'ti_hge', nome: 'TI do HGE' },
    { id: 'arquivo', nome: 'Arquivo geral' },
  ],
  links: [
    { id: 'senha', rotulo: 'Recuperar senha', url: 'https://sei.exemplo.gov.br/senha' },
    { id: 'cursos', rotulo: 'Cursos', url: null },
  ],
};

test('local support first, where the unidade has it', () => {
  expect(atendimentoDe(catalogo, sesau, { unidade: 'sesau-hge-uti' }).local).toEqual([
    { id: 'ti_hge', nome: 'TI do HGE' },
  ]);
  expect(atendimentoDe(catalogo, sesau, { unidade: 'SESAU-HGEX' }).local).toEqual([]);
});

test('the CSG of the órgão; nobody invented where there is none', () => {
  expect(atendimentoDe(catalogo, sesau).csg).toEqual(sesau.csg);
  expect(atendimentoDe(catalogo, null)).toEqual({
    local: [],
    csg: null,
    destino: null,
    encaminha: null,
    outros: [],
    links: [],
  });
});

test('a categoria may go elsewhere, be forwarded, and name others', () => {
  const categoria = { destino: 'central', encaminha: 'gestora', contatos: ['arquivo'] };
  expect(atendimentoDe(catalogo, sesau, { categoria })).toMatchObject({
    destino: { nome: 'Unidade central' },
    encaminha: { nome: 'Unidade gestora' },
    outros: [{ nome: 'Arquivo geral' }],
  });
});

test('a link that the órgão has not given is not shown', () => {
  expect(linksDe(catalogo, ['cursos', 'senha']).map(({ id }) => id)).toEqual(['senha']);
});
