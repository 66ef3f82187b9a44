/** One case: what is sent, made from its seed alone and from what the helpdesk has given so far. */
import { gzipSync } from 'node:zlib';
import {
  Avaliacao,
  Cancelamento,
  CodigoDigitado,
  NovaMensagem,
  NovoChamado,
  NovoDispositivo,
  PedidoVerificacao,
  Reabertura,
} from '@/lib/contract';
import { novoChamado } from '../helpdesk/running.ts';
import { bytes, nasty } from './texts.ts';
import { fitting, oddJson, spoiled } from './bodies.ts';
import { dice, type Dice } from './dice.ts';

export interface Known {
  token: string;
  chamado: string;
  sha256: string;
  /** Of a session of the desk. */
  cookie: string;
  /** What its forms carry. */
  prova: string;
}

export interface Asked {
  kind: Kind;
  method: string;
  path: string;
  headers: [string, string][];
  body: Buffer | null;
  /** Sent as it stands, without being made into HTTP. */
  raw?: Buffer;
}

export const KINDS = [
  'body',
  'json',
  'headers',
  'multipart',
  'path',
  'anexo',
  'gzip',
  'form',
  'socket',
] as const;
export type Kind = (typeof KINDS)[number];

const BODIES = {
  '/dispositivos': NovoDispositivo,
  '/dispositivos/verificacao': PedidoVerificacao,
  '/dispositivos/entrada': CodigoDigitado,
  '/chamados': NovoChamado,
  '/chamados/:id/mensagens': NovaMensagem,
  '/chamados/:id/cancelamento': Cancelamento,
  '/chamados/:id/reabertura': Reabertura,
  '/chamados/:id/avaliacao': Avaliacao,
};
const PATHS = Object.keys(BODIES) as (keyof typeof BODIES)[];

export function caseOf(seed: number, known: Known): Asked {
  const chance = dice(seed);
  const kind = KINDS[seed % KINDS.length]!;
  return { kind, ...MAKE[kind](chance, known) };
}

type Made = Omit<Asked, 'kind'>;

const MAKE: Record<Kind, (chance: Dice, known: Known) => Made> = {
  body(chance, known) {
    const path = chance.one(PATHS);
    const right = chance.chance(0.5) ? example(path, chance) : fitting(BODIES[path], chance);
    const body = chance.chance(0.3) ? right : spoiled(right, chance);
    const made = post(chance, known, path, Buffer.from(JSON.stringify(body) ?? ''));
    const puts = /verificacao|entrada/.test(path) && chance.chance(0.5);
    return puts ? { ...made, method: 'PUT' } : made;
  },

  json: (chance, known) => post(chance, known, chance.one(PATHS), Buffer.from(oddJson(chance))),

  headers(chance, known) {
    const made = post(chance, known, '/chamados', Buffer.from('{}'));
    const names = [
      'Authorization',
      'X-Request-Id',
      'Accept-Encoding',
      'Access-Control-Request-Method',
      'Idempotency-Key',
      'Content-Type',
      'If-None-Match',
      'Cookie',
      'Host',
      'Origin',
      'X-Forwarded-For',
      'X-HTTP-Method-Override',
      'Range',
      'Expect',
      'Transfer-Encoding',
      'Accept',
    ];
    for (let i = chance.between(1, 6); i > 0; i -= 1) {
      const value = chance.chance(0.1) ? 'x'.repeat(chance.between(1, 20_000)) : nasty(chance);
      made.headers.push([chance.one(names), value]);
    }
    const method = chance.one([
      'GET',
      'POST',
      'PUT',
      'DELETE',
      'PATCH',
      'OPTIONS',
      'HEAD',
      'TRACE',
    ]);
    return { ...made, method };
  },

  multipart(chance, known) {
    const boundary = chance.one(['x', '----a', nasty(chance).replace(/[^\w]/g, 'b') || 'b']);
    const part = `--${boundary}\r\nContent-Disposition: form-data; name="${nasty(chance)}"; filename="${nasty(chance)}"\r\n\r\n${nasty(chance)}\r\n`;
    const body = part.repeat(chance.between(1, 50)) + chance.one(['', `--${boundary}--`]);
    const path = chance.one(['/api/v1/chamados', `/api/v1/anexos/${known.sha256}`, '/mesa/entrar']);
    const headers = auth(known);
    headers.push(['Content-Type', `multipart/form-data; boundary=${boundary}`]);
    return { method: 'POST', path, headers, body: Buffer.from(body) };
  },

  path(chance, known) {
    const pieces = Array.from({ length: chance.between(1, 6) }, () =>
      chance.one([
        'api',
        'v1',
        'mesa',
        'chamados',
        'anexos',
        'avisos',
        'artigos',
        'resolveu',
        'eu-tambem',
        'entrar',
        known.chamado,
        known.sha256,
        '..',
        '.',
        '',
        '%2e%2e',
        '%00',
        '%ff%fe',
        '%c0%af',
        '%',
        '*',
        encodeURIComponent(nasty(chance).toWellFormed()).slice(0, 3_000),
      ]),
    );
    const start = chance.one([
      '/',
      '/api/v1/',
      '/mesa/',
      '/api/v1/chamados/',
      '/mesa/chamados/',
      '/entrar/',
    ]);
    const names = [
      'situacao',
      'cursor',
      'limite',
      'inicio',
      'total',
      'quem',
      'dia',
      'orgao',
      'chamado',
      'destino',
      'alterar',
    ];
    const query = chance.chance(0.6)
      ? `?${Array.from({ length: chance.between(1, 5) }, () => `${chance.one(names)}=${encodeURIComponent(nasty(chance).toWellFormed()).slice(0, 2_000)}`).join('&')}`
      : '';
    const known_ = chance.one([
      '/mesa',
      '/mesa/auditoria',
      '/mesa/auditoria.csv',
      '/mesa/alcance',
      '/mesa/leitura',
      '/mesa/avisos',
      '/api/v1/avisos/0/eu-tambem',
      '/api/v1/artigos/x/resolveu',
      '/api/v1/chamados',
    ]);
    const path = chance.chance(0.4) ? known_ + query : start + pieces.join('/') + query;
    return {
      method: chance.one(['GET', 'GET', 'HEAD', 'POST', 'DELETE']),
      path,
      headers: auth(known),
      body: null,
    };
  },

  anexo(chance, known) {
    const number = () =>
      chance.one(['0', '1', '-1', '1e3', '999999999999', 'NaN', '', '0x10', ' 5', '2.5']);
    const sha256 = chance.one([
      known.sha256,
      'ab'.repeat(32),
      'A'.repeat(64),
      nasty(chance).slice(0, 64),
    ]);
    const path = `/api/v1/anexos/${encodeURIComponent(sha256.toWellFormed())}?inicio=${number()}&total=${number()}`;
    const body = bytes(chance, chance.one([0, 1, 16, 5_000]));
    const headers = auth(known);
    headers.push(['Content-Type', 'application/octet-stream']);
    return { method: chance.one(['PUT', 'PUT', 'HEAD', 'GET']), path, headers, body };
  },

  gzip(chance, known) {
    // A thousand times smaller than what it says.
    const bomb = gzipSync(
      Buffer.alloc(chance.one([1_000, 1_000_000, 50_000_000]), chance.one(['[', '0', ' '])),
    );
    const made = post(chance, known, chance.one(PATHS), bomb.subarray(0, 250_000));
    made.headers.push([
      'Content-Encoding',
      chance.one(['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip']),
    ]);
    return made;
  },

  form(chance, known) {
    const names = [
      'prova',
      'texto',
      'situacao',
      'motivo',
      'nome',
      'chave',
      'codigo',
      'destino',
      'email',
      'papel',
      'orgao',
      'id',
      'host',
      'telas',
      'de',
      'ate',
      'a[b][c]',
      'a[]',
    ];
    const fields = Array.from({ length: chance.between(0, 12) }, () => {
      const name = chance.one(names);
      const value = name === 'prova' && chance.chance(0.7) ? known.prova : nasty(chance);
      return `${name}=${encodeURIComponent(value.toWellFormed())}`;
    });
    if (chance.chance(0.7)) fields.push(`prova=${known.prova}`);
    const path = chance.one([
      '/mesa/entrar',
      `/mesa/chamados/${known.chamado}`,
      '/mesa/equipe',
      '/mesa/equipe/tirar',
      '/mesa/avisos',
      '/mesa/avisos/encerrar',
      '/mesa/modelos',
      '/mesa/modelos/tirar',
      '/mesa/entrar/email',
      '/mesa/entrar/codigo',
      '/entrar/x',
      '/entrar/pronto',
    ]);
    const headers = auth(known);
    const multipart = chance.chance(0.1);
    const type = multipart
      ? 'multipart/form-data; boundary=x'
      : 'application/x-www-form-urlencoded';
    headers.push(['Content-Type', type]);
    headers.push(['X-Forwarded-For', `10.1.${chance.between(0, 255)}.${chance.between(0, 255)}`]);
    return { method: 'POST', path, headers, body: Buffer.from(fields.join('&')) };
  },

  socket(chance) {
    const line = chance.one([
      'GET / HTTP/1.1',
      'POST /api/v1/chamados HTTP/1.1',
      'GET / HTTP/9.9',
      'PRI * HTTP/2.0',
      nasty(chance),
    ]);
    const head = chance.one([
      'Host: x\r\nContent-Length: -1',
      'Host: x\r\nContent-Length: 5\r\nContent-Length: 6',
      'Host: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4',
      'Host: x\r\nTransfer-Encoding: chunked',
      'Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket',
      `Host: x\r\n${'a: b\r\n'.repeat(3_000)}`,
      nasty(chance),
    ]);
    const tail = chance.one([
      '',
      '0\r\n\r\n',
      'ffffffff\r\n',
      'GET /saude HTTP/1.1\r\nHost: x\r\n\r\n',
      bytes(chance, 200).toString('latin1'),
    ]);
    return {
      method: 'GET',
      path: '/',
      headers: [],
      body: null,
      raw: Buffer.from(`${line}\r\n${head}\r\n\r\n${tail}`),
    };
  },
};

/** A body that is right, with nasty texts where people write. */
function example(path: (typeof PATHS)[number], chance: Dice): unknown {
  const texto = `a${nasty(chance).slice(0, 2_000)}`;
  switch (path) {
    case '/dispositivos':
      return { nome: texto.slice(0, 100), email: 'fuzz@exemplo.gov.br', orgao: 'CBM' };
    case '/dispositivos/verificacao':
      return { email: `fuzz${chance.between(0, 1e6)}@exemplo.gov.br` };
    case '/dispositivos/entrada':
      return { codigo: String(chance.between(100_000, 999_999)) };
    case '/chamados':
      return novoChamado({ descricao: texto });
    case '/chamados/:id/avaliacao':
      return { nota: chance.between(1, 5), comentario: texto };
    case '/chamados/:id/cancelamento':
      return {};
    default:
      return { texto, motivo: texto };
  }
}

function post(chance: Dice, known: Known, path: string, body: Buffer): Made {
  const headers = auth(known);
  // From as many places: the bound of new devices an address is another test's.
  headers.push(['X-Forwarded-For', `10.0.${chance.between(0, 255)}.${chance.between(0, 255)}`]);
  headers.push(['Content-Type', chance.chance(0.93) ? 'application/json' : nasty(chance)]);
  headers.push([
    'Idempotency-Key',
    chance.chance(0.9) ? `chave-${chance.between(0, 1e9)}` : nasty(chance),
  ]);
  return { method: 'POST', path: `/api/v1${path.replace(':id', known.chamado)}`, headers, body };
}

function auth({ token, cookie }: Known): [string, string][] {
  return [
    ['Authorization', `Bearer ${token}`],
    ['Cookie', `mesa_sessao=${cookie}`],
  ];
}
