// Makes a bare machine ready: npm packages, and the Debian packages that the browsers need.
// Runs on whatever Node the machine has; everything after it runs on the project's Node 24.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { has, ROOT, run } from './machine.mjs';

/** Debian package -> how to see that it is there. Fonts keep pictures readable on a bare server. */
const DEBIAN = {
  chromium: () => has('chromium', 'chromium-browser'),
  'firefox-esr': () => has('firefox-esr'),
  xvfb: () => has('Xvfb'),
  xdotool: () => has('xdotool'),
  'fonts-liberation': () =>
    ['liberation', 'liberation2', 'dejavu'].some((name) =>
      existsSync(`/usr/share/fonts/truetype/${name}`),
    ),
};

/** Installs what is missing, `debian` being names of {@link DEBIAN}; ends the process if it can't. */
export async function prepare(debian = Object.keys(DEBIAN)) {
  if (!npmIsFresh()) {
    say('Instalando os pacotes npm');
    await must('npm', ['ci', '--no-audit', '--no-fund'], 'npm ci falhou.');
  }
  if (!existsSync(join(ROOT, 'node_modules/node/bin/node'))) {
    // An npm that was told to run no install scripts leaves the project's Node out.
    await must('npm', ['rebuild', 'node', '--foreground-scripts'], 'O Node 24 não foi instalado.');
  }
  const missing = debian.filter((name) => !DEBIAN[name]());
  if (missing.length > 0) await installDebian(missing);
}

async function installDebian(missing) {
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    stop(
      `Falta instalar: ${missing.join(', ')}. No Debian: sudo apt-get install ${missing.join(' ')}`,
    );
  }
  say(`Instalando ${missing.join(', ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // A mirror that is away for a moment is no reason to stop: the lists at hand may do.
  await run('apt-get', ['update', '-qq'], env);
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
  await must('apt-get', install, 'apt-get install falhou.', env);
  const still = missing.filter((name) => !DEBIAN[name]());
  if (still.length > 0) stop(`O apt-get terminou, mas continua faltando: ${still.join(', ')}.`);
}

/**
 * Compares what npm wrote down about node_modules with the lockfile, package by package. Optional
 * ones may be absent: they are other systems' binaries.
 */
function npmIsFresh() {
  const wanted = packages('package-lock.json');
  const present = packages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (present[path] ? present[path].version === entry.version : entry.optional),
  );
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

async function must(program, args, sentence, env) {
  if ((await run(program, args, env)) !== 0) stop(sentence);
}

function say(text) {
  console.log(`\n— ${text}`);
}

function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
