/** "Quem é o CSG do meu órgão", from the catalogue that is here. */
import { atendimentoDe, type Atendimento } from '@/lib/catalogo/contatos';
import { destinoDe } from '@/lib/catalogo/routing';
import { loadPerson } from '@/lib/outbox/people';
import type { ChavePessoa } from '@/lib/outbox/records';
import { currentCatalogo } from './catalogue';

/** Null where nobody can say which órgão it is, or the catalogue was never here. */
export async function ownCsg(chave: ChavePessoa): Promise<Atendimento | null> {
  const pessoa = await loadPerson(chave);
  if (!pessoa) return null;
  const { catalogo } = await currentCatalogo();
  const { orgao, unidade } = pessoa;
  const receiver = destinoDe(catalogo, { orgao, unidade });
  return receiver && atendimentoDe(catalogo, receiver, { unidade });
}
