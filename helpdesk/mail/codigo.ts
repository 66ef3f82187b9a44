/** Mails the digits that prove an e-mail; called by the job `codigo`, which repeats on a throw. */
import { eq } from 'drizzle-orm';
import { CODIGO } from '../identity-text.ts';
import type { Store } from '../store/store.ts';
import { belongsToTeam } from '../store/papeis.ts';
import { verificacoes } from '../store/schema-identidade.ts';
import { pending, renewCode, VALE_MS } from '../store/verify.ts';
import type { Mailer } from './mailer.ts';

/** Sends the code of this proof, a new one each time that it is called. */
export type EnviarCodigo = (verificacaoId: string) => Promise<void>;

export function createCodigo({
  store: { db },
  mailer,
  onRefused,
}: {
  store: Pick<Store, 'db'>;
  mailer: Mailer;
  onRefused: (facts: { codigo: number | null }) => void;
}): EnviarCodigo {
  return async (id) => {
    const proof = await pending(db, eq(verificacoes.id, id));
    if (!proof?.email) return;
    // At the desk anybody may type anybody's address. Only the team's get a mail, and because it is
    // decided here, whoever asked was answered the same and as fast.
    if (proof.dispositivoId === null && !(await belongsToTeam(db, proof.email))) return;
    const digits = await renewCode(db, id);
    const paraMesa = proof.dispositivoId === null;
    const refusal = await mailer.send(message(mailer.remetente, proof.email, digits, paraMesa));
    if (refusal) onRefused({ codigo: refusal.codigo });
  };
}

/** Nothing that a person wrote stands in it: it goes to an address that they may have invented. */
function message(remetente: string, para: string, digits: string, paraMesa: boolean) {
  return {
    from: { name: CODIGO.de, address: remetente },
    to: para,
    subject: CODIGO.assunto,
    text: CODIGO.texto(digits, VALE_MS / 60_000, paraMesa),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
