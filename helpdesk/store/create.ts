/** A chamado is born: checked by the catalogue, routed, numbered, its prazos counted. */
import type { Beneficiario, Campos, Categoria, NovoChamado, ReferenciaAnexo } from '@/lib/contract';
import { temMostradas } from '@/lib/contract';
import { plain } from '@/lib/catalogo/plain.ts';
import { beneficiariosDe, readableCampos } from '@/lib/catalogo/readable.ts';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { DETALHE, TRIAGEM } from '../api-text.ts';
import { calendarioDe } from '../calendarios.ts';
import { earliestEnd, openedBy } from '../prazos.ts';
import { ProblemError } from '../problem.ts';
import { audit, solicitante } from './auditoria.ts';
import { checkNovo } from './check-novo.ts';
import { recordLosses } from './losses.ts';
import type { Quem } from './pessoas.ts';
import { receiverOf } from './receiver.ts';
import { andamentos, anexos, anexosDeChamados, chamados, contadores } from './schema.ts';
import type { Store, Tx } from './store.ts';
import { transaction } from './transaction.ts';
import { vistosOf } from './vistos.ts';

/** Creates a chamado in a transaction of its own; its id. Throws {@link ProblemError}. */
export async function createChamado(store: Store, quem: Quem, novo: NovoChamado): Promise<string> {
  return await transaction(store.db, (tx) => insertChamado(tx, store, quem, novo));
}

/** The same in the caller's transaction. */
export async function insertChamado(
  tx: Tx,
  store: Store,
  quem: Quem,
  novo: NovoChamado,
  agora = new Date(),
): Promise<string> {
  const { categoria, campos } = await checkNovo(tx, store, quem, novo);
  const { orgao, prefixo, ...destino } = receiverOf(store.catalogo, categoria, quem, novo);
  const calendario = calendarioDe(store.calendarios, orgao, store.catalogo);
  const prazos = openedBy('abertura', categoria.prazos, agora, calendario);
  // The own name, in a categoria that may also be for others, names nobody else.
  const proprio = categoria.paraOutra && !novo.paraOutra;
  const beneficiarios = beneficiariosDe(categoria, campos).filter(
    (each) => !(proprio && isSame(each, quem)),
  );
  const id = uuidv7();
  await tx.insert(chamados).values({
    id,
    numero: await nextNumero(tx, prefixo, agora),
    pessoaId: quem.id,
    categoriaId: categoria.id,
    categoriaTitulo: categoria.titulo,
    valores: campos,
    campos: readableCampos(categoria, named(categoria, campos, novo.anexos)),
    beneficiarios,
    paraOutra: novo.paraOutra ?? false,
    formalizacao: novo.formalizacao || null,
    descricao: novo.descricao,
    impacto: categoria.natureza === 'erro' ? (novo.impacto ?? null) : null,
    orgao: novo.orgao,
    solicitanteNome: quem.nome,
    solicitanteEmail: quem.email,
    solicitanteOrgao: novo.orgao || quem.orgao,
    destinoSigla: destino.sigla,
    destinoNome: destino.nome,
    destinoContato: destino.contato,
    contexto: novo.contexto,
    processo: novo.contexto.processo?.numero ?? null,
    situacao: 'recebido',
    aberto: true,
    prazos,
    vence: earliestEnd({ situacao: 'recebido', prazos, ultimaRespostaEm: null }),
    comprovante: novo.comprovante,
    descoberto: temMostradas(novo.comprovante),
    vistos: await vistosOf(tx, store, quem.id, novo),
    criadoEm: agora,
    atualizadoEm: agora,
  });
  await tx.insert(andamentos).values({
    id: uuidv7(),
    chamadoId: id,
    de: null,
    para: 'recebido',
    papel: 'solicitante',
    nome: quem.nome,
    em: agora,
  });
  await attach(tx, { pessoaId: quem.id, chamadoId: id, mensagemId: null }, novo.anexos);
  await recordLosses(tx, id, novo.contexto, agora);
  await audit(tx, solicitante(quem), { ato: 'abriu', chamadoId: id });
  await store.correio?.(tx, id);
  return id;
}

const isSame = ({ nome, email }: Beneficiario, quem: Quem): boolean =>
  plain(nome) === plain(quem.nome) || email === quem.email;

/** A file is read by its name; what is kept is its hash. */
function named(
  categoria: Pick<Categoria, 'campos'>,
  campos: Campos,
  referencias: ReferenciaAnexo[],
): Campos {
  const files = categoria.campos.flatMap(({ id, tipo }) => {
    const file = tipo === 'arquivo' && referencias.find(({ sha256 }) => sha256 === campos[id]);
    return file ? [[id, file.nome] as const] : [];
  });
  return { ...campos, ...Object.fromEntries(files) };
}

/** Ties anexos that this person has sent to a chamado or to one of its mensagens. */
export async function attach(
  tx: Tx,
  { pessoaId, ...where }: { pessoaId: string; chamadoId: string; mensagemId: string | null },
  referencias: ReferenciaAnexo[],
): Promise<void> {
  if (referencias.length === 0) return;
  const wanted = referencias.map(({ sha256 }) => sha256);
  const held = await tx
    .select({ sha256: anexos.sha256, tipo: anexos.tipo, bytes: anexos.bytes })
    .from(anexos)
    .where(and(eq(anexos.pessoaId, pessoaId), inArray(anexos.sha256, wanted)))
    // None of them is collected as unused before this chamado shows it.
    .for('key share');
  const missing = wanted.flatMap((sha256, i) =>
    held.some((each) => each.sha256 === sha256)
      ? []
      : [{ pointer: `/anexos/${i}`, message: DETALHE.anexoFaltando }],
  );
  if (missing.length > 0) {
    throw new ProblemError('anexo_desconhecido', DETALHE.anexosFaltando, { errors: missing });
  }
  await tx.insert(anexosDeChamados).values(
    referencias.map((referencia) => {
      const { tipo, bytes } = held.find(({ sha256 }) => sha256 === referencia.sha256)!;
      const papel = tipo.startsWith('image/') ? referencia.papel : 'arquivo';
      return { id: uuidv7(), ...where, ...referencia, papel, tipo, bytes };
    }),
  );
}

/** The counter's row stays locked until the transaction ends: no number is given twice or skipped. */
async function nextNumero(tx: Tx, sigla: string, agora: Date): Promise<string> {
  const prefixo = plain(sigla).replace(/[^A-Z0-9]+/g, '') || TRIAGEM.prefixo;
  const ano = Number(
    agora.toLocaleDateString('en-CA', { timeZone: 'America/Sao_Paulo', year: 'numeric' }),
  );
  const [row] = await tx
    .insert(contadores)
    .values({ prefixo, ano, ultimo: 1 })
    .onConflictDoUpdate({
      target: [contadores.prefixo, contadores.ano],
      set: { ultimo: sql`${contadores.ultimo} + 1` },
    })
    .returning({ ultimo: contadores.ultimo });
  return `${prefixo}-${ano}-${String(row?.ultimo).padStart(6, '0')}`;
}
