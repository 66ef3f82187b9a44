/** `/mesa/avisos`: known incidents, written and ended by the team; and what helped without a chamado. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { AVISOS } from '../../avisos-text.ts';
import { reaches } from '../../store/alcance.ts';
import { endAviso, listForDesk, loadAviso, saveAviso } from '../../store/avisos.ts';
import { listResolved } from '../../store/resolvidos.ts';
import { isUuid } from '../../store/uuid.ts';
import { type AvisoForm, avisoFrom, formOf } from '../aviso-form.ts';
import { field, goTo, sendPage, type Desk } from '../desk.ts';
import { sessaoDe } from '../guard.ts';
import { AVISOS_URL } from '../names.ts';
import { AvisosPage } from '../pages/avisos.tsx';
import { DeskError, notFound } from '../problems.ts';
import { agenteDe, type Sessao } from '../session.ts';

type Asked = { Querystring: { feito?: string; alterar?: string } };

export function avisosRoutes(scope: FastifyInstance, desk: Desk): void {
  const { store } = desk;
  const { db } = store;

  scope.get<Asked>('/avisos', async (request, reply) => {
    const { feito, alterar } = request.query;
    const done = feito === 'publicado' || feito === 'encerrado' ? AVISOS.feito[feito] : null;
    const found = alterar === undefined ? null : await loadAviso(db, alterar);
    if (alterar !== undefined && !found) throw notFound();
    if (found) requireOwn(sessaoDe(request), found.orgao);
    const form = found ? formOf(found, desk.fuso) : blank(sessaoDe(request));
    return await show(request, reply, form, { changes: found !== null, done, error: null });
  });

  scope.post('/avisos', async (request, reply) => {
    const sessao = sessaoDe(request);
    const form = formIn(request);
    if (!isUuid(form.id)) throw notFound();
    const before = await loadAviso(db, form.id);
    const escrito = avisoFrom(form, store.catalogo, desk.fuso);
    const shown = { changes: before !== null, done: null };
    if (before) requireOwn(sessao, before.orgao);
    if (typeof escrito === 'string') {
      return await show(request, reply, form, { ...shown, error: escrito });
    }
    requireOwn(sessao, escrito.orgao);
    await saveAviso(db, agenteDe(sessao), form.id, escrito);
    return goTo(reply, `${AVISOS_URL}?feito=publicado`);
  });

  scope.post('/avisos/encerrar', async (request, reply) => {
    const sessao = sessaoDe(request);
    const aviso = await loadAviso(db, field(request, 'id'));
    if (!aviso) throw notFound();
    requireOwn(sessao, aviso.orgao);
    await endAviso(db, agenteDe(sessao), aviso.id);
    return goTo(reply, `${AVISOS_URL}?feito=encerrado`);
  });

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    form: AvisoForm,
    state: { changes: boolean; done: string | null; error: string | null },
  ): Promise<FastifyReply> {
    const sessao = sessaoDe(request);
    const page = createElement(AvisosPage, {
      ...state,
      form,
      avisos: (await listForDesk(db)).map((aviso) => ({
        ...aviso,
        own: aviso.estado !== 'terminou' && mayWrite(sessao, aviso.orgao),
      })),
      resolvidos: await listResolved(db, store.catalogo),
      orgaos: store.catalogo.orgaos.filter(({ sigla }) => mayWrite(sessao, sigla)),
      everybody: mayWrite(sessao, undefined),
      csrf: sessao.prova,
      dates: desk.dates(),
    });
    return sendPage(reply, page, state.error === null ? 200 : 422);
  }
}

/** An órgão's CSG speaks to its own people; to everybody only who sees everything. */
function mayWrite({ alcance }: Sessao, orgao: string | undefined): boolean {
  return alcance === 'tudo' || (orgao !== undefined && reaches(alcance, orgao));
}

function requireOwn(sessao: Sessao, orgao: string | undefined): void {
  if (!mayWrite(sessao, orgao)) throw new DeskError(403, AVISOS.naoPode, AVISOS.naoPodeExplica);
}

function formIn(request: FastifyRequest): AvisoForm {
  const of = (name: keyof AvisoForm) => field(request, name).trim();
  return {
    id: of('id'),
    texto: of('texto'),
    host: of('host'),
    telas: of('telas'),
    orgao: of('orgao'),
    de: of('de'),
    ate: of('ate'),
  };
}

function blank({ alcance }: Sessao): AvisoForm {
  const [own = ''] = alcance !== 'tudo' && 'orgaos' in alcance ? alcance.orgaos : [];
  return { id: uuidv7(), texto: '', host: '', telas: '', orgao: own, de: '', ate: '' };
}
