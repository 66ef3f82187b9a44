/** `npm run helpdesk -- alcance QUEM [--csv]`: whose data an account or a leaked token could reach. */
import { text } from 'node:stream/consumers';
import { ALCANCE as TEXT } from '../keeping-text.ts';
import { reachCsv } from '../reach-csv.ts';
import { StartError } from '../start-error.ts';
import { audit, COMANDO } from '../store/auditoria.ts';
import { findConta, type Total, totalOf } from '../store/reach.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const CSV = '--csv';
/** A token on the command line would stay in the shell's history. */
const INPUT = '-';

export const alcance: Command = {
  uso: '<e-mail | equipe | número | -> [--csv]',
  resumo: 'diz de quem são os dados que uma conta ou um token alcança',
  async run(args, settings) {
    const [quem, ...rest] = args.filter((arg) => arg !== CSV);
    if (!quem || rest.length > 0) throw new StartError(TEXT.uso);
    const named = quem === INPUT ? await text(process.stdin) : quem;
    await withDatabase(settings, async ({ db }) => {
      const conta = await findConta(db, named);
      if (!conta) throw new StartError(TEXT.ninguem);
      await audit(db, COMANDO, { ato: 'consultou_alcance', alvo: conta.nome });
      if (args.includes(CSV)) {
        for await (const line of reachCsv(db, conta)) process.stdout.write(line);
        return;
      }
      console.log(TEXT.de(conta.nome));
      const total = await totalOf(db, conta);
      for (const [name, label] of Object.entries(TEXT.total)) {
        console.log(`  ${label}: ${total[name as keyof Total]}`);
      }
      for (const { tipo, id, encerrada } of conta.credenciais) {
        console.log(`  ${TEXT.tipo[tipo]} ${id}${encerrada ? ` (${TEXT.encerrada})` : ''}`);
      }
    });
  },
};
