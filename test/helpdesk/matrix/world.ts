/** A helpdesk with every kind of caller, and a chamado for them to ask about. */
import { randomUUID } from 'node:crypto';
import { createSessions } from '@/helpdesk/desk/session.ts';
import { returnUrl } from '@/helpdesk/entrar/names.ts';
import { COMANDO } from '@/helpdesk/store/auditoria.ts';
import { joinVerified } from '@/helpdesk/store/join.ts';
import { givePapel } from '@/helpdesk/store/papeis.ts';
import { replyAsTeam } from '@/helpdesk/store/chamados.ts';
import { transaction } from '@/helpdesk/store/transaction.ts';
import { Chamado, Identidade } from '@/lib/contract';
import { CLIENT, freePort, openProvider } from '../identity/openid.ts';
import { Device, novoChamado, pngBytes, type Running, runHelpdesk, sha256Of } from '../running.ts';
import type { Caller } from './table.ts';

export interface MatrixWorld {
  helpdesk: Running;
  /** `METHOD /route` of everything that the helpdesk registered. */
  routes: string[];
  /** Headers by which the helpdesk knows this caller; and the proof of their forms. */
  credential(caller: Caller): Promise<Credential>;
  device: Record<'estranho' | 'escreveu' | 'dono' | 'dono2' | 'alheio', Device>;
  /** Of `dono`, with its anexo; `situacao` as the team left it; empty `destino`: triage. */
  open(change?: { resolvido?: boolean; triagem?: boolean; lista?: boolean }): Promise<Target>;
  stop(): Promise<void>;
}

interface Credential {
  headers: Record<string, string>;
  prova: string;
}

export interface Target {
  id: string;
  numero: string;
  sha256: string;
}

export async function openMatrix(): Promise<MatrixWorld> {
  const routes: string[] = [];
  const port = await freePort();
  const urlPublica = `http://127.0.0.1:${port}`;
  const provider = await openProvider(returnUrl(urlPublica), {});
  const helpdesk = await runHelpdesk({
    port,
    urlPublica,
    tokenEquipe: 'codigo-da-equipe-de-teste',
    oidc: { ...CLIENT, emissor: provider.issuer, escopos: 'openid email', nome: 'Login' },
    dispositivosPorMinuto: 10_000,
    onRoute: (metodo, rota) => routes.push(`${metodo} ${rota.replace(/(.)\/$/, '$1')}`),
  });
  const { store } = helpdesk;
  store.codigo = async () => undefined;

  const device = {
    estranho: await helpdesk.device('Estranho'),
    escreveu: await helpdesk.device('Dono'),
    dono: await helpdesk.device('Dono'),
    dono2: await helpdesk.device('Dono'),
    alheio: await helpdesk.device('Alheio'),
    revogado: await helpdesk.device('Revogado'),
  };
  const prove = async (one: Device, email: string) => {
    const { dispositivo } = await identityOf(one);
    await transaction(store.db, async (tx) => joinVerified(tx, dispositivo, email));
  };
  await prove(device.dono, 'dono@exemplo.gov.br');
  await prove(device.dono2, 'dono@exemplo.gov.br');
  await prove(device.alheio, 'alheio@exemplo.gov.br');
  await prove(device.revogado, 'dono@exemplo.gov.br');
  await device.revogado.send('DELETE', '/dispositivos/atual');

  const sessions = createSessions(store.db, 'codigo-da-equipe-de-teste');
  const enter = async (email: string | null): Promise<Credential> => {
    const cookie = await sessions.open(email);
    const prova = (await sessions.find(cookie))?.prova ?? '';
    return { headers: { cookie: `mesa_sessao=${cookie}` }, prova };
  };
  for (const [email, papel, orgao] of [
    ['csg@cbm.exemplo.gov.br', 'csg', 'CBM'],
    ['csg@sead.exemplo.gov.br', 'csg', 'SEAD'],
    ['central@exemplo.gov.br', 'central', ''],
    ['admin@exemplo.gov.br', 'admin', ''],
  ] as const) {
    await givePapel(store.db, COMANDO, { email, papel, orgao });
  }
  // Sessions are opened for each question: one of the questions ends them.
  const credentials: Record<Caller, () => Promise<Credential>> = {
    ninguem: async () => ({ headers: {}, prova: '' }),
    revogado: bearer(device.revogado),
    estranho: bearer(device.estranho),
    escreveu: bearer(device.escreveu),
    dono: bearer(device.dono),
    dono2: bearer(device.dono2),
    alheio: bearer(device.alheio),
    csg: async () => await enter('csg@cbm.exemplo.gov.br'),
    csg2: async () => await enter('csg@sead.exemplo.gov.br'),
    central: async () => await enter('central@exemplo.gov.br'),
    admin: async () => await enter('admin@exemplo.gov.br'),
    equipe: async () => await enter(null),
    async saiu() {
      const ended = await enter('admin@exemplo.gov.br');
      await sessions.end(ended.headers.cookie?.replace('mesa_sessao=', ''));
      return ended;
    },
  };

  const png = pngBytes(600);
  const sha256 = sha256Of(png);
  await device.dono.put(sha256, png, 0, png.length);

  return {
    helpdesk,
    routes,
    device,
    credential: async (caller) => await credentials[caller](),
    async open({ resolvido = false, triagem = false, lista = false } = {}) {
      const leitura = { faltou: ['usuario.orgao'], retirados: [] };
      const sei = { host: `sei-${randomUUID()}.exemplo.gov.br`, versao: '4.1.5' };
      const nowhere = { destino: '', orgao: 'NENHUM', contexto: { leitura } };
      const change = triagem
        ? nowhere
        : { destino: 'CBM', contexto: { ...novoChamado().contexto, sei, leitura } };
      const anexos = [{ sha256, nome: 'tela.png', papel: 'imagem' as const }];
      const pessoas = [{ nome: 'José', email: 'jose@exemplo.gov.br', unidade: 'CBM - COBM' }];
      const listed = lista && { categoria: 'cadastro_usuario', campos: { pessoas } };
      const body = novoChamado({ ...change, ...listed, anexos });
      const answer = await device.dono.post('/chamados', body);
      const { id, numero } = Chamado.parse(await answer.json());
      if (resolvido) {
        await replyAsTeam(store, id, { texto: 'Feito.', situacao: 'resolvido', autor: 'CSG' });
      }
      return { id, numero, sha256 };
    },
    async stop() {
      await helpdesk.stop();
      await provider.stop();
    },
  };
}

function bearer({ token }: Device): () => Promise<Credential> {
  return async () => ({ headers: { authorization: `Bearer ${token}` }, prova: '' });
}

export async function identityOf(one: Device): Promise<Identidade> {
  return Identidade.parse(await (await one.get('/dispositivos/atual')).json());
}
