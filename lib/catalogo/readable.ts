/** A categoria's values as a person reads them, and for whom they were asked. */
import type {
  Beneficiario,
  Campo,
  CampoLido,
  Campos,
  Categoria,
  Linha,
  Valor,
} from '@/lib/contract';
import { texto } from './text.ts';
import { isEmpty, type Pergunta } from './value.ts';

/** With their labels, in the order they were asked; a list is also given as a table. */
export function readableCampos(categoria: Pick<Categoria, 'campos'>, campos: Campos): CampoLido[] {
  const asked = categoria.campos.filter((campo) => campo.id in campos);
  const others = Object.keys(campos).filter((id) => !asked.some((campo) => campo.id === id));
  return [
    ...asked.map((campo) => readable(campo.id, campo.rotulo, campos[campo.id] ?? '', campo)),
    ...others.map((id) => readable(id, id, campos[id] ?? '')),
  ];
}

/** The people whom a chamado is for, from the fields and columns that say so. */
export function beneficiariosDe(
  { campos: perguntas }: Pick<Categoria, 'campos'>,
  campos: Campos,
): Beneficiario[] {
  const alone = beneficiarioOf(perguntas, campos);
  const listed = perguntas.flatMap(({ id, colunas }) => {
    const rows = campos[id];
    return colunas && Array.isArray(rows) ? rows.map((row) => beneficiarioOf(colunas, row)) : [];
  });
  return [alone, ...listed].filter((each) => each !== null);
}

/** One value as text; `21/11/2026`, `123.456.789-09`, the name of an option. */
export function readableValue(valor: string | boolean, campo?: Pergunta): string {
  if (typeof valor === 'boolean') return valor ? texto.sim : texto.nao;
  switch (campo?.tipo) {
    case 'data':
      return valor.split('-').toReversed().join('/');
    case 'cpf':
      return valor.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1.$2.$3-$4');
    case 'cnpj':
      return valor.replace(/^(.{2})(.{3})(.{3})(.{4})(\d{2})$/, '$1.$2.$3/$4-$5');
    case 'numero':
      return valor.replace('.', ',');
    default:
      return campo?.opcoes?.find((opcao) => opcao.id === valor)?.rotulo ?? valor;
  }
}

function readable(id: string, rotulo: string, valor: Valor, campo?: Campo): CampoLido {
  if (!Array.isArray(valor)) return { id, rotulo, valor: readableValue(valor, campo) };
  const colunas = campo?.colunas ?? columnsOf(valor);
  const tabela = {
    colunas: colunas.map((coluna) => coluna.rotulo),
    linhas: valor.map((row) =>
      colunas.map((coluna) => readableValue(row[coluna.id] ?? '', asPergunta(coluna))),
    ),
  };
  return { id, rotulo, valor: asText(tabela), tabela };
}

/** One row a paragraph, one value a line: readable where no table can be drawn. */
function asText({ colunas, linhas }: { colunas: string[]; linhas: string[][] }): string {
  return linhas
    .map((row, i) =>
      row
        .flatMap((cell, j) => (cell === '' ? [] : [`${colunas[j]}: ${cell}`]))
        .map((line, j) => (j === 0 ? `${i + 1}. ${line}` : `   ${line}`))
        .join('\n'),
    )
    .join('\n');
}

function columnsOf(rows: readonly Linha[]): { id: string; rotulo: string }[] {
  const ids = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...ids].map((id) => ({ id, rotulo: id }));
}

const asPergunta = (coluna: { id: string; rotulo: string } | Pergunta): Pergunta | undefined =>
  'tipo' in coluna ? coluna : undefined;

function beneficiarioOf(perguntas: readonly Pergunta[], valores: Campos): Beneficiario | null {
  const said = (what: 'nome' | 'email' | 'cpf') => {
    const campo = perguntas.find(({ beneficiario }) => beneficiario === what);
    const valor = campo && valores[campo.id];
    return typeof valor === 'string' && !isEmpty(valor) ? valor : undefined;
  };
  const nome = said('nome');
  const email = said('email');
  const cpf = said('cpf');
  if (nome === undefined && email === undefined && cpf === undefined) return null;
  return { nome: nome ?? '', ...(email && { email }), ...(cpf && { cpf }) };
}
