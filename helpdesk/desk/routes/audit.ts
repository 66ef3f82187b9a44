/** `GET /mesa/auditoria` and its CSV, for the administration; looking is an act too. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { cleanText } from '../../clean.ts';
import { CSV_START, CSV_TYPE, csvLine } from '../../csv.ts';
import { AUDITORIA } from '../../keeping-text.ts';
import { audit, type ConsultaAuditoria, listAuditoria } from '../../store/auditoria.ts';
import { sendPage, type Desk } from '../desk.ts';
import { requireAdmin } from '../guard.ts';
import { type AuditFilter, AuditPage } from '../pages/audit.tsx';
import { agenteDe } from '../session.ts';

const ROWS = 100;
const ROWS_OF_CSV = 1_000;

type Query = { Querystring: Record<string, unknown> };

export function auditRoutes(scope: FastifyInstance, desk: Desk): void {
  const { db } = desk.store;

  scope.get<Query>('/auditoria', async (request, reply) => {
    const sessao = requireAdmin(request);
    const filter = filterOf(request);
    const cursor = textOf(request, 'cursor', 200) || undefined;
    const asked = { ...wanted(filter, desk.fuso), cursor, limite: ROWS };
    const { itens, proximo } = await listAuditoria(db, asked);
    await audit(db, agenteDe(sessao), { ato: 'consultou_auditoria' });
    const page = { rows: itens, filter, next: proximo, csrf: sessao.prova, dates: desk.dates() };
    return sendPage(reply, createElement(AuditPage, page));
  });

  scope.get<Query>('/auditoria.csv', async (request, reply) => {
    const sessao = requireAdmin(request);
    const asked = wanted(filterOf(request), desk.fuso);
    await audit(db, agenteDe(sessao), { ato: 'exportou', alvo: 'auditoria' });
    return sendCsv(reply, 'auditoria.csv', lines(asked));
  });

  async function* lines(asked: Omit<ConsultaAuditoria, 'limite'>): AsyncGenerator<string> {
    yield CSV_START + csvLine(AUDITORIA.colunas);
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listAuditoria(db, { ...asked, cursor, limite: ROWS_OF_CSV });
      for (const { em, papel, quem, credencialId, ato, chamado, alvo } of page.itens) {
        const { numero = '', id = '' } = chamado ?? {};
        yield csvLine([em, papel, quem, credencialId, ato, numero, id, alvo]);
      }
      cursor = page.proximo;
    }
  }
}

/** Sent as it is read: a helpdesk of years does not fit in memory. */
export function sendCsv(
  reply: FastifyReply,
  name: string,
  lines: AsyncIterable<string>,
): FastifyReply {
  return reply
    .type(CSV_TYPE)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(lines));
}

export function textOf(request: FastifyRequest<Query>, name: string, most: number): string {
  const value = request.query[name];
  return typeof value === 'string' ? cleanText(value).trim().slice(0, most) : '';
}

function filterOf(request: FastifyRequest<Query>): AuditFilter {
  const dia = textOf(request, 'dia', 10);
  return {
    quem: textOf(request, 'quem', 254),
    chamado: textOf(request, 'chamado', 60),
    dia: /^\d{4}-\d\d-\d\d$/.test(dia) && !Number.isNaN(Date.parse(dia)) ? dia : '',
  };
}

/** A day is the one of the wall clock where the helpdesk is. */
function wanted({ quem, chamado, dia }: AuditFilter, fuso: string) {
  const names = { quem: quem.toLowerCase() || undefined, chamado: chamado || undefined };
  if (!dia) return names;
  const de = midnight(dia, fuso);
  return { ...names, de, ate: midnight(nextDay(dia), fuso) };
}

/** That hour in UTC, and then as far from it as the clock there shows. */
function midnight(dia: string, fuso: string): Date {
  const utc = new Date(`${dia}T00:00:00Z`);
  const there = new Date(`${utc.toLocaleString('sv-SE', { timeZone: fuso }).replace(' ', 'T')}Z`);
  return new Date(2 * utc.getTime() - there.getTime());
}

function nextDay(dia: string): string {
  return new Date(Date.parse(dia) + 86_400_000).toISOString().slice(0, 10);
}
