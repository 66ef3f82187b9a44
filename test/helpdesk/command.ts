/** `npm run helpdesk -- <command> …` without a process of its own: what it says, and its exit code. */
import { vi } from 'vitest';
import { alcance } from '@/helpdesk/commands/alcance.ts';
import { backup } from '@/helpdesk/commands/backup.ts';
import { restore } from '@/helpdesk/commands/restore.ts';
import { retencao } from '@/helpdesk/commands/retencao.ts';
import { settingsFrom } from '@/helpdesk/settings.ts';
import { StartError } from '@/helpdesk/start-error.ts';

const COMMANDS = { alcance, backup, restore, retencao };

export async function command(
  env: Record<string, string>,
  name: keyof typeof COMMANDS,
  ...args: string[]
): Promise<{ code: number; said: string }> {
  const printed = vi.spyOn(console, 'log').mockReturnValue();
  const said = () => printed.mock.calls.map(([line]) => `${String(line)}\n`).join('');
  try {
    await COMMANDS[name].run(args, settingsFrom(env));
    return { code: 0, said: said() };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return { code: 1, said: `${said()}${error.message}\n` };
  } finally {
    printed.mockRestore();
  }
}
