/** A fresh database in a PostgreSQL that is there already. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** @param server address of its database `helpdesk` */
export async function databaseIn(server: string): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return server.replace(/\/helpdesk$/, `/${name}`);
}
