/** `GET` and `POST /mesa/chamados/:id`: reading one, answering it. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { findCategoria } from '@/lib/catalogo/validate.ts';
import { PEDIDO } from '../../catalogo-text.ts';
import { readCorreio, type CorreioRecord } from '../../mail/record.ts';
import { ProblemError } from '../../problem.ts';
import type { Alcance } from '../../store/alcance.ts';
import { audit } from '../../store/auditoria.ts';
import { type ChamadoInterno, getChamado, insertTeamReply } from '../../store/chamados.ts';
import { answerOnce, fingerprint } from '../../store/once.ts';
import { findDestino } from '../../store/receiver.ts';
import { DA_EQUIPE } from '../../store/situacao.ts';
import type { Store } from '../../store/store.ts';
import { MESA } from '../../text.ts';
import { field, goTo, sendPage, type Desk } from '../desk.ts';
import { filterQuery, parseFilter } from '../filter.ts';
import { sessaoDe } from '../guard.ts';
import { chamadoUrl, NAME_COOKIE, ROOT } from '../names.ts';
import { ChamadoPage } from '../pages/chamado.tsx';
import { ReplyForm, type Reply } from '../parts/reply.tsx';
import { notFound, refused } from '../problems.ts';
import { readReply } from '../reply.ts';
import { agenteDe } from '../session.ts';

/** Months would be longer than a team keeps its people. */
const NAME_SECONDS = 180 * 86_400;

type Route = { Params: { id: string }; Querystring: Record<string, string> };

export function chamadoRoutes(scope: FastifyInstance, desk: Desk): void {
  const { store } = desk;

  scope.get<Route>('/chamados/:id', async (request, reply) => {
    const blank = { texto: '', situacao: '', motivo: '', nome: nameOf(request) } as const;
    return await show(request, reply, blank, null);
  });

  scope.post<Route>('/chamados/:id', async (request, reply) => {
    const sessao = sessaoDe(request);
    const { alcance } = sessao;
    const chamado = await find(alcance, request.params.id);
    const { reply: written, error } = readReply(request);
    if (error) return await show(request, reply, written, error);
    const chave = `mesa ${field(request, 'chave')}`;
    if (!/^mesa [0-9a-f-]{36}$/.test(chave)) throw refused();
    const impressao = fingerprint(request.url, written);
    try {
      await answerOnce(store.db, { pessoaId: chamado.pessoaId, chave, impressao }, async (tx) => {
        await insertTeamReply(tx, store, { alcance, agente: agenteDe(sessao) }, chamado.id, {
          texto: written.texto,
          situacao: written.situacao || undefined,
          motivo: written.motivo || forwardedTo(store, chamado, written.situacao),
          autor: written.nome,
        });
        return { status: 303, corpo: null };
      });
    } catch (refusal) {
      if (!(refusal instanceof ProblemError)) throw refusal;
      return await show(request, reply, written, refusal.detail);
    }
    reply.setCookie(NAME_COOKIE, written.nome, {
      path: ROOT,
      httpOnly: true,
      sameSite: 'strict',
      secure: desk.secure,
      maxAge: NAME_SECONDS,
    });
    const query = new URLSearchParams(filterQuery(parseFilter(request.query)));
    query.set('enviada', '1');
    return goTo(reply, `${chamadoUrl(chamado.id)}?${query}`);
  });

  async function find(alcance: Alcance, id: string): Promise<ChamadoInterno> {
    const chamado = await getChamado(store.db, alcance, id);
    if (!chamado) throw notFound();
    return chamado;
  }

  /** Read anew each time: after a refused reply the chamado may be another. */
  async function show(
    request: FastifyRequest<Route>,
    reply: FastifyReply,
    written: Reply,
    error: string | null,
  ): Promise<FastifyReply> {
    const sessao = sessaoDe(request);
    const { alcance, prova: csrf } = sessao;
    const chamado = await find(alcance, request.params.id);
    await audit(store.db, agenteDe(sessao), { ato: 'leu', chamadoId: chamado.id });
    const correio = await readCorreio(store.db, chamado.id);
    const filter = parseFilter(request.query);
    const query = filterQuery(filter);
    const dates = desk.dates();
    const proximas = DA_EQUIPE[chamado.situacao];
    const form = createElement(ReplyForm, {
      action: chamadoUrl(chamado.id) + (query && `?${query}`),
      csrf,
      chave: randomUUID(),
      atual: chamado.situacao,
      proximas,
      encaminha: proposalFor(store, chamado),
      reply: written,
      error,
    });
    const page = createElement(ChamadoPage, {
      chamado,
      correio: correio && sentence(correio, dates.dayAndTime(correio.em)),
      filter,
      reply: proximas.length > 0 ? form : null,
      sent: request.query.enviada === '1' && error === null,
      csrf,
      dates,
    });
    return sendPage(reply, page, error === null ? 200 : 422);
  }
}

function sentence({ caixa, recusa }: CorreioRecord, em: string) {
  return recusa === null
    ? { falhou: false, texto: MESA.chamado.email.entregue(caixa, em) }
    : { falhou: true, texto: MESA.chamado.email.falhou(recusa) };
}

/** Who its categoria is forwarded to, by the catalogue of now. */
function proposalFor({ catalogo }: Store, { categoria }: ChamadoInterno) {
  const unit = findDestino(catalogo, findCategoria(catalogo, categoria.id)?.encaminha ?? '');
  return unit && { nome: unit.nome, contato: unit.email ?? unit.telefone ?? null };
}

/** What the solicitante reads of a forwarding to which nobody wrote anything. */
function forwardedTo(store: Store, chamado: ChamadoInterno, situacao: string): string {
  const unit = situacao === 'encaminhado' ? proposalFor(store, chamado) : null;
  return unit ? PEDIDO.encaminhado(unit.nome) : '';
}

function nameOf(request: FastifyRequest): string {
  return request.cookies[NAME_COOKIE] ?? '';
}
