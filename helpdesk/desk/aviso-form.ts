/** The form of an aviso: as it was written, and what it means. */
import { Aviso, type Catalogo } from '@/lib/contract';
import { findOrgao } from '@/lib/catalogo/routing.ts';
import { toInstant, toLocal } from '@/lib/catalogo/wall-clock.ts';
import { AVISOS } from '../avisos-text.ts';
import type { AvisoEscrito } from '../store/avisos.ts';

export interface AvisoForm {
  /** Born with the page, so that sending it twice writes one aviso. */
  id: string;
  texto: string;
  host: string;
  telas: string;
  /** Empty: everybody. */
  orgao: string;
  /** `2026-11-21T10:32` on the desk's clock; empty: now, and never. */
  de: string;
  ate: string;
}

const TEXT = AVISOS.erro;

/** What it means, or the sentence that says what is wrong. */
export function avisoFrom(
  form: AvisoForm,
  { orgaos }: Pick<Catalogo, 'orgaos'>,
  fuso: string,
  agora = new Date(),
): AvisoEscrito | string {
  const orgao = form.orgao === '' ? null : findOrgao({ orgaos }, form.orgao);
  if (form.orgao !== '' && !orgao) return TEXT.orgao;
  const de = form.de === '' ? agora : instantOf(form.de, fuso);
  const ate = form.ate === '' ? null : instantOf(form.ate, fuso);
  if (!de || (form.ate !== '' && !ate)) return TEXT.data;
  if (ate && ate <= de) return TEXT.ordem;
  const telas = form.telas.split(/[,;\s]+/).filter(Boolean);
  const host = form.host.trim();
  const parsed = Aviso.safeParse({
    id: form.id,
    texto: form.texto,
    ...(host && { host }),
    telas,
    ...(orgao && { orgao: orgao.sigla }),
    de: de.toISOString(),
    ...(ate && { ate: ate.toISOString() }),
  });
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues[0]?.path[0];
  return wrong === 'host' || wrong === 'telas' ? TEXT[wrong] : TEXT.texto;
}

/** One that is there already, to be written anew. */
export function formOf({ id, texto, host, telas, orgao, de, ate }: Aviso, fuso: string): AvisoForm {
  return {
    id,
    texto,
    host: host ?? '',
    telas: telas.join(', '),
    orgao: orgao ?? '',
    de: asWritten(de, fuso),
    ate: ate === undefined ? '' : asWritten(ate, fuso),
  };
}

function instantOf(written: string, fuso: string): Date | null {
  const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(written) ? Date.parse(`${written}Z`) : NaN;
  return Number.isNaN(local) ? null : new Date(toInstant(local, fuso));
}

function asWritten(instant: string, fuso: string): string {
  return new Date(toLocal(Date.parse(instant), fuso)).toISOString().slice(0, 16);
}
