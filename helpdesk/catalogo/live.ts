/** The catalogue of now: an edited file is served without a restart, a bad edit is told and not served. */
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Carregado, type Fontes, filesOf, loadFontes } from '../catalogo.ts';

export interface CatalogoVivo {
  /** The last good one. */
  readonly atual: Carregado;
  /** Why what lies in the files now is not served; null: it is. */
  readonly problema: string | null;
  stop(): void;
}

export interface LiveOptions {
  /** Throws for a catalogue that can't be served for another reason than its own. */
  check?: (carregado: Carregado) => void;
  /** Told of each edit: what was wrong with it, or null when it is served. */
  onEdit: (problema: string | null) => void;
  /** Milliseconds between looks at the files. */
  every?: number;
}

/** Loads it, and again whenever one of its files changes. Throws {@link StartError} the first time. */
export async function openCatalogo(
  fontes: Fontes,
  { check = () => undefined, onEdit, every = 1_000 }: LiveOptions,
): Promise<CatalogoVivo> {
  const files = filesOf(fontes);
  let seen = await stampOf(files);
  const load = async () => {
    const carregado = await loadFontes(fontes);
    check(carregado);
    return carregado;
  };
  let atual = await load();
  let problema: string | null = null;
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => (looking = false));
  }, every);
  timer.unref();
  return {
    get atual() {
      return atual;
    },
    get problema() {
      return problema;
    },
    stop: () => clearInterval(timer),
  };

  async function look(): Promise<void> {
    const stamp = await stampOf(files);
    if (stamp === seen) return;
    // An editor writes a file in pieces: what still changes is looked at the next time.
    await sleep(SETTLED_MS, undefined, { ref: false });
    if ((await stampOf(files)) !== stamp) return;
    seen = stamp;
    try {
      atual = await load();
      problema = null;
    } catch (error) {
      problema = error instanceof Error ? error.message : String(error);
    }
    onEdit(problema);
  }
}

const SETTLED_MS = 100;

/** When and how large; a file that is not there has a stamp too. */
async function stampOf(files: string[]): Promise<string> {
  const stamps = files.map(async (file) => {
    const found = await stat(file).catch(() => null);
    return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : '-';
  });
  return (await Promise.all(stamps)).join(',');
}
