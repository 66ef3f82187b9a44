/** A categoria filled in at random: as it should be, and then with something done wrong. */
import { isAsked, isRequired } from '@/lib/catalogo/conditions.ts';
import type { Campo, Campos, Catalogo, Categoria, Coluna, Linha, Valor } from '@/lib/contract';
import { LINHAS } from '@/lib/contract/words.ts';
import type { Dice } from './dice.ts';
import { cpf, oddValue, validValue } from './values.ts';

export interface Filling {
  campos: Campos;
  descricao: string;
  /** The anexo goes with it. */
  anexo: boolean;
}

export function validFilling(dice: Dice, { campos }: Categoria, arquivo: string): Filling {
  return {
    campos: filled(dice, campos, (campo) => valueOf(dice, campo, arquivo)),
    descricao: dice.pick(['Preciso disto para hoje.', 'Linha 1\nlinha 2', ' a ']),
    anexo: true,
  };
}

/** Up to three things done wrong, each by another hand. */
export function oddFilling(
  dice: Dice,
  categoria: Categoria,
  catalogo: Catalogo,
  arquivo: string,
): Filling {
  const filling = validFilling(dice, categoria, arquivo);
  for (let i = dice.int(1, 3); i > 0; i -= 1) spoil(dice, categoria, catalogo, filling);
  // With its file a field's answer goes too: see `answers` of the panel.
  const files = filling.anexo ? [] : categoria.campos.filter(({ tipo }) => tipo === 'arquivo');
  for (const { id } of files) delete filling.campos[id];
  return filling;
}

/** One row more than anybody may send; alone, because nothing else of it is looked at then. */
export function tooManyRows(dice: Dice, { campos }: Categoria, arquivo: string): Filling | null {
  const lista = campos.find(({ tipo }) => tipo === 'lista');
  if (!lista) return null;
  const filling = validFilling(dice, { campos } as Categoria, arquivo);
  const row = () => filled(dice, lista.colunas ?? [], (each) => unique(dice, each, arquivo));
  filling.campos[lista.id] = Array.from({ length: LINHAS + 1 }, row) as Linha[];
  return filling;
}

function spoil(dice: Dice, categoria: Categoria, catalogo: Catalogo, filling: Filling): void {
  const { campos } = filling;
  const lista = categoria.campos.findIndex(({ tipo }) => tipo === 'lista');
  // A list has as many places to go wrong as all the others together.
  const where = lista !== -1 && dice.chance(0.4) ? lista : dice.int(0, categoria.campos.length + 2);
  const campo = categoria.campos[where];
  if (where === categoria.campos.length) filling.descricao = dice.pick(['', ' \n ']);
  else if (where === categoria.campos.length + 1) filling.anexo = false;
  else if (!campo) campos[`campo_de_antes_${dice.int(1, 3)}`] = dice.pick<Valor>(['x', true, '']);
  else if (campo.tipo === 'lista' && Array.isArray(campos[campo.id]) && dice.chance(0.8)) {
    campos[campo.id] = spoiltRows(dice, campo, catalogo, campos[campo.id] as Linha[]);
  } else if (dice.chance(0.3)) delete campos[campo.id];
  else if (campo.tipo === 'arquivo') delete campos[campo.id];
  else campos[campo.id] = oddValue(dice, campo, catalogo) as Valor;
}

function spoiltRows(dice: Dice, campo: Campo, catalogo: Catalogo, rows: Linha[]): Linha[] {
  const colunas = campo.colunas ?? [];
  const index = dice.int(0, rows.length - 1);
  const coluna = dice.pick(colunas);
  const changed = (row: Linha) => rows.map((each, i) => (i === index ? row : each));
  const { [coluna.id]: _, ...gap } = rows[index] ?? {};
  const odd = () => oddValue(dice, coluna, catalogo);
  switch (dice.int(0, 5)) {
    case 0:
      return changed(gap);
    case 1:
      return [...rows, { ...rows[index] }];
    case 2:
      return dice.pick([[], [{}], [...rows, {}, { [coluna.id]: '  ' }]]);
    case 3: {
      const de = campo.linhas?.de ?? 1;
      return de > 1 ? rows.slice(0, de - 1) : rows;
    }
    default: {
      const valor = odd();
      return typeof valor === 'object'
        ? changed(gap)
        : changed({ ...gap, [coluna.id]: valor as string });
    }
  }
}

function valueOf(dice: Dice, campo: Campo, arquivo: string): Valor {
  if (campo.tipo !== 'lista') return validValue(dice, campo, arquivo);
  const { de = 1, ate = LINHAS } = campo.linhas ?? {};
  const rows = Array.from({ length: dice.int(de, Math.min(ate, de + 3)) }, () =>
    filled(dice, campo.colunas ?? [], (coluna) => unique(dice, coluna, arquivo)),
  );
  return rows as Linha[];
}

/** Nobody is twice in a list that is as it should be. */
function unique(dice: Dice, coluna: Coluna, arquivo: string): string | boolean {
  const repeats = coluna.unico && !['cpf', 'email', 'escolha', 'sim_nao'].includes(coluna.tipo);
  if (!repeats) return validValue(dice, coluna, arquivo);
  return coluna.tipo.startsWith('texto') ? `Pessoa ${dice.int(1, 1e9)}` : cpf(dice);
}

/** Answers what is asked and has to be; of the rest some, also what the answers leave unasked. */
function filled<C extends Coluna | Campo>(
  dice: Dice,
  perguntas: readonly C[],
  value: (pergunta: C) => Valor,
): Campos {
  const campos: Campos = {};
  for (const pergunta of perguntas) if (dice.chance(0.6)) campos[pergunta.id] = value(pergunta);
  // An answer may make another one necessary.
  for (let again = true; again;) {
    again = false;
    for (const pergunta of perguntas) {
      const missing = isAsked(pergunta, campos) && isRequired(pergunta, campos);
      if (!missing || pergunta.id in campos) continue;
      campos[pergunta.id] = value(pergunta);
      again = true;
    }
  }
  return campos;
}
