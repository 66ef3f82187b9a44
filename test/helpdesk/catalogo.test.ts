/** Catalogue files: what they take from the base, what is refused, and an edit while it runs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fontes, loadCatalogo, loadFontes } from '@/helpdesk/catalogo.ts';
import { openCatalogo } from '@/helpdesk/catalogo/live.ts';
import { missingIn } from '@/helpdesk/catalogo/missing.ts';
import type { Catalogo } from '@/lib/contract';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'catalogo-'))));
afterAll(async () => await rm(folder, { recursive: true }));

const orgao = { sigla: 'CBM', nome: 'Bombeiros', csg: { nome: 'CSG' }, unidades: ['CBM'] };
const own = {
  id: 'nova',
  titulo: 'Nova',
  quando: 'Às vezes.',
  busca: [],
  natureza: 'pedido',
  campos: [] as object[],
  prazos: [],
};
const minimal = { versao: 'v', orgaos: [orgao], categorias: [own], provaveis: ['nova'] };
const campo = { id: 'a', rotulo: 'A', tipo: 'texto', obrigatorio: false };

async function written(content: unknown, name = 'catalogo.json'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const loaded = async (content: unknown): Promise<Catalogo> =>
  await loadCatalogo(await written(content));

describe('the base', () => {
  const withBase = (inclui: object, more: object = {}) => ({
    ...minimal,
    inclui,
    provaveis: [],
    ...more,
  });
  const ids = ({ categorias }: Catalogo) => categorias.map(({ id }) => id);

  test('is taken whole or in part; new categorias come before its own', async () => {
    const base = ids(await loadCatalogo('demonstracao'));
    expect(base).toContain('outros');
    expect(ids(await loaded(withBase({ categorias: '*' })))).toEqual([
      'nova',
      ...base.filter((id) => id !== 'nova'),
    ]);
    expect(ids(await loaded(withBase({ categorias: ['outros', 'senha'] })))).toEqual([
      'nova',
      'outros',
      'senha',
    ]);
    const without = withBase({ categorias: '*', exceto: ['senha'] });
    expect(ids(await loaded(without))).not.toContain('senha');
  });

  test('one of the same id stands in its place with its own keys changed', async () => {
    const mine = { id: 'outros', titulo: 'Demais pedidos', quem: 'csg' };
    const catalogo = await loaded(
      withBase({ categorias: ['senha', 'outros'] }, { categorias: [mine] }),
    );
    const [, outros] = catalogo.categorias;
    expect(outros).toMatchObject({ id: 'outros', titulo: 'Demais pedidos', quem: 'csg' });
    expect(outros?.busca).not.toEqual([]);
  });

  test('what a categoria leans on comes with it, and nothing else', async () => {
    const { artigos = [], categorias } = await loaded(withBase({ categorias: ['senha'] }));
    expect(artigos.map(({ id }) => id)).toEqual([categorias[1]?.artigo].filter(Boolean));
  });

  test('a name that it does not have is refused', async () => {
    await expect(loaded(withBase({ categorias: ['nada'] }))).rejects.toThrow(
      /inclui\.categorias: não existe “nada” no catálogo base/,
    );
  });
});

describe('is refused', () => {
  const asking = (...campos: object[]) => ({ ...minimal, categorias: [{ ...own, campos }] });
  const saying = (change: object) => ({ ...minimal, categorias: [{ ...own, ...change }] });
  const lista = (...colunas: object[]) => asking({ ...campo, tipo: 'lista', colunas });
  const opcoes = [{ id: 'x', rotulo: 'X' }];

  test.each([
    ['a key written wrong', { ...minimal, catgorias: [] }, /“catgorias” não é um dado do catálogo/],
    ['the same, deep inside', asking({ ...campo, obrigatorios: true }), /“obrigatorios” não é/],
    ['a datum that lacks', asking({ id: 'a', tipo: 'texto' }), /rotulo.*falta este dado/],
    ['an option of ours', asking({ ...campo, tipo: 'hora' }), /\(“nova”, “a”\): só aceita texto/],
    ['an id twice', { ...minimal, orgaos: [orgao, { ...orgao, sigla: 'cbm' }] }, /“CBM” aparece/],
    ['a field twice', asking(campo, campo), /o campo “a” aparece duas vezes/],
    ['a column twice', lista(campo, campo), /colunas: o campo “a” aparece duas vezes/],
    ['no options', asking({ ...campo, tipo: 'escolha' }), /“a” é de escolha e não tem opções/],
    ['no columns', asking({ ...campo, tipo: 'lista' }), /“a” é uma lista e não tem colunas/],
    ['columns of a text', asking({ ...campo, colunas: [campo] }), /“a” tem colunas e não é/],
    [
      'a condition on nothing',
      asking({ ...campo, se: { campo: 'b', valores: ['x'] } }),
      /“a” depende de “b”, que não existe ao lado dele/,
    ],
    [
      'a condition on another level',
      {
        ...asking(campo, {
          ...campo,
          id: 'l',
          tipo: 'lista',
          colunas: [{ ...campo, id: 'c', se: { campo: 'a', valores: ['x'] } }],
        }),
      },
      /“c” depende de “a”, que não existe ao lado dele/,
    ],
    [
      'a condition that never holds',
      asking(
        { ...campo, id: 'b', tipo: 'escolha', opcoes },
        { ...campo, se: { campo: 'b', valores: ['y'] } },
      ),
      /“a” depende de “b” ser “y”, o que ele não aceita/,
    ],
    ['a destino', saying({ destino: 'x' }), /categorias\.0\.destino: não existe o destino “x”/],
    ['an encaminha', saying({ encaminha: 'x' }), /não existe o destino “x”/],
    ['an artigo', saying({ artigo: 'x' }), /não existe o artigo “x”/],
    ['a contato', saying({ contatos: ['x'] }), /não existe o contato “x”/],
    ['a link', saying({ links: ['x'] }), /não existe o link “x”/],
    ['a provável', { ...minimal, provaveis: ['x'] }, /provaveis: não existe a categoria “x”/],
    ['nobody', { ...minimal, orgaos: undefined }, /em orgaos: falta este dado/],
  ] as const)('%s', async (_, content, reason) => {
    await expect(loaded(content)).rejects.toThrow(reason);
    await expect(loaded(content)).rejects.toThrow(join(folder, 'catalogo.json'));
  });

  test('a file that is not there', async () => {
    await expect(loadCatalogo(join(folder, 'sumiu.json'))).rejects.toThrow(/ENOENT/);
  });
});

test('notes are for who reads the file', async () => {
  const catalogo = await loaded({ ...minimal, _fonte: 'Portaria', nome: 'Meu' });
  expect(catalogo).not.toHaveProperty('_fonte');
  expect(catalogo).not.toHaveProperty('nome');
});

test('any change of what is served is another version', async () => {
  const { versao } = await loaded(minimal);
  expect(versao).toMatch(/^v-[0-9a-f]{10}$/);
  expect((await loaded(minimal)).versao).toBe(versao);
  const other = { ...minimal, orgaos: [{ ...orgao, nome: 'Outro' }] };
  expect((await loaded(other)).versao).not.toBe(versao);
});

describe('the lists', () => {
  const load = async (fontes: Fontes) =>
    await loadFontes({ catalogo: await written(minimal), ...fontes });
  const latin = Buffer.from('sigla;nome\r\nCBM - COBM;Comando\r\n"SÃO LUÍS";x\r\n', 'latin1');

  test('stand in the place of the catalogue’s; members are nowhere in what is served', async () => {
    const unidades = join(folder, 'unidades.csv');
    await writeFile(unidades, latin);
    const { catalogo, membros } = await load({
      orgaos: await written([orgao, { ...orgao, sigla: 'SEAD', nome: 'SEAD' }], 'orgaos.json'),
      unidades,
      csg: await written('E-mail;Órgão\nAna@Exemplo.gov.br;sead\n\nana@exemplo.gov.br;CBM', 'csg'),
    });
    expect(catalogo.orgaos.map(({ sigla }) => sigla)).toEqual(['CBM', 'SEAD']);
    expect(catalogo.unidades).toEqual(['CBM - COBM', 'SÃO LUÍS']);
    expect([...membros]).toEqual([['ana@exemplo.gov.br', ['SEAD', 'CBM']]]);
    expect(JSON.stringify(catalogo)).not.toContain('ana@');
  });

  test.each([
    ['unidades', 'CBM\n\ncbm', /na linha 3: “cbm” já está na linha 1/],
    ['unidades', 'CBM\n;Comando', /na linha 2: falta a sigla/],
    ['unidades', 'x'.repeat(81), /passa de 80 caracteres/],
    ['csg', 'ana;CBM', /na linha 1: “ana” não é um e-mail completo/],
    ['csg', 'ana@x.gov.br;CBM\nana@x.gov.br;XYZ', /na linha 2: o catálogo não tem o órgão “XYZ”/],
    ['csg', 'ana@x.gov.br', /falta a sigla do órgão/],
    ['csg', 'ana@x.gov.br;CBM\nANA@x.gov.br;cbm', /já está na lista com este órgão/],
    ['orgaos', '[{"sigla":"CBM"}]', /em 0\.nome \(“CBM”\): falta este dado/],
  ] as const)('%s with a bad line is refused with its number', async (list, content, reason) => {
    const path = await written(content, 'lista');
    await expect(load({ [list]: path })).rejects.toThrow(reason);
    await expect(load({ [list]: path })).rejects.toThrow(path);
  });
});

test('what an órgão has not given is named, and only that', async () => {
  const catalogo = await loaded({
    ...minimal,
    orgaos: [orgao, { ...orgao, sigla: 'SEAD', csg: { nome: 'CSG', telefone: '98 3232-0000' } }],
    links: [
      { id: 'senha', rotulo: 'Recuperar senha', url: null },
      { id: 'curso', rotulo: 'Curso', url: 'https://exemplo.gov.br' },
    ],
    destinos: [{ id: 'central', nome: 'Unidade central' }],
    categorias: [{ ...own, campos: [{ ...campo, suposto: true }] }],
  });
  expect(missingIn(catalogo).map(({ texto }) => texto)).toEqual([
    'E-mail ou telefone do CSG: CBM',
    'Um modo de falar com “Unidade central”: e-mail, telefone ou endereço',
    'Endereço da página “Recuperar senha”',
    'Confirmar ou tirar o campo “A” de “Nova”: nenhum procedimento o pede',
  ]);
});

test('an edit is served within seconds; a bad one is told, and the last good one stays', async () => {
  const path = await written(minimal, 'vivo.json');
  const told: (string | null)[] = [];
  const vivo = await openCatalogo(
    { catalogo: path },
    { every: 20, onEdit: (problema) => told.push(problema) },
  );
  const titles = () => vivo.atual.catalogo.categorias.map(({ titulo }) => titulo);
  const until = async (ready: () => boolean) => {
    for (let i = 0; i < 200 && !ready(); i += 1) await new Promise((go) => setTimeout(go, 25));
    expect(ready()).toBe(true);
  };
  expect(titles()).toEqual(['Nova']);

  const edited = { ...minimal, categorias: [{ ...own, titulo: 'Editada' }] };
  await writeFile(path, JSON.stringify(edited));
  await until(() => titles()[0] === 'Editada');
  expect([vivo.problema, told]).toEqual([null, [null]]);

  await writeFile(path, JSON.stringify({ ...edited, provaveis: ['sumiu'] }));
  await until(() => vivo.problema !== null);
  expect(vivo.problema).toMatch(/não existe a categoria “sumiu”/);
  expect(titles()).toEqual(['Editada']);

  await rm(path);
  await until(() => told.length === 3);
  expect([vivo.problema, titles()]).toEqual([expect.stringContaining('ENOENT'), ['Editada']]);

  await writeFile(path, JSON.stringify(minimal));
  await until(() => vivo.problema === null);
  expect(titles()).toEqual(['Nova']);
  vivo.stop();
});
