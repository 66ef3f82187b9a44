/**
 * Who somebody is: proofs of an e-mail under way, roles of the team, sessions of the desk. No code,
 * token or link is kept, only what it hashes to.
 */
import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { dispositivos, instante } from './schema.ts';

/**
 * One attempt to prove an e-mail, by a code sent to it or by signing in at an OpenID provider; for a
 * device, or for a session of the desk.
 */
export const verificacoes = pgTable(
  'verificacoes',
  {
    id: uuid('id').primaryKey(),
    meio: text('meio').$type<'correio' | 'oidc'>().notNull(),
    /** Null: somebody signs in to the desk. */
    dispositivoId: uuid('dispositivo_id').references(() => dispositivos.id),
    /** Where the code goes, or what the provider said; null until it does. */
    email: text('email'),
    /** scrypt of the six digits, `salt.hash`; null until they are sent or shown. */
    codigoHash: text('codigo_hash'),
    tentativas: integer('tentativas').notNull(),
    /** SHA-256 of the secret in the address that the extension opens. */
    linkHash: text('link_hash'),
    /** SHA-256 of the cookie of the browser that goes through it. */
    navegadorHash: text('navegador_hash'),
    /** Where in the desk to go afterwards. */
    destino: text('destino'),
    criadaEm: instante('criada_em').notNull(),
    expiraEm: instante('expira_em').notNull(),
    usadaEm: instante('usada_em'),
  },
  (t) => [
    index('verificacoes_do_dispositivo').on(t.dispositivoId, t.criadaEm),
    uniqueIndex('verificacoes_link').on(t.linkHash),
    uniqueIndex('verificacoes_navegador').on(t.navegadorHash),
    index('verificacoes_por_fim').on(t.expiraEm),
  ],
);

/** Who belongs to the team, by verified e-mail. A CSG is of one órgão a row, the others of all. */
export const papeis = pgTable(
  'papeis',
  {
    email: text('email').notNull(),
    papel: text('papel').$type<'csg' | 'central' | 'admin'>().notNull(),
    /** Sigla as in the catalogue; empty for central and admin. */
    orgao: text('orgao').notNull(),
    /** Who gave it: an e-mail, `equipe` for the staff token, `comando` for the command line. */
    dadoPor: text('dado_por').notNull(),
    dadoEm: instante('dado_em').notNull(),
  },
  (t) => [primaryKey({ columns: [t.email, t.papel, t.orgao] })],
);

/** Sessions of the desk. Roles are read anew at each request, so a role taken is gone at once. */
export const sessoes = pgTable(
  'sessoes',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the cookie. */
    tokenHash: text('token_hash').notNull(),
    /** Null: signed in with the staff token. */
    email: text('email'),
    /** SHA-256 of the staff token that opened it: another one ends it. */
    equipeHash: text('equipe_hash'),
    criadaEm: instante('criada_em').notNull(),
    vistaEm: instante('vista_em').notNull(),
    encerrada: boolean('encerrada').notNull(),
  },
  (t) => [uniqueIndex('sessoes_token').on(t.tokenHash), index('sessoes_por_idade').on(t.criadaEm)],
);

/** How often something was asked for in a window of time, counted for all helpdesks together. */
export const limites = pgTable(
  'limites',
  {
    /** SHA-256 of what is limited: no address stands here. */
    chave: text('chave').notNull(),
    janela: instante('janela').notNull(),
    usados: integer('usados').notNull(),
  },
  (t) => [primaryKey({ columns: [t.chave, t.janela] }), index('limites_por_janela').on(t.janela)],
);
