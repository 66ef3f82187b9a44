/**
 * `npm run test:fuzz`: 20,000 cases against a helpdesk with its own embedded PostgreSQL, and a table.
 *
 *     FUZZ_CASES=100000 FUZZ_SEED=7 npm run test:fuzz
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KINDS } from './cases.ts';
import { fuzz } from './fuzz.ts';

const cases = Number(process.env['FUZZ_CASES'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const data = join(await mkdtemp(join(tmpdir(), 'fuzz-')), 'dados');

const result = await fuzz(
  { HELPDESK_DATA: data },
  { cases, seed, tokenEquipe: 'codigo-da-equipe-do-fuzz' },
);
await rm(join(data, '..'), { recursive: true, force: true });

for (const kind of KINDS) {
  const answers = Object.entries(result.counts[kind]).map(
    ([status, n]) => `${status === '0' ? 'ended' : status}: ${n}`,
  );
  console.log(`${kind.padEnd(10)} ${answers.join('  ')}`);
}
const { memory, seconds, failures } = result;
console.log(
  `${cases} cases from seed ${seed} in ${Math.round(seconds)} s; memory ${memory.warm} MB warm, ${memory.most} MB at most`,
);
for (const failure of failures.slice(0, 20)) console.log(JSON.stringify(failure));
console.log(`${failures.length} failures`);
process.exit(failures.length === 0 ? 0 : 1);
