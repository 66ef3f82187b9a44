/** How large a spreadsheet may be. Everything here is counted on what was really read. */
import { LINHAS as LISTA } from '@/lib/contract/words.ts';

/** Bytes of the file. */
export const ARQUIVO = 5 * 2 ** 20;

/** Bytes of all that is inflated out of it. 50,000 rows of 8 columns are about 20 MB. */
export const INFLADO = 64 * 2 ** 20;

/** People in one list. */
export const PESSOAS = LISTA;

/** Filled rows kept of a sheet: the people, and whatever stands above and below them. */
export const LINHAS = PESSOAS + 100;

/** The last row that may hold anything: blank rows between are kept, for their numbers. */
export const ULTIMA_LINHA = 20_000;

export const COLUNAS = 60;

/** Characters of one cell, as in every spreadsheet. */
export const CELULA = 32_767;
