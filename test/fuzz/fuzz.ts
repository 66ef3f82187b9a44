/** A helpdesk of its own, and as many cases against it as wanted: it answers them all and lives on. */
import { readFileSync } from 'node:fs';
import { startChild } from '../helpdesk/child.ts';
import { Visitor } from '../helpdesk/desk/visitor.ts';
import { Device, novoChamado, pngBytes, sha256Of } from '../helpdesk/running.ts';
import { type Asked, caseOf, type Kind, KINDS, type Known } from './cases.ts';
import { type Answer, send } from './send.ts';

export interface Result {
  /** Answers by kind and status; 0 is a connection that was ended. */
  counts: Record<Kind, Record<number, number>>;
  failures: Failure[];
  /** Megabytes held when everything was warm, and the most at any moment. */
  memory: { warm: number; most: number };
  seconds: number;
}

export interface Failure {
  seed: number;
  kind: Kind;
  status: number;
  what: string;
  /** What the helpdesk logged of it. */
  log?: string;
}

/** A device may ask so often in a minute; each is used for less. */
const EACH = 900;
const AT_ONCE = 8;
/** Cases after which caches, pools and the compiler have what they want. */
const WARM = 1_000;
/** Megabytes that cases may cost, all of them together, beside what a warm helpdesk holds. */
const GROWTH = 200;

/** Every route there is; nobody answers at the other end of mail and provider. */
const EVERYTHING = {
  SMTP_URL: 'smtp://127.0.0.1:9',
  HELPDESK_URL_PUBLICA: 'http://127.0.0.1:9',
  HELPDESK_OIDC_EMISSOR: 'http://127.0.0.1:9',
  HELPDESK_OIDC_CLIENTE: 'fuzz',
  HELPDESK_OIDC_SEGREDO: 'segredo-do-fuzz',
};

/** Runs the cases `seed`, `seed + 1` … on a helpdesk started with `env`. */
export async function fuzz(
  env: Record<string, string>,
  { cases, seed, tokenEquipe }: { cases: number; seed: number; tokenEquipe: string },
): Promise<Result> {
  const child = await startChild({ ...EVERYTHING, ...env, HELPDESK_TOKEN_EQUIPE: tokenEquipe });
  if (!child.url) throw new Error(child.errors());
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, {}])) as Result['counts'];
  const failures: Failure[] = [];
  const memory = { warm: 0, most: 0 };
  const held = (what: 'VmRSS' | 'VmHWM') => megabytes(child.process.pid ?? 0, what);
  const began = Date.now();
  try {
    for (let done = 0; done < cases; done += EACH) {
      const known = await know(child.url, tokenEquipe);
      const last = Math.min(EACH, cases - done);
      let next = 0;
      const work = async () => {
        while (next < last) {
          const at = seed + done + next++;
          const asked = caseOf(at, known);
          const answer = await send(child.url, asked);
          const byStatus = counts[asked.kind];
          byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
          const what = wrong(asked, answer);
          if (what) failures.push({ seed: at, kind: asked.kind, status: answer.status, what });
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      if (done + last <= WARM || memory.warm === 0) memory.warm = held('VmRSS');
    }
    memory.most = held('VmHWM');
    if (memory.most - memory.warm > GROWTH) {
      const what = `memory grew from ${memory.warm} to ${memory.most} MB`;
      failures.push({ seed: -1, kind: 'gzip', status: 0, what });
    }
    const ready = await fetch(`${child.url}/pronto`);
    const still = await know(child.url, tokenEquipe);
    if (ready.status !== 200 || !still.chamado) {
      failures.push({
        seed: -1,
        kind: 'socket',
        status: ready.status,
        what: 'not ready at the end',
      });
    }
  } finally {
    const code = await child.end('SIGTERM');
    if (code !== 0)
      failures.push({ seed: -1, kind: 'socket', status: 0, what: `ended with ${code}` });
  }
  for (const failure of failures) failure.log = logged(child.errors(), failure.what);
  return { counts, failures, memory, seconds: (Date.now() - began) / 1000 };
}

/** What is wrong with an answer, or null. */
function wrong(asked: Asked, { status, head, body }: Answer): string | null {
  if (status === 0) return mayBeCut(asked) ? null : 'no answer';
  // The provider is away, and the page says so.
  if (status === 502 && asked.path.startsWith('/mesa/entrar/oidc')) return null;
  if (status >= 500) return body.slice(0, 400);
  const isApi = asked.path.startsWith('/api/v1/') && !asked.raw;
  const isProblem = /content-type: application\/problem\+json/i.test(head);
  if (isApi && status >= 400 && asked.method !== 'HEAD' && !isProblem) return `no problem: ${head}`;
  if (/x-injected|^set-cookie: a=b/im.test(head)) return `header injected: ${head}`;
  return null;
}

function logged(lines: string, what: string): string {
  const [, id = 'none'] = /"requestId":"([^"]+)"/.exec(what) ?? [];
  return lines.split('\n').find((line) => line.includes(id) && line.includes('"falha"')) ?? '';
}

/**
 * Whose connection may end without an answer that arrives: no HTTP at all, a head that Node itself
 * refuses, a body refused by its size while it was still coming.
 */
function mayBeCut({ kind, raw, body }: Asked): boolean {
  return raw !== undefined || kind === 'headers' || (body?.length ?? 0) > 256 * 1024;
}

/** A person with a chamado and an anexo, and somebody of the team. */
async function know(url: string, tokenEquipe: string): Promise<Known> {
  const device = await Device.register(`${url}/api/v1`, 'Fuzz');
  const bytes = pngBytes(500);
  const sha256 = sha256Of(bytes);
  await device.put(sha256, bytes, 0, 500);
  const anexos = [{ sha256, nome: 'tela.png', papel: 'imagem' as const }];
  const opened = await device.post('/chamados', novoChamado({ anexos }));
  const { id } = (await opened.json()) as { id: string };
  const desk = new Visitor(url);
  const page = await desk.signIn(tokenEquipe);
  const prova = page.document.querySelector('[name=prova]')?.getAttribute('value') ?? '';
  return {
    token: device.token,
    chamado: id,
    sha256,
    cookie: desk.cookies.get('mesa_sessao') ?? '',
    prova,
  };
}

/** Of a process: what it holds now (VmRSS), or the most that it ever held (VmHWM). */
function megabytes(pid: number, what: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
}
