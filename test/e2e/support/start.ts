/**
 * `npm start`: a helpdesk, a SEI and a browser with the extension. With a display it stays until
 * the browser is closed or Ctrl+C; without one it walks the main job and leaves its pictures.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '@/helpdesk/start-error';
import { CHROME_BUILD } from './browser.ts';
import { picturesIn, walk } from './walk.ts';
import { startWorld, type World } from './world.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const display = process.env['DISPLAY'] || undefined;

let world: World | null = null;
const profile = await freshProfile();
const interrupted = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => resolve());
});

try {
  world = await startWorld({
    helpdesk: { data: process.env['HELPDESK_DATA'] || `${root}.dados`, port: await freePort(4080) },
    sei: { port: await freePort(4090) },
    chromium: { ...(display !== undefined && { display }), profile, handleSignals: false },
  });
  await (display === undefined ? show(world) : stay(world));
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof StartError ? error.message : error);
} finally {
  await world?.stop();
  await rm(profile, { recursive: true, force: true });
}

async function stay({ browser, helpdesk, seiUrl }: World): Promise<void> {
  const [page] = await browser.browser.pages();
  await page?.goto(`${seiUrl}/sei/`);
  await page?.bringToFront();
  console.log(`
SEI simulado aberto no navegador (qualquer usuário e senha entram).
Mesa do CSG: ${helpdesk.url}/mesa, com o código ${helpdesk.tokenEquipe}
Para reportar: ícone azul à direita do endereço › “Reportar ao CSG”, ou Alt+Shift+K.
Feche o navegador ou tecle Ctrl+C para terminar.`);
  const closed = new Promise<void>((resolve) => browser.browser.once('disconnected', resolve));
  await Promise.race([closed, interrupted]);
}

async function show({ browser, helpdesk, seiUrl }: World): Promise<void> {
  const folder = `${root}.fotos`;
  await mkdir(folder, { recursive: true });
  const pictures = picturesIn(folder);
  const page = await browser.open(`${seiUrl}/sei/teste/publico`);
  const numero = await Promise.race([walk(browser, page, undefined, pictures), interrupted]);
  if (numero === undefined) return;
  console.log(`
Sem monitor: o caminho principal foi feito sozinho, num Chromium sem janela.
  1. Abriu um processo no SEI simulado e clicou no ícone da extensão.
  2. No popup, “Reportar ao CSG”: o painel abriu com a imagem da tela.
  3. Cobriu uma área da imagem, escolheu a categoria e descreveu o problema.
  4. Enviou. O helpdesk em ${helpdesk.url} respondeu com o número.

Chamado ${numero}

Imagens:
  popup          ${pictures.popup}
  painel         ${pictures.painel}
  enviado        ${pictures.enviado}
  meus chamados  ${pictures.meusChamados}`);
}

/** This port when nobody has it, else any (0). */
async function freePort(wanted: number): Promise<number> {
  return await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}

/** A new profile with the extension's icon in the toolbar, and no offer to translate. */
async function freshProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chamados-perfil-'));
  const preferences = {
    extensions: { pinned_extensions: [unpackedId(CHROME_BUILD)] },
    translate: { enabled: false },
  };
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}

/** Chromium names an unpacked extension by its folder: SHA-256, half of it, digits as letters a-p. */
function unpackedId(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}
