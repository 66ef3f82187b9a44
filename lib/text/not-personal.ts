/** Numbers of SEI's own world that look like somebody's: what stands before or around tells. */

/** Whether the words before a number name something else that is counted: a document, a matrícula. */
export function isNumbered(texto: string, inicio: number): boolean {
  const antes = texto.slice(Math.max(0, inicio - 60), inicio);
  return CONTADO.test(antes) || NO_FIM_DO_NOME.test(antes);
}

const DOCUMENTO =
  'documentos?|despacho|of[íi]cio|memorando|requerimento|termo|laudo|relat[óo]rio|parecer|informa[çc][ãa]o|anexo|certid[ãa]o|declara[çc][ãa]o|formul[áa]rio|portaria|edital|contrato|nota(?: fiscal)?';
const CONTADO = new RegExp(
  String.raw`(?<![\wÀ-ÿ])(?:${DOCUMENTO}|doc|SEI|processo|protocolo|verificador|CRC|decreto|lei|resolu[çc][ãa]o|NF-?e?|empenho|fls?|p[áa]gs?|itens|matr[íi]culas?|siape|patrim[ôo]nio|tombo|s[ée]rie|chamado|id|id_\w+|c[óo]d(?:igo)?|lote|inscri[çc][ãa]o)(?:\s|[.:º°=#-]|n[º°.o]|n[úu]mero){0,12}$`,
  'i',
);
/** `Despacho 12 (0103947)`, as SEI's tree and citations write a documento. */
const NO_FIM_DO_NOME = new RegExp(
  String.raw`(?:\d|(?<![\wÀ-ÿ])(?:${DOCUMENTO})[^()]{0,40})\s*\($`,
  'i',
);
