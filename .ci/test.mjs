// `npm test`: everything, from nothing. Ends with one line, "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftovers, run } from './machine.mjs';
import { prepare } from './prepare.mjs';

await prepare();

const scratch = mkdtempSync(join(tmpdir(), 'chamados-test-'));
const total = { passed: 0, failed: 0 };
try {
  const format = step('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
  // The walls read the builds and the browsers load them: without one, nothing below means much.
  const built = await step('build', 'npm', ['run', '--silent', 'build']);
  // The build writes types that these two read.
  const types = built && step('types', 'tsc', ['-p', '.']);
  const lint = built && step('lint', 'oxlint', ['--type-aware']);
  await Promise.all([format, types, lint]);
  if (built) await vitest();
} finally {
  rmSync(scratch, { recursive: true, force: true });
  const left = await endLeftovers();
  for (const { pid, command } of left) {
    console.error(`Left running, ended now: ${pid} ${command.slice(0, 160)}`);
  }
  total.failed += left.length;
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

async function step(name, program, args) {
  const start = Date.now();
  const ok = (await run(program, args)) === 0;
  total[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return ok;
}

/** Counts come from vitest's own JSON; a failed run without a failed test (a file that could not be
 * loaded, an error outside any test) counts as one failure. */
async function vitest() {
  const json = join(scratch, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${json}`];
  const code = await run('vitest', args);
  const counted = readCounts(json);
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (code !== 0 && counted.failed === 0) total.failed += 1;
}

function readCounts(json) {
  try {
    const report = JSON.parse(readFileSync(json, 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
