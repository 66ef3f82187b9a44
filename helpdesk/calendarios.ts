/** The calendars, checked at start: a bad one is refused with the path and the reason. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogo, Orgao } from '@/lib/contract';
import { Calendario } from '@/lib/contract/calendario.ts';
import { NACIONAL } from '@/lib/catalogo/calendario.ts';
import { StartError } from './start-error.ts';

const NOSSOS = fileURLToPath(new URL('calendarios/', import.meta.url));

/** By id. */
export type Calendarios = ReadonlyMap<string, Calendario>;

/**
 * Those that come with the helpdesk, and the órgão's own: one of the same id takes the place of ours.
 * Throws {@link StartError}.
 */
export async function loadCalendarios(folder?: string): Promise<Calendarios> {
  const ours = await calendariosIn(NOSSOS);
  return new Map([...ours, ...(folder ? await calendariosIn(folder) : [])]);
}

/** The calendar of an órgão; of one that names none, and in triage, the catalogue's or the national one. */
export function calendarioDe(
  calendarios: Calendarios,
  orgao: Pick<Orgao, 'calendario'> | null | undefined,
  { calendario = NACIONAL.id }: Pick<Catalogo, 'calendario'> = {},
): Calendario {
  return calendarios.get(orgao?.calendario ?? calendario) ?? NACIONAL;
}

/** The catalogue and every órgão name a calendar that exists. Throws {@link StartError}. */
export function requireCalendarios(calendarios: Calendarios, catalogo: Catalogo): void {
  const named = [
    { onde: 'calendario', quem: 'o catálogo', calendario: catalogo.calendario },
    ...catalogo.orgaos.map(({ sigla, calendario }, i) => ({
      onde: `orgaos.${i}.calendario`,
      quem: sigla,
      calendario,
    })),
  ];
  for (const { onde, quem, calendario } of named) {
    if (calendario === undefined || calendarios.has(calendario)) continue;
    const known = [...calendarios.keys()].join(', ');
    throw new StartError(
      `O catálogo não foi aceito, em ${onde}: ${quem} pede o calendário “${calendario}”, que não existe. Há estes: ${known}.`,
    );
  }
}

async function calendariosIn(folder: string): Promise<[string, Calendario][]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(
      `Não foi possível ler a pasta de calendários ${folder} (${error.code}). Confira HELPDESK_CALENDARIOS.`,
    );
  });
  const all: [string, Calendario][] = [];
  for (const file of files.filter((name) => name.endsWith('.json')).toSorted()) {
    const path = join(folder, file);
    const calendario = parse(path, await readFile(path, 'utf8'));
    if (all.some(([id]) => id === calendario.id)) {
      throw refused(path, 'id', `“${calendario.id}” já é o de outro arquivo desta pasta`);
    }
    all.push([calendario.id, calendario]);
  }
  return all;
}

function parse(path: string, text: string): Calendario {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refused(path, '(raiz)', `não é um JSON válido: ${(error as Error).message}`);
  }
  const result = Calendario.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw refused(path, issue?.path.map(String).join('.') || '(raiz)', issue?.message ?? '');
}

function refused(path: string, where: string, why: string): StartError {
  return new StartError(`O calendário ${path} não foi aceito, em ${where}: ${why}.`);
}
