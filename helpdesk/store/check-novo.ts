/** A chamado as it was sent, held against the catalogue of now: what is wrong with it, and where. */
import type { Campos, Catalogo, Categoria, NovoChamado } from '@/lib/contract';
import { findOrgao, destinoDe } from '@/lib/catalogo/routing.ts';
import { findCategoria, missingOf, validateCampos } from '@/lib/catalogo/validate.ts';
import { isEmpty } from '@/lib/catalogo/value.ts';
import { DETALHE } from '../api-text.ts';
import { ProblemError } from '../problem.ts';
import { siglasDoCsg } from './csg.ts';
import type { Quem } from './pessoas.ts';
import type { Store, Tx } from './store.ts';

interface Fault {
  pointer: string;
  message: string;
}

/** Its categoria, and the values as they are kept. Throws {@link ProblemError}. */
export async function checkNovo(
  tx: Tx,
  store: Store,
  quem: Quem,
  novo: NovoChamado,
): Promise<{ categoria: Categoria; campos: Campos }> {
  const { catalogo } = store;
  const categoria = findCategoria(catalogo, novo.categoria);
  if (!categoria) throw invalid([{ pointer: '/categoria', message: DETALHE.categoria }]);
  if (categoria.quem === 'csg' && (await siglasDoCsg(tx, store, quem)).length === 0) {
    throw invalid([{ pointer: '/categoria', message: whoIsCsg(catalogo, quem, novo) }]);
  }
  const { campos, erros } = validateCampos(categoria, novo.campos, catalogo);
  if (isOlder(catalogo, novo)) {
    refuse(picturesNotSent(novo));
    return { categoria, campos: asWritten(novo.campos, campos, erros) };
  }
  const faltas = missingOf(categoria, { descricao: novo.descricao, anexos: novo.anexos.length });
  refuse([
    ...Object.entries(erros).map(([at, message]) => ({ pointer: pointerTo(at), message })),
    ...(faltas.descricao ? [{ pointer: '/descricao', message: DETALHE.semDescricao }] : []),
    ...(faltas.anexo ? [{ pointer: '/anexos', message: DETALHE.semAnexo }] : []),
    ...filesNotSent(categoria, campos, novo),
    ...picturesNotSent(novo),
  ]);
  return { categoria, campos };
}

/** Written against another catalogue: what that one did not ask, or asked otherwise, is no fault. */
const isOlder = ({ versao }: Catalogo, novo: NovoChamado): boolean =>
  novo.catalogo !== undefined && novo.catalogo !== versao;

/** What fits is kept as always; the rest word for word. */
function asWritten(written: Campos, campos: Campos, erros: Record<string, string>): Campos {
  const wrong = new Set(Object.keys(erros).map((at) => at.split('.')[0]));
  const rest = Object.entries(written).filter(
    ([id, valor]) => !isEmpty(valor) && (wrong.has(id) || !(id in campos)),
  );
  return { ...campos, ...Object.fromEntries(rest) };
}

/** `pessoas.0.cpf`, the cell of a list, is `/campos/pessoas/0/cpf`. */
const pointerTo = (at: string): string => `/campos/${at.replaceAll('.', '/')}`;

/** Whom a person without the right to it may ask. */
function whoIsCsg(catalogo: Catalogo, { orgao }: Quem, novo: NovoChamado): string {
  const theirs = destinoDe(catalogo, {
    orgao: novo.orgao || novo.contexto.usuario?.orgao || orgao,
    unidade: novo.contexto.unidade?.sigla,
  });
  const csg = (findOrgao(catalogo, novo.destino) ?? theirs)?.csg;
  return csg
    ? DETALHE.soCsg([csg.nome, csg.email, csg.telefone].filter(Boolean).join(', '))
    : DETALHE.soCsgSemNome;
}

/** A field that takes a file names one that came with the chamado. */
function filesNotSent({ campos: asked }: Categoria, campos: Campos, novo: NovoChamado): Fault[] {
  return asked.flatMap(({ id, tipo, rotulo }) =>
    tipo !== 'arquivo' ||
    campos[id] === undefined ||
    novo.anexos.some(({ sha256 }) => sha256 === campos[id])
      ? []
      : [{ pointer: pointerTo(id), message: DETALHE.arquivoFora(rotulo) }],
  );
}

/** A receipt speaks of what was sent with it, or it proves nothing. */
function picturesNotSent({ comprovante, anexos: sent }: NovoChamado): Fault[] {
  return comprovante.imagens.flatMap((imagem, i) =>
    sent.some(({ sha256 }) => sha256 === imagem.sha256)
      ? []
      : [{ pointer: `/comprovante/imagens/${i}/sha256`, message: DETALHE.imagemComprovada }],
  );
}

function refuse(errors: Fault[]): void {
  if (errors.length > 0) throw invalid(errors);
}

function invalid(errors: Fault[]): ProblemError {
  return new ProblemError('corpo_invalido', DETALHE.corpo, { errors });
}
