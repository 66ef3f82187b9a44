/** A mailbox on loopback: a real SMTP server that keeps what it takes, or refuses as it is told. */
import { SMTPServer } from 'smtp-server';

export interface Taken {
  from: string;
  to: string[];
  raw: Buffer;
}

export interface Inbox {
  /** `smtp://127.0.0.1:<port>`. */
  url: string;
  taken: Taken[];
  /** Answers every further mail with this code; null takes them again. */
  refuse(code: number | null, words?: string): void;
  /** Resolves with all mails once there are this many. */
  wait(count: number): Promise<Taken[]>;
  stop(): Promise<void>;
}

export async function openInbox(): Promise<Inbox> {
  const taken: Taken[] = [];
  let refusal: { code: number; words: string } | null = null;
  let tell: (() => void) | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(_address, _session, callback) {
      if (refusal === null) callback();
      else callback(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
      if (refusal !== null) tell?.();
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts),
        });
        callback();
        tell?.();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refuse(code, words = 'não') {
      refusal = code === null ? null : { code, words };
    },
    async wait(count) {
      while (taken.length < count) await new Promise<void>((resolve) => (tell = resolve));
      return taken;
    },
    stop: async () => await new Promise((resolve) => server.close(() => resolve())),
  };
}
