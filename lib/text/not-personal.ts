/** Numbers of SEI's own world that look like somebody's: what stands before or around tells. */
import { findAll } from '@/lib/processo/processo';

/** Longer than any process number of a known format. */
const ALCANCE = 45;

/** Whether this piece is, or is part of, a process number. `texto` without joiners. */
export function isProcesso(texto: string, inicio: number, fim: number): boolean {
  const desde = Math.max(0, inicio - ALCANCE);
  return findAll(texto.slice(desde, fim + ALCANCE)).some(
    (numero) => desde + numero.inicio < fim && desde + numero.fim > inicio,
  );
}

/** Whether the words before a number name something else that is counted: a document, a matrícula. */
export function isNumbered(texto: string, inicio: number): boolean {
  const antes = texto.slice(Math.max(0, inicio - 60), inicio);
  return CONTADO.test(antes) || NO_FIM_DO_NOME.test(antes);
}

const DOCUMENTO =
  'documentos?|despacho|of[íi]cio|memorando|requerimento|termo|laudo|relat[óo]rio|parecer|informa[çc][ãa]o|anexo|ata|certid[ãa]o|declara[çc][ãa]o|comprovante|formul[áa]rio|atesto|minuta|planilha|recibo|portaria|edital|contrato|nota(?: fiscal)?';
const CONTADO = new RegExp(
  String.raw`(?<![\wÀ-ÿ])(?:${DOCUMENTO}|doc|SEI|processo|protocolo|verificador|CRC|decreto|lei|resolu[çc][ãa]o|NF-?e?|empenho|matr[íi]culas?|siape|v[íi]nculo|patrim[ôo]nio|tombo|tombamento|s[ée]rie|chamado|ticket|id|id_\w+|c[óo]d(?:igo)?|barras|linha|lote|ite(?:m|ns)|fls?|folhas?|p[áa]gs?|p[áa]ginas?|arts?|artigos?|vers[ãa]o|chassi|renavam|inscri[çc][ãa]o|ano|anos|exerc[íi]cio|per[íi]odo)(?:\s|[.:º°=#-]|n[º°.o]|n[úu]mero){0,12}$`,
  'i',
);
/** `Despacho 12 (0103947)`, as SEI's tree and citations write a documento. */
const NO_FIM_DO_NOME = new RegExp(
  String.raw`(?:\d|(?<![\wÀ-ÿ])(?:${DOCUMENTO})[^()]{0,40})\s*\($`,
  'i',
);
