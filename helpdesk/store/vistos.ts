/** What somebody saw before writing, with its titles of then: a catalogue changes, a record not. */
import type { Mostrado, NovoChamado, Visto } from '@/lib/contract';
import { and, eq } from 'drizzle-orm';
import { loadAviso } from './avisos.ts';
import { titleOf } from './resolvidos.ts';
import { chamados } from './schema.ts';
import type { Store, Tx } from './store.ts';
import { isUuid } from './uuid.ts';

/** What is not known here, or is a chamado of somebody else, is left out; null when nothing stays. */
export async function vistosOf(
  tx: Tx,
  { catalogo }: Store,
  pessoaId: string,
  { deflexao }: Pick<NovoChamado, 'deflexao'>,
): Promise<Visto[] | null> {
  const vistos: Visto[] = [];
  for (const each of deflexao?.mostrado ?? []) {
    const known = vistos.some(({ tipo, id }) => tipo === each.tipo && id === each.id);
    const titulo = known ? null : await title(each);
    if (titulo !== null) vistos.push({ ...each, titulo });
  }
  return vistos.length > 0 ? vistos : null;

  async function title({ tipo, id }: Mostrado): Promise<string | null> {
    if (tipo === 'artigo' || tipo === 'erro') return titleOf(catalogo, tipo, id);
    if (tipo === 'aviso') return (await loadAviso(tx, id))?.texto ?? null;
    if (!isUuid(id)) return null;
    const [own] = await tx
      .select({ numero: chamados.numero })
      .from(chamados)
      .where(and(eq(chamados.id, id), eq(chamados.pessoaId, pessoaId)));
    return own?.numero ?? null;
  }
}
