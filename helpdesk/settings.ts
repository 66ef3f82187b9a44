/** The helpdesk's settings as the environment gives them; see the administrator's guide. */
import { oidcFrom } from './entrar/settings.ts';
import { tratamentoFrom } from './privacy/settings.ts';
import { regrasFrom } from './retention/rules.ts';
import type { HelpdeskOptions } from './start.ts';
import { StartError } from './start-error.ts';

/** Throws {@link StartError} for a value that makes no sense. */
export function settingsFrom(env: NodeJS.ProcessEnv): HelpdeskOptions {
  const retencao = regrasFrom(env);
  return {
    data: env.HELPDESK_DATA || './.dados',
    port: portFrom(env.HELPDESK_PORT),
    host: env.HELPDESK_HOST || undefined,
    tokenEquipe: env.HELPDESK_TOKEN_EQUIPE || undefined,
    databaseUrl: urlFrom(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    catalogo: env.HELPDESK_CATALOGO || undefined,
    orgaos: env.HELPDESK_ORGAOS || undefined,
    unidades: env.HELPDESK_UNIDADES || undefined,
    csg: env.HELPDESK_CSG || undefined,
    calendarios: env.HELPDESK_CALENDARIOS || undefined,
    smtpUrl: urlFrom(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    remetente: env.HELPDESK_REMETENTE || undefined,
    caixaTriagem: env.HELPDESK_CAIXA_TRIAGEM || undefined,
    urlPublica: urlFrom(env, 'HELPDESK_URL_PUBLICA', ['http:', 'https:']),
    oidc: oidcFrom(env),
    retencao,
    tratamento: tratamentoFrom(env, retencao),
    log: true,
  };
}

function portFrom(value: string | undefined): number | undefined {
  if (!value) return undefined;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartError(`HELPDESK_PORT deve ser um número de 0 a 65535, e não “${value}”.`);
}

function urlFrom(env: NodeJS.ProcessEnv, name: string, protocols: string[]): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  if (protocols.includes(URL.parse(value)?.protocol ?? '')) return value;
  // The value may hold a password: it is not repeated.
  throw new StartError(`${name} deve ser um endereço que comece com ${protocols[0]}//.`);
}
