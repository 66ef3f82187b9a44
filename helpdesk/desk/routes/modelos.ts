/** `/mesa/modelos`: the órgãos' own spreadsheets, for the administration. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import type { Catalogo, Coluna } from '@/lib/contract';
import { cleanText } from '../../clean.ts';
import { MODELOS } from '../../catalogo-text.ts';
import { ModeloRecusado } from '../../planilha/refusal.ts';
import { fillTemplate, missingColumns } from '../../planilha/template.ts';
import { listModelos, removeModelo, saveModelo } from '../../store/modelos.ts';
import { receivers } from '../../store/receiver.ts';
import { type Desk, field, goTo, sendPage } from '../desk.ts';
import { acceptFiles, fileIn, FORM_BYTES } from '../form-file.ts';
import { requireAdmin, sessaoDe } from '../guard.ts';
import { MODELOS_URL, SESSION_COOKIE, SIGN_IN_URL } from '../names.ts';
import { ModelosPage, type Written } from '../pages/modelos.tsx';
import { agenteDe } from '../session.ts';

const BLANK: Written = { categoria: '', orgao: '' };
/** Bytes of a template: it is sent with every list that fills it. */
const BYTES = 2 * 1024 * 1024;

export async function modelosRoutes(outer: FastifyInstance, desk: Desk): Promise<void> {
  const { store } = desk;
  await outer.register(async (scope) => {
    acceptFiles(scope);

    scope.get<{ Querystring: { feito?: string; sem?: string } }>(
      '/modelos',
      async (request, reply) => {
        requireAdmin(request);
        return await show(request, reply, BLANK, doneIn(request.query), null);
      },
    );

    scope.post(
      '/modelos',
      {
        bodyLimit: FORM_BYTES,
        // A file of somebody who is nobody here is not even read.
        onRequest: async (request, reply) => {
          request.sessao = await desk.sessions.find(request.cookies[SESSION_COOKIE]);
          if (request.sessao) requireAdmin(request);
          else await goTo(reply, SIGN_IN_URL);
        },
      },
      async (request, reply) => {
        const quem = agenteDe(requireAdmin(request));
        const written = writtenIn(request);
        const file = fileIn(request, 'arquivo');
        const colunas = listColumns(store.catalogo, written.categoria);
        const known = receivers(store.catalogo).some(({ sigla }) => sigla === written.orgao);
        if (!colunas) return await show(request, reply, written, null, MODELOS.semCategoria);
        if (written.orgao !== '' && !known) {
          return await show(request, reply, written, null, MODELOS.semOrgao);
        }
        if (!file || file.bytes.length === 0) {
          return await show(request, reply, written, null, MODELOS.semArquivo);
        }
        if (file.bytes.length > BYTES) {
          return await show(request, reply, written, null, MODELOS.grande);
        }
        try {
          fillTemplate(file.bytes, colunas, []);
        } catch (error) {
          if (!(error instanceof ModeloRecusado)) throw error;
          return await show(request, reply, written, null, error.message);
        }
        const nome = cleanText(file.nome).slice(0, 160) || 'modelo.xlsx';
        await saveModelo(store.db, quem, { ...written, nome, bytes: file.bytes });
        const sem = missingColumns(file.bytes, colunas).join(', ');
        const done = new URLSearchParams({ feito: 'guardado', ...(sem && { sem }) });
        return goTo(reply, `${MODELOS_URL}?${done}`);
      },
    );

    scope.post('/modelos/tirar', async (request, reply) => {
      const quem = agenteDe(requireAdmin(request));
      await removeModelo(store.db, quem, writtenIn(request));
      return goTo(reply, `${MODELOS_URL}?feito=tirado`);
    });
  });

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    written: Written,
    done: string | null,
    error: string | null,
  ): Promise<FastifyReply> {
    const { catalogo } = store;
    const page = createElement(ModelosPage, {
      modelos: await listModelos(store.db),
      categorias: catalogo.categorias.filter(({ id }) => listColumns(catalogo, id)),
      orgaos: receivers(catalogo),
      written,
      done,
      error,
      csrf: sessaoDe(request).prova,
      dates: desk.dates(),
    });
    return sendPage(reply, page, error === null ? 200 : 422);
  }
}

/** The columns of a categoria's list; null when it asks none. */
function listColumns({ categorias }: Catalogo, categoria: string): Coluna[] | null {
  const campos = categorias.find(({ id }) => id === categoria)?.campos;
  return campos?.find(({ colunas }) => colunas)?.colunas ?? null;
}

function doneIn({ feito, sem = '' }: { feito?: string; sem?: string }): string | null {
  if (feito === 'tirado') return MODELOS.tirado;
  if (feito !== 'guardado') return null;
  return sem === '' ? MODELOS.guardado : MODELOS.guardadoSem(cleanText(sem).slice(0, 500));
}

function writtenIn(request: FastifyRequest): Written {
  return { categoria: field(request, 'categoria'), orgao: field(request, 'orgao') };
}
