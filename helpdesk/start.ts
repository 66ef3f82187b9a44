/** Starts the helpdesk: database, jobs, server. Used by `main.ts`, by `npm start` and by tests. */

export interface HelpdeskOptions {
  /** Folder of the database, the anexos and the staff token. */
  data: string;
  /** 0 takes a free port. */
  port?: number;
  host?: string;
  /** Staff token; absent: generated once and kept in the data folder. */
  tokenEquipe?: string;
  /** Any PostgreSQL ≥ 15; absent: an embedded one in the data folder. */
  databaseUrl?: string;
  /** Path of the catalogue file. */
  catalogo?: string;
  smtpUrl?: string;
  /** Address by which people reach this helpdesk, for links in mail. */
  urlPublica?: string;
  /** Structured logs to stdout; off when absent. */
  log?: boolean;
}

export interface Helpdesk {
  /** `http://127.0.0.1:4080`, without a slash at the end. */
  url: string;
  tokenEquipe: string;
  /** Finishes requests under way, then stops jobs, server and database. */
  stop(): Promise<void>;
  /** Settles, with the reason, when the helpdesk can't go on (the database is gone). */
  lost: Promise<string>;
}
