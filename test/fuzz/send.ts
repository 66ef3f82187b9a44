/** Sends one case over a socket of its own: nothing between mends what is broken. */
import { connect } from 'node:net';
import type { Asked } from './cases.ts';

export interface Answer {
  /** 0: none, the connection was ended. */
  status: number;
  head: string;
  body: string;
}

/** How long a case may take; what is only half a request is ended by us. */
const PATIENCE_MS = 15_000;
const HALF_MS = 40;

export async function send(url: string, asked: Asked): Promise<Answer> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // Refused before all of it was read: what the answer says counts.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.setTimeout(asked.raw ? HALF_MS : PATIENCE_MS, () => socket.destroy());
  socket.write(asked.raw ?? written(asked));
  await closed;
  const text = Buffer.concat(chunks).toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
    head: text.slice(0, Math.max(0, end)),
    body: text.slice(end + 4),
  };
}

function written({ method, path, headers, body }: Asked): Buffer {
  const own = headers.map(
    ([name, value]) => `${name}: ${Buffer.from(value).toString('latin1')}\r\n`,
  );
  const length = body ? `Content-Length: ${body.length}\r\n` : '';
  const start = `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${own.join('')}${length}\r\n`;
  return Buffer.concat([Buffer.from(start, 'latin1'), body ?? Buffer.alloc(0)]);
}
