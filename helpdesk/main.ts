/** `npm run helpdesk`: reads the environment, starts, and stops in order on SIGTERM or SIGINT. */
import { startHelpdesk } from './start.ts';
import { StartError } from './start-error.ts';

const { env } = process;

try {
  const helpdesk = await startHelpdesk({
    data: env.HELPDESK_DATA || './.dados',
    port: portFrom(env.HELPDESK_PORT),
    host: env.HELPDESK_HOST || undefined,
    tokenEquipe: env.HELPDESK_TOKEN_EQUIPE || undefined,
    databaseUrl: urlFrom('DATABASE_URL', ['postgres:', 'postgresql:']),
    catalogo: env.HELPDESK_CATALOGO || undefined,
    smtpUrl: urlFrom('SMTP_URL', ['smtp:', 'smtps:']),
    remetente: env.HELPDESK_REMETENTE || undefined,
    caixaTriagem: env.HELPDESK_CAIXA_TRIAGEM || undefined,
    urlPublica: urlFrom('HELPDESK_URL_PUBLICA', ['http:', 'https:']),
    log: true,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void helpdesk.stop().then(() => process.exit(0)));
  }
  void helpdesk.lost.then(async () => {
    await helpdesk.stop();
    fail('O banco de dados embutido parou sozinho. Veja postgres/registro.log na pasta de dados.');
  });
  const where = helpdesk.tokenEm ? ` (código da equipe em ${helpdesk.tokenEm})` : '';
  console.log(`Helpdesk pronto em ${helpdesk.url}, mesa do CSG em ${helpdesk.url}/mesa${where}`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  fail(error.message);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function portFrom(value: string | undefined): number | undefined {
  if (!value) return undefined;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartError(`HELPDESK_PORT deve ser um número de 0 a 65535, e não “${value}”.`);
}

function urlFrom(name: string, protocols: string[]): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  if (protocols.includes(URL.parse(value)?.protocol ?? '')) return value;
  // The value may hold a password: it is not repeated.
  throw new StartError(`${name} deve ser um endereço que comece com ${protocols[0]}//.`);
}
