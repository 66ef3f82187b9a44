/** `pausar`, `retomar`, `pausas`: the extension rests on a SEI; also while the helpdesk runs. */
import { HostSei, Pausa } from '@/lib/contract';
import { PAUSAS as TEXT } from '../keeping-text.ts';
import { StartError } from '../start-error.ts';
import { COMANDO } from '../store/auditoria.ts';
import { listPausas, pausar as pause, retomar as resume } from '../store/pausas.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const ATE = '--ate';

export const pausar: Command = {
  uso: `HOST "aviso" [${ATE} AAAA-MM-DDTHH:MM]`,
  resumo: 'pausa a extensão num SEI, com um aviso às pessoas',
  async run(args, settings) {
    const pausa = pausaFrom(args);
    await withDatabase(settings, async ({ db }) => await pause(db, COMANDO, pausa));
    console.log(TEXT.pausado(pausa));
  },
};

export const retomar: Command = {
  uso: 'HOST',
  resumo: 'termina a pausa da extensão num SEI',
  async run([written = '', ...rest], settings) {
    const host = HostSei.safeParse(written);
    if (!host.success || rest.length > 0) throw new StartError(TEXT.usoRetomar);
    const ended = await withDatabase(
      settings,
      async ({ db }) => await resume(db, COMANDO, host.data),
    );
    if (!ended) throw new StartError(TEXT.naoPausado(host.data));
    console.log(TEXT.retomado(host.data));
  },
};

export const pausas: Command = {
  uso: '',
  resumo: 'lista os SEIs em que a extensão está pausada',
  async run(_args, settings) {
    const all = await withDatabase(settings, async ({ db }) => await listPausas(db));
    for (const each of all) console.log(TEXT.pausado(each));
    if (all.length === 0) console.log(TEXT.nenhuma);
  },
};

function pausaFrom(args: string[]): Pausa {
  const at = args.indexOf(ATE);
  const [host, aviso, ...rest] = at === -1 ? args : args.toSpliced(at, 2);
  if (!host || !aviso || rest.length > 0) throw new StartError(TEXT.usoPausar);
  const ate = at === -1 ? undefined : instantFrom(args[at + 1] ?? '');
  const parsed = Pausa.safeParse({ host, aviso, ...(ate && { ate }) });
  if (parsed.success) return parsed.data;
  throw new StartError(parsed.error.issues[0]?.path[0] === 'host' ? TEXT.host(host) : TEXT.aviso);
}

/** Brasília's clock where no other is named. */
function instantFrom(written: string): string {
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(written) ? written : `${written}-03:00`;
  const em = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(written) ? Date.parse(zoned) : NaN;
  if (Number.isNaN(em)) throw new StartError(TEXT.ate(written));
  if (em <= Date.now()) throw new StartError(TEXT.passado(written));
  return new Date(em).toISOString();
}
