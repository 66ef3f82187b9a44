/** The staff token: given by the administrator, or made once and kept in the data folder. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

/** Shorter ones could be guessed at a door that the whole network may reach. */
const SHORTEST = 12;

/** `onde`: the file that holds a token that we made; null for a given one. */
export async function tokenEquipe(
  data: string,
  given: string | undefined,
): Promise<{ token: string; onde: string | null }> {
  if (given) {
    if (given.length < SHORTEST) {
      throw new StartError(`HELPDESK_TOKEN_EQUIPE precisa ter pelo menos ${SHORTEST} caracteres.`);
    }
    return { token: given, onde: null };
  }
  const onde = join(data, 'token-equipe');
  await writeFile(onde, `${randomBytes(24).toString('base64url')}\n`, {
    flag: 'wx',
    mode: 0o600,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return { token: (await readFile(onde, 'utf8')).trim(), onde };
}
