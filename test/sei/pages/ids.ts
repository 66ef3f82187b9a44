/** What an address names: the process, and the document when one is open. */
import type { Documento } from '../data.ts';
import type { Visit } from '../visit.ts';

export function idsDaUrl({ url }: Visit): Record<string, string> {
  const documento = url.searchParams.get('id_documento');
  return {
    id_procedimento: url.searchParams.get('id_procedimento') ?? '',
    ...(documento !== null && { id_documento: documento }),
  };
}

export function documentoDaUrl({ url, processo }: Visit): Documento | null {
  const id = url.searchParams.get('id_documento');
  return processo?.documentos.find((documento) => documento.id === id) ?? null;
}
