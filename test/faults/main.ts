/**
 * `npm run test:faults`: 1,000 chamados in rounds of 100, each round with a seed of its own, and a
 * table. What is done is kept in a file, so that a run that was stopped goes on where it was.
 *
 *     FAULTS_TOTAL=300 FAULTS_SEED=7 FAULTS_MINUTES=20 npm run test:faults
 */
import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROME_BUILD } from '../e2e/support/browser.ts';
import { runRound, type Round } from './round.ts';

const ROUND = 100;
const total = Number(process.env['FAULTS_TOTAL'] ?? 1000);
const seed = Number(process.env['FAULTS_SEED'] ?? 1);
const minutes = Number(process.env['FAULTS_MINUTES'] ?? 180);
const journal =
  process.env['FAULTS_JOURNAL'] ?? join(tmpdir(), `chamados-faults-${seed}-${total}.jsonl`);

if (!existsSync(CHROME_BUILD)) throw new Error('Build the extension first: npm run build:chrome');
const end = Date.now() + minutes * 60_000;
const rounds = await done();
if (rounds.length > 0) console.log(`${rounds.length} rounds are in ${journal}: going on.`);
for (let r = rounds.length; r * ROUND < total; r += 1) {
  if (Date.now() > end) {
    console.log(`${minutes} minutes are over; the same command goes on from here.`);
    break;
  }
  const round = await runRound({
    seed: seed * 1000 + r,
    total: Math.min(ROUND, total - r * ROUND),
    browserEvery: 12,
    workerEvery: 5,
    kills: 1,
    arquivo: 900_000,
    patience: 10 * 60_000,
  });
  rounds.push(round);
  await appendFile(journal, `${JSON.stringify(round)}\n`);
  console.table([line(round)]);
}

const faults: Record<string, number> = {};
for (const { met } of rounds) {
  for (const [name, n] of Object.entries(met)) faults[name] = (faults[name] ?? 0) + n;
}
console.log('\nEvery round:');
console.table(rounds.map(line));
console.log('Requests that met each fault:');
console.table([faults]);
const bad = rounds.flatMap((r) => [...r.lost, ...r.twice, ...r.broken, ...r.devolvidos]);
const sum = (of: (round: Round) => number) => rounds.reduce((n, round) => n + of(round), 0);
console.log(
  `${sum((r) => r.guardados)} "guardado", ${sum((r) => r.lost.length)} lost, ` +
    `${sum((r) => r.twice.length)} doubled, ${sum((r) => r.broken.length)} with other bytes.`,
);
for (const each of bad) console.log(each);
process.exitCode = bad.length > 0 || rounds.length * ROUND < total ? 1 : 0;

async function done(): Promise<Round[]> {
  const text = await readFile(journal, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((each) => JSON.parse(each) as Round);
}

function line(round: Round) {
  const { lost, twice, broken, devolvidos, met, ...rest } = round;
  const faulty = Object.values(met).reduce((n, each) => n + each, 0);
  const ill = { lost: lost.length, twice: twice.length, broken: broken.length };
  return { ...rest, faulty, ...ill, devolvidos: devolvidos.length };
}
