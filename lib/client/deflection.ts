/** What spares a chamado, at the helpdesk. All throw `HelpdeskError`. */
import { EuTambem, ListaAvisos } from '@/lib/contract';
import { type Fresh, fresh } from './helpdesk';
import { read, send } from './request';

/** Known incidents, for anybody. */
export async function avisosAt(base: string, etag: string | null): Promise<Fresh<ListaAvisos>> {
  return fresh(send(base, '/avisos', { etag }), ListaAvisos);
}

/** "Eu também": once per person, however often it is said. */
export async function sayEuTambem(base: string, token: string, aviso: string): Promise<EuTambem> {
  const path = `/avisos/${encodeURIComponent(aviso)}/eu-tambem`;
  return read(await send(base, path, { method: 'POST', token }), EuTambem);
}

const ROTAS = { artigo: 'artigos', erro: 'erros-conhecidos' } as const;

/** "Isso resolveu": without token and without body, so that nobody is in it. */
export async function countResolved(
  base: string,
  tipo: keyof typeof ROTAS,
  id: string,
): Promise<void> {
  await send(base, `/${ROTAS[tipo]}/${encodeURIComponent(id)}/resolveu`, { method: 'POST' });
}
