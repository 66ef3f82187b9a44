/** How each row of the table is asked: a fresh chamado, address and body for every single cell. */
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { COMANDO } from '@/helpdesk/store/auditoria.ts';
import { saveAviso } from '@/helpdesk/store/avisos.ts';
import { writePeople } from '@/helpdesk/planilha/write.ts';
import { novoChamado, pngBytes, sha256Of } from '../running.ts';
import { identityOf, type MatrixWorld } from './world.ts';

export interface Asked {
  path: string;
  headers?: Record<string, string>;
  body?: BodyInit;
  /** The answer names it: `+` in the table. */
  names?: string;
}

type Make = (world: MatrixWorld, prova: string) => Promise<Asked> | Asked;

const json = (body: unknown): Pick<Asked, 'headers' | 'body'> => ({
  headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  body: JSON.stringify(body),
});

const form = (fields: Record<string, string>): Pick<Asked, 'headers' | 'body'> => ({
  headers: { origin: 'null' },
  body: new URLSearchParams(fields),
});

const API = '/api/v1';
const pessoa = { nome: 'Nova', email: 'nova@exemplo.gov.br', orgao: 'CBM' };
const reply = (prova: string) =>
  form({ prova, texto: 'Vamos ver.', nome: 'CSG', chave: randomUUID() });

/** An aviso of CBM, fresh; its id. */
async function written({ helpdesk }: MatrixWorld): Promise<string> {
  const id = uuidv7();
  const escrito = { texto: 'Lento.', telas: [], orgao: 'CBM', de: new Date(0).toISOString() };
  await saveAviso(helpdesk.store.db, COMANDO, id, escrito);
  return id;
}

const aviso = (prova: string, id: string, orgao: string) =>
  form({ prova, id, orgao, texto: 'Lento.', host: '', telas: '', de: '', ate: '' });

const act =
  (acao: string, body: object, resolvido = false): Make =>
  async (world) => {
    const { id, numero } = await world.open({ resolvido });
    return { path: `${API}/chamados/${id}/${acao}`, ...json(body), names: numero };
  };

const linked: Make = async ({ helpdesk }) => {
  const asking = await helpdesk.device('Quem Pede');
  const answer = await asking.send('POST', '/dispositivos/entrada');
  const { url } = (await answer.json()) as { url: string };
  return { path: new URL(url).pathname, ...form({}) };
};

/** Rows that are not here are asked by their address alone. */
export const REQUESTS: Record<string, Make> = {
  'OPTIONS /api/v1*': () => ({
    path: `${API}/chamados`,
    headers: { origin: 'https://x.exemplo', 'access-control-request-method': 'POST' },
  }),
  'POST /api/v1/dispositivos': () => ({ path: `${API}/dispositivos`, ...json(pessoa) }),
  'DELETE /api/v1/dispositivos/:id': async ({ helpdesk, device }) => {
    // A third device of `dono`, registered and proved for this cell.
    const third = await helpdesk.device('Dono');
    const { dispositivo } = await identityOf(third);
    const { db } = helpdesk.store;
    await db.$client.query(
      'update dispositivos set pessoa_id = (select pessoa_id from dispositivos where id = $1) where id = $2',
      [(await identityOf(device.dono)).dispositivo, dispositivo],
    );
    return { path: `${API}/dispositivos/${dispositivo}` };
  },
  'POST /api/v1/dispositivos/verificacao': () => ({
    path: `${API}/dispositivos/verificacao`,
    ...json({ email: `${randomUUID()}@exemplo.gov.br` }),
  }),
  'PUT /api/v1/dispositivos/verificacao': () => ({
    path: `${API}/dispositivos/verificacao`,
    ...json({ codigo: '123456' }),
  }),
  'PUT /api/v1/dispositivos/entrada': () => ({
    path: `${API}/dispositivos/entrada`,
    ...json({ codigo: '123456' }),
  }),
  'PUT /api/v1/anexos/:sha256': () => {
    const bytes = pngBytes(300);
    return {
      path: `${API}/anexos/${sha256Of(bytes)}?inicio=0&total=300`,
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    };
  },
  'HEAD /api/v1/anexos/:sha256': async (world) => ({
    path: `${API}/anexos/${(await world.open()).sha256}`,
  }),
  'GET /api/v1/anexos/:sha256': async (world) => ({
    path: `${API}/anexos/${(await world.open()).sha256}`,
  }),
  'POST /api/v1/chamados': () => ({ path: `${API}/chamados`, ...json(novoChamado()) }),
  'POST /api/v1/chamados com-anexo': async (world) => {
    const { sha256 } = await world.open();
    const anexos = [{ sha256, nome: 'tela.png', papel: 'imagem' as const }];
    return { path: `${API}/chamados`, ...json(novoChamado({ anexos })) };
  },
  'GET /api/v1/chamados': async (world) => ({
    path: `${API}/chamados`,
    names: (await world.open()).numero,
  }),
  'GET /api/v1/chamados/:id': async (world) => {
    const { id, numero } = await world.open();
    return { path: `${API}/chamados/${id}`, names: numero };
  },
  'POST /api/v1/chamados/:id/mensagens': act('mensagens', { texto: 'Oi' }),
  'POST /api/v1/chamados/:id/cancelamento': act('cancelamento', { motivo: 'Passou' }),
  'POST /api/v1/chamados/:id/reabertura': act('reabertura', { motivo: 'Voltou' }, true),
  'POST /api/v1/chamados/:id/avaliacao': act('avaliacao', { nota: 5, comentario: '' }, true),

  'POST /mesa/entrar': () => ({
    path: '/mesa/entrar',
    ...form({ codigo: 'codigo-da-equipe-de-teste' }),
  }),
  'POST /mesa/entrar/email': () => ({
    path: '/mesa/entrar/email',
    ...form({ email: `${randomUUID()}@exemplo.gov.br` }),
  }),
  'POST /mesa/entrar/codigo': () => ({ path: '/mesa/entrar/codigo', ...form({ codigo: '1' }) }),
  'POST /mesa/sair': (_, prova) => ({ path: '/mesa/sair', ...form({ prova }) }),
  'GET /mesa': listed('/mesa?situacao=todos'),
  'GET /mesa com-barra': listed('/mesa/?situacao=todos'),
  'GET /mesa do-orgao': listed('/mesa?situacao=todos&orgao=CBM'),
  'GET /mesa triagem': async (world) => ({
    path: '/mesa?situacao=todos&orgao=-',
    names: (await world.open({ triagem: true })).numero,
  }),
  'GET /mesa/leitura': async (world) => ({
    path: '/mesa/leitura',
    names: (await world.open()).numero,
  }),
  'GET /mesa/chamados/:id': async (world) => {
    const { id, numero } = await world.open();
    return { path: `/mesa/chamados/${id}`, names: numero };
  },
  'GET /mesa/chamados/:id triagem': async (world) => {
    const { id, numero } = await world.open({ triagem: true });
    return { path: `/mesa/chamados/${id}`, names: numero };
  },
  'POST /mesa/chamados/:id': async (world, prova) => ({
    path: `/mesa/chamados/${(await world.open()).id}`,
    ...reply(prova),
  }),
  'POST /mesa/chamados/:id sem-prova': async (world) => ({
    path: `/mesa/chamados/${(await world.open()).id}`,
    ...reply('inventada'),
  }),
  'GET /mesa/chamados/:id/anexos/:sha256': async (world) => {
    const { id, sha256 } = await world.open();
    return { path: `/mesa/chamados/${id}/anexos/${sha256}` };
  },
  'GET /mesa/chamados/:id/planilhas/:campo': async (world) => ({
    path: `/mesa/chamados/${(await world.open({ lista: true })).id}/planilhas/pessoas`,
  }),
  'POST /mesa/modelos': ({ helpdesk }, prova) => {
    const { categorias } = helpdesk.store.catalogo;
    const asked = categorias.find(({ id }) => id === 'cadastro_usuario');
    const template = writePeople(asked?.campos[0]?.colunas ?? [], []);
    const body = new FormData();
    body.set('prova', prova);
    body.set('categoria', 'cadastro_usuario');
    body.set('orgao', '');
    body.set('arquivo', new File([new Uint8Array(template)], 'modelo.xlsx'));
    return { path: '/mesa/modelos', headers: { origin: 'null' }, body };
  },
  'POST /mesa/modelos/tirar': (_, prova) => ({
    path: '/mesa/modelos/tirar',
    ...form({ prova, categoria: 'cadastro_usuario', orgao: '' }),
  }),
  'POST /mesa/equipe': (_, prova) => ({
    path: '/mesa/equipe',
    ...form({ prova, email: 'nova@exemplo.gov.br', papel: 'csg', orgao: 'CBM' }),
  }),
  'POST /mesa/equipe/tirar': (_, prova) => ({
    path: '/mesa/equipe/tirar',
    ...form({ prova, email: 'nova@exemplo.gov.br', papel: 'csg', orgao: 'CBM' }),
  }),
  'POST /api/v1/avisos/:id/eu-tambem': async (world) => ({
    path: `${API}/avisos/${await written(world)}/eu-tambem`,
  }),
  // The catalogue of this world has neither; counting is open to everybody (see avisos.test.ts).
  'POST /api/v1/artigos/:id/resolveu': () => ({ path: `${API}/artigos/outro/resolveu` }),
  'POST /api/v1/erros-conhecidos/:id/resolveu': () => ({
    path: `${API}/erros-conhecidos/outro/resolveu`,
  }),
  'GET /mesa/avisos alterar': async (world) => ({
    path: `/mesa/avisos?alterar=${await written(world)}`,
  }),
  'POST /mesa/avisos': (_, prova) => ({ path: '/mesa/avisos', ...aviso(prova, uuidv7(), 'CBM') }),
  'POST /mesa/avisos de-outro': async (world, prova) => ({
    path: '/mesa/avisos',
    ...aviso(prova, await written(world), 'CBM'),
  }),
  'POST /mesa/avisos para-todos': (_, prova) => ({
    path: '/mesa/avisos',
    ...aviso(prova, uuidv7(), ''),
  }),
  'POST /mesa/avisos/encerrar': async (world, prova) => ({
    path: '/mesa/avisos/encerrar',
    ...form({ prova, id: await written(world) }),
  }),
  'GET /mesa/alcance.csv': async () => ({ path: '/mesa/alcance.csv?quem=equipe' }),
  'GET /entrar/:link': async (world, prova) => ({ path: (await linked(world, prova)).path }),
  'POST /entrar/:link': linked,
};

function listed(path: string): Make {
  return async (world) => ({ path, names: (await world.open()).numero });
}
