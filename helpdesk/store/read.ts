/** Reading chamados: one of them whole, and a person's own list. */
import type { Chamado, ListaChamados } from '@/lib/contract';
import { and, desc, eq, sql } from 'drizzle-orm';
import { type Alcance, within } from './alcance.ts';
import { decodeCursor } from './cursor.ts';
import { columns, page, resumo, whichSituacao } from './rows.ts';
import { andamentos, anexosDeChamados, chamados, mensagens, pessoas } from './schema.ts';
import type { Tx } from './store.ts';
import { isUuid } from './uuid.ts';

/** What the helpdesk knows of a chamado: the contract's, and what only the team needs. */
export interface ChamadoInterno extends Chamado {
  pessoaId: string;
  /** The solicitante proved the e-mail that stands in it. */
  emailConfirmado: boolean;
  /** It was asked for somebody else. */
  paraOutra: boolean;
  /** Something that was covered by itself was shown again by the person. */
  descoberto: boolean;
}

/** The whole chamado, or null: unknown, or out of reach. */
export async function getChamado(
  db: Tx,
  alcance: Alcance,
  id: string,
): Promise<ChamadoInterno | null> {
  if (!isUuid(id)) return null;
  const [found] = await db
    .select({ row: chamados, email: pessoas.email, verificadaEm: pessoas.verificadaEm })
    .from(chamados)
    .innerJoin(pessoas, eq(pessoas.id, chamados.pessoaId))
    .where(and(eq(chamados.id, id), within(alcance)));
  if (!found) return null;
  const { row, email, verificadaEm } = found;
  // One after the other: a transaction has a single connection, which takes one query at a time.
  const passos = await db
    .select()
    .from(andamentos)
    .where(eq(andamentos.chamadoId, id))
    .orderBy(andamentos.id);
  const escritas = await db
    .select()
    .from(mensagens)
    .where(eq(mensagens.chamadoId, id))
    .orderBy(mensagens.id);
  const ligados = await db
    .select()
    .from(anexosDeChamados)
    .where(eq(anexosDeChamados.chamadoId, id))
    .orderBy(anexosDeChamados.id);
  return {
    ...resumo(row),
    campos: row.campos,
    ...(row.beneficiarios?.length && { beneficiarios: row.beneficiarios }),
    ...(row.formalizacao !== null && { formalizacao: row.formalizacao }),
    impacto: row.impacto,
    orgao: row.orgao,
    solicitante: {
      nome: row.solicitanteNome,
      email: row.solicitanteEmail,
      orgao: row.solicitanteOrgao,
    },
    destino: { sigla: row.destinoSigla, nome: row.destinoNome, contato: row.destinoContato },
    contexto: row.contexto,
    comprovante: row.comprovante,
    ...(row.vistos && { vistos: row.vistos }),
    anexos: ligados.filter((each) => each.mensagemId === null).map(anexo),
    andamentos: passos.map((passo) => ({
      id: passo.id,
      de: passo.de,
      para: passo.para,
      autor: { papel: passo.papel, nome: passo.nome },
      motivo: passo.motivo,
      em: passo.em.toISOString(),
    })),
    mensagens: escritas.map((each) => ({
      id: each.id,
      autor: { papel: each.papel, nome: each.nome },
      texto: each.texto,
      anexos: ligados.filter(({ mensagemId }) => mensagemId === each.id).map(anexo),
      criadaEm: each.criadaEm.toISOString(),
    })),
    avaliacao: row.avaliacao,
    pessoaId: row.pessoaId,
    emailConfirmado: verificadaEm !== null && email === row.solicitanteEmail,
    descoberto: row.descoberto,
    paraOutra: row.paraOutra,
  };
}

/** A person's own chamados, last changed first. */
export async function listOwn(
  db: Tx,
  pessoaId: string,
  consulta: {
    situacao: 'abertos' | 'fechados' | 'todos';
    cursor?: string | undefined;
    limite: number;
  },
): Promise<ListaChamados> {
  const after = consulta.cursor === undefined ? null : decodeCursor(consulta.cursor);
  const rows = await db
    .select(columns)
    .from(chamados)
    .where(
      and(
        within({ pessoa: pessoaId }),
        whichSituacao(consulta.situacao),
        after
          ? sql`(${chamados.atualizadoEm}, ${chamados.id}) < (${after.em}, ${after.id})`
          : undefined,
      ),
    )
    .orderBy(desc(chamados.atualizadoEm), desc(chamados.id))
    .limit(consulta.limite + 1);
  return page(rows, consulta.limite, resumo, (row) => row.atualizadoEm);
}

function anexo(row: typeof anexosDeChamados.$inferSelect): Chamado['anexos'][number] {
  return {
    sha256: row.sha256,
    nome: row.nome,
    ...(row.legenda !== null && { legenda: row.legenda }),
    ...(row.notas !== null && { notas: row.notas }),
    papel: row.papel,
    tipo: row.tipo as Chamado['anexos'][number]['tipo'],
    bytes: row.bytes,
    ...(row.removidoEm !== null && { removidoEm: row.removidoEm.toISOString() }),
  };
}
