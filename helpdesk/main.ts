/** `npm run helpdesk`: without a word it serves; `npm run helpdesk -- <command> …` does that instead. */
import { alcance } from './commands/alcance.ts';
import { anexos } from './commands/anexos.ts';
import { backup } from './commands/backup.ts';
import type { Command } from './commands/command.ts';
import { papeis } from './commands/papeis.ts';
import { papel } from './commands/papel.ts';
import { pausar, pausas, retomar } from './commands/pausar.ts';
import { restore } from './commands/restore.ts';
import { retencao } from './commands/retencao.ts';
import { serve } from './commands/serve.ts';
import { settingsFrom } from './settings.ts';
import { StartError } from './start-error.ts';

const COMMANDS: Record<string, Command> = {
  servir: serve,
  papel,
  papeis,
  pausar,
  retomar,
  pausas,
  backup,
  restore,
  retencao,
  anexos,
  alcance,
};

const [name = 'servir', ...args] = process.argv.slice(2);
try {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new StartError(help(name));
  await command.run(args, settingsFrom(process.env));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exit(1);
}

function help(unknown: string): string {
  const lines = Object.entries(COMMANDS).map(
    ([each, { uso, resumo }]) => `  ${`${each} ${uso}`.trim().padEnd(52)} ${resumo}`,
  );
  return [`Não existe o comando “${unknown}”. Existem:`, ...lines].join('\n');
}
