/** `papel`: gives somebody a role at the desk, or takes all of theirs; also while the helpdesk runs. */
import { loadFontes } from '../catalogo.ts';
import { StartError } from '../start-error.ts';
import { COMANDO } from '../store/auditoria.ts';
import { givePapel, papelFrom, takePapel } from '../store/papeis.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const NENHUM = 'nenhum';

export const papel: Command = {
  uso: '<e-mail> <csg|central|admin|nenhum> [SIGLA]',
  resumo: 'dá ou tira um papel na mesa do CSG',
  async run([email = '', name = '', orgao = ''], settings) {
    if (!email || !name) throw new StartError(`Uso: papel ${papel.uso}`);
    // Taking needs no valid role, only an e-mail and, for one CSG alone, its órgão.
    const wanted = name === NENHUM ? { papel: orgao ? 'csg' : 'admin' } : { papel: name };
    const { catalogo } = await loadFontes(settings);
    const checked = papelFrom(catalogo, { email, ...wanted, orgao });
    if (typeof checked === 'string') throw new StartError(checked);
    const sentence = await withDatabase(settings, async ({ db }) => {
      if (name === NENHUM) {
        const one = orgao ? { papel: checked.papel, orgao: checked.orgao } : undefined;
        const taken = await takePapel(db, COMANDO, checked.email, one);
        return `${checked.email}: ${taken === 1 ? '1 papel tirado' : `${taken} papéis tirados`}.`;
      }
      await givePapel(db, COMANDO, checked);
      return `${checked.email}: ${[checked.papel, checked.orgao].join(' ').trim()}.`;
    });
    console.log(sentence);
  },
};
