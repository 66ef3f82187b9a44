/** The mail server: how a message is given to it, and what its refusals mean. */
import { createTransport, type SendMailOptions } from 'nodemailer';

export interface Mailer {
  /** Address to send from. */
  remetente: string;
  /** Null: taken. A refusal for good is an answer; everything else throws, to be tried again. */
  send(message: SendMailOptions): Promise<Refusal | null>;
}

export interface Refusal {
  words: string;
  codigo: number | null;
}

/** The mail server did not take it for now. Its codes, nothing that it or a person said. */
export class MailError extends Error {
  override name = 'MailError';
}

/** `remetente` absent: the address in `smtpUrl`, or one at that host. */
export function createMailer(smtpUrl: string, remetente?: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  });
  return {
    remetente: remetente || defaultRemetente(smtpUrl),
    async send(message) {
      const failure = await transport.sendMail(message).then(() => null, smtpFacts);
      if (failure === null) return null;
      const { code, responseCode, response } = failure;
      // Refused mailbox or message; a wrong password (EAUTH) is an administrator's to mend.
      const permanent = responseCode !== null && responseCode >= 500 && responseCode < 600;
      if (permanent && (code === 'EENVELOPE' || code === 'EMESSAGE')) {
        return { words: response.slice(0, 300), codigo: responseCode };
      }
      // The server's words may quote the mail: only the codes go to the log.
      throw new MailError(
        `SMTP ${code || 'falhou'}${responseCode === null ? '' : ` ${responseCode}`}`,
      );
    },
  };
}

function smtpFacts(error: unknown): {
  code: string;
  responseCode: number | null;
  response: string;
} {
  const facts = error instanceof Error ? (error as Error & Record<string, unknown>) : null;
  return {
    code: typeof facts?.code === 'string' ? facts.code : '',
    responseCode: typeof facts?.responseCode === 'number' ? facts.responseCode : null,
    response: typeof facts?.response === 'string' ? facts.response : '',
  };
}

function defaultRemetente(smtpUrl: string): string {
  const { username, hostname } = new URL(smtpUrl);
  const user = decodeURIComponent(username);
  return user.includes('@') ? user : `chamados-sei@${hostname}`;
}
