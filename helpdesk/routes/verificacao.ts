/** `/dispositivos/verificacao` and `/dispositivos/entrada`: proving an e-mail by mail, or at a provider. */
import {
  CodigoDigitado,
  Entrada,
  Identidade,
  PedidoVerificacao,
  VerificacaoPedida,
} from '@/lib/contract';
import { and, eq, type SQL } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { DETALHE } from '../api-text.ts';
import type { AppDeps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { rateLimit } from '../rate-limit.ts';
import { askLink } from '../store/entradas.ts';
import { joinVerified } from '../store/join.ts';
import { type Quem, quemDe } from '../store/pessoas.ts';
import { verificacoes } from '../store/schema-identidade.ts';
import type { Store } from '../store/store.ts';
import { askCode, spendCode, type Verificacao } from '../store/verify.ts';
import { quemPede, requireDispositivo } from './auth.ts';
import { identidadeDe } from './dispositivos.ts';
import { problems } from './problems.ts';

/** Codes asked for and typed from one address in an hour: an órgão shares one. */
const POR_HORA = { pedir: 120, digitar: 600 };

export async function routesVerificacao(scope: FastifyInstance, deps: AppDeps): Promise<void> {
  const { store, oidc, urlPublica } = deps;
  requireDispositivo(scope, store);
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const asking = rateLimit(POR_HORA.pedir, 3_600_000);
  const typing = rateLimit(POR_HORA.digitar, 3_600_000);

  app.post(
    '/dispositivos/verificacao',
    {
      schema: {
        summary: 'Pede um código de 6 dígitos por e-mail',
        body: PedidoVerificacao,
        response: { 202: VerificacaoPedida, ...problems(400, 401, 422, 429, 501) },
      },
    },
    async (request, reply) => {
      refuseFlood(asking(request.ip));
      const { dispositivo: dispositivoId } = quemPede(request);
      const expiraEm = await askCode(store, { dispositivoId }, request.body);
      return await reply
        .code(202)
        .header('Cache-Control', 'no-store')
        .send({ expiraEm: expiraEm.toISOString() });
    },
  );

  app.put(
    '/dispositivos/verificacao',
    {
      schema: {
        summary: 'Confirma o e-mail com o código recebido',
        body: CodigoDigitado,
        response: { 200: Identidade, ...problems(400, 401, 422, 429) },
      },
    },
    async (request, reply) => {
      refuseFlood(typing(request.ip));
      const corpo = await prove(store, quemPede(request), 'correio', request.body.codigo);
      return await reply.header('Cache-Control', 'no-store').send(corpo);
    },
  );

  app.post(
    '/dispositivos/entrada',
    {
      schema: {
        summary: 'Pede o endereço da aba em que se entra pelo provedor OpenID',
        response: { 201: Entrada, ...problems(401, 429, 501) },
      },
    },
    async (request, reply) => {
      if (!oidc) throw new ProblemError('nao_configurado', DETALHE.semOidc);
      refuseFlood(asking(request.ip));
      const { secret, expiraEm } = await askLink(store.db, quemPede(request).dispositivo);
      return await reply
        .code(201)
        .header('Cache-Control', 'no-store')
        .send({ url: `${urlPublica}/entrar/${secret}`, expiraEm: expiraEm.toISOString() });
    },
  );

  app.put(
    '/dispositivos/entrada',
    {
      schema: {
        summary: 'Confirma o e-mail com o código que a aba mostrou',
        body: CodigoDigitado,
        response: { 200: Identidade, ...problems(400, 401, 422, 429) },
      },
    },
    async (request, reply) => {
      refuseFlood(typing(request.ip));
      const corpo = await prove(store, quemPede(request), 'oidc', request.body.codigo);
      return await reply.header('Cache-Control', 'no-store').send(corpo);
    },
  );
}

/** Spends the device's last code of that kind; who it is from then on. */
async function prove(
  store: Store,
  { dispositivo }: Quem,
  meio: Verificacao['meio'],
  codigo: string,
): Promise<Identidade> {
  const which = and(
    eq(verificacoes.dispositivoId, dispositivo),
    eq(verificacoes.meio, meio),
  ) as SQL;
  await spendCode(store.db, which, codigo, async (tx, { email }) =>
    joinVerified(tx, dispositivo, email),
  );
  const now = await quemDe(store.db, dispositivo);
  if (!now) throw new ProblemError('credencial_invalida', DETALHE.credencial);
  return await identidadeDe(store, now);
}

function refuseFlood(esperar: number): void {
  if (esperar > 0) throw new ProblemError('muitas_requisicoes', DETALHE.muitas, { esperar });
}
