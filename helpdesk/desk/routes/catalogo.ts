/** `GET /mesa/catalogo`, for the administration. */
import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { missingIn } from '../../catalogo/missing.ts';
import { CATALOGO } from '../../catalogo-text.ts';
import { fact } from '../../facts.ts';
import { type Desk, sendPage } from '../desk.ts';
import { requireAdmin } from '../guard.ts';
import { CatalogoPage } from '../pages/catalogo.tsx';

export function catalogoRoutes(scope: FastifyInstance, { store }: Desk): void {
  scope.get('/catalogo', async (request, reply) => {
    const { prova: csrf } = requireAdmin(request);
    const { catalogo, membros, catalogoRecusado = null } = store;
    const page = createElement(CatalogoPage, {
      facts: [
        ...fact(CATALOGO.versao, catalogo.versao, true),
        ...fact(CATALOGO.orgaos, catalogo.orgaos.length),
        ...fact(CATALOGO.categorias, catalogo.categorias.length),
        ...fact(CATALOGO.unidades, catalogo.unidades?.length ?? CATALOGO.nenhuma),
        ...fact(CATALOGO.membros, membros.size || CATALOGO.nenhuma),
      ],
      problema: catalogoRecusado,
      faltas: missingIn(catalogo),
      csrf,
    });
    return sendPage(reply, page);
  });
}
