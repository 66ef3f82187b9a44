/**
 * "Vira despacho": a request as formal text with its table, for a procedure that wants a processo
 * or an ofício in SEI. The HTML is what SEI's editors (CKEditor 4 and 5) keep when it is pasted:
 * paragraphs and bordered tables, no class and no style.
 */
import type { Campos, Categoria, CampoLido } from '@/lib/contract';
import { readableCampos } from './readable.ts';
import { texto } from './text.ts';

export interface Pedido {
  categoria: Pick<Categoria, 'titulo' | 'campos'>;
  /** As they would be sent. */
  campos: Campos;
  descricao: string;
  /** Who asks: nome, then unidade and órgão where they are known. */
  solicitante: { nome: string; unidade?: string | undefined; orgao?: string | undefined };
  /** Name of who receives it; empty when nobody could say. */
  destinatario: string;
  /** Of the chamado, once it has one. */
  numero?: string | undefined;
}

/** The same text for the clipboard's two kinds, `text/html` and `text/plain`. */
export function despacho(pedido: Pedido): { html: string; plain: string } {
  const blocks = blocksOf(pedido);
  return {
    html: blocks.map(asHtml).join(''),
    plain: blocks.map(asPlain).join('\n\n'),
  };
}

/** Whether it holds a CPF, so that the processo it goes into has to be restrito. */
export function hasCpf({ campos: perguntas }: Pick<Categoria, 'campos'>, campos: Campos): boolean {
  return perguntas.some(({ id, tipo, colunas }) => {
    const valor = campos[id];
    if (!Array.isArray(valor)) return tipo === 'cpf' && Boolean(valor);
    return colunas?.some((coluna) => coluna.tipo === 'cpf' && valor.some((row) => row[coluna.id]));
  });
}

type Block =
  | { tipo: 'frase'; texto: string; forte?: boolean }
  | { tipo: 'pares'; pares: [rotulo: string, valor: string][] }
  | { tipo: 'lista'; lido: CampoLido & { tabela: NonNullable<CampoLido['tabela']> } };

function blocksOf(pedido: Pedido): Block[] {
  const { categoria, campos, descricao, solicitante, destinatario, numero } = pedido;
  const lidos = readableCampos(categoria, campos);
  const pares = lidos.filter(({ tabela }) => !tabela);
  const { nome, unidade, orgao } = solicitante;
  const onde = [unidade, orgao].filter(Boolean).join(' / ');
  return [
    ...(destinatario ? [frase(texto.despacho.para(destinatario))] : []),
    { ...frase(texto.despacho.assunto(categoria.titulo)), forte: true },
    frase(numero ? texto.despacho.comNumero(numero) : texto.despacho.semNumero),
    ...(pares.length > 0
      ? [
          {
            tipo: 'pares',
            pares: pares.map(({ rotulo, valor }): [string, string] => [rotulo, valor]),
          } satisfies Block,
        ]
      : []),
    ...lidos.flatMap((lido): Block[] =>
      lido.tabela ? [{ tipo: 'lista', lido: { ...lido, tabela: lido.tabela } }] : [],
    ),
    ...descricao
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean)
      .map(frase),
    frase(texto.despacho.solicitante(nome, onde)),
  ];
}

const frase = (text: string) => ({ tipo: 'frase' as const, texto: text });

function asHtml(block: Block): string {
  if (block.tipo === 'frase') {
    const said = escaped(block.texto);
    return `<p>${block.forte ? strong(said) : said}</p>`;
  }
  if (block.tipo === 'pares') {
    return table(block.pares.map(([rotulo, valor]) => `${cell('th', rotulo)}${cell('td', valor)}`));
  }
  const { rotulo, tabela } = block.lido;
  const head = tabela.colunas.map((coluna) => cell('th', coluna)).join('');
  const rows = tabela.linhas.map((row) => row.map((each) => cell('td', each)).join(''));
  return `<p>${strong(escaped(rotulo))}</p>${table([head, ...rows])}`;
}

const strong = (html: string) => `<strong>${html}</strong>`;

/** Attributes and not styles: both editors keep these, and SEI prints the borders. */
const table = (rows: readonly string[]) =>
  `<table border="1" cellpadding="4" cellspacing="0"><tbody>${rows
    .map((row) => `<tr>${row}</tr>`)
    .join('')}</tbody></table>`;

const cell = (tag: 'th' | 'td', text: string) =>
  `<${tag}>${text.split('\n').map(escaped).join('<br>') || '&nbsp;'}</${tag}>`;

function asPlain(block: Block): string {
  if (block.tipo === 'frase') return block.texto;
  if (block.tipo === 'lista') return `${block.lido.rotulo}\n${block.lido.valor}`;
  return block.pares.map(([rotulo, valor]) => `${rotulo}: ${valor}`).join('\n');
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (value: string) => value.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
