/** A helpdesk of its own for one file of tests, a person who reports, and the CSG. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHelpdesk, type Helpdesk } from '@/helpdesk/start.ts';
import { freshDatabase } from '../running.ts';
import { Reporter } from './reporter.ts';
import { Visitor } from './visitor.ts';

export interface DeskWorld {
  helpdesk: Helpdesk;
  maria: Reporter;
  /** A member of the team, signed in. */
  csg(): Promise<Visitor>;
  stop(): Promise<void>;
}

export async function openDesk(): Promise<DeskWorld> {
  const data = await mkdtemp(join(tmpdir(), 'mesa-'));
  const helpdesk = await startHelpdesk({
    data,
    databaseUrl: await freshDatabase(),
    port: 0,
    tokenEquipe: 'codigo-da-equipe-de-teste',
  });
  const pessoa = { nome: 'Maria Sousa', email: 'maria@cbm.exemplo.gov.br', orgao: 'CBM' };
  return {
    helpdesk,
    maria: await Reporter.register(helpdesk.url, pessoa),
    async csg() {
      const visitor = new Visitor(helpdesk.url);
      await visitor.signIn(helpdesk.tokenEquipe);
      return visitor;
    },
    async stop() {
      await helpdesk.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

export const pageOf = (id: string): string => `/mesa/chamados/${id}`;
