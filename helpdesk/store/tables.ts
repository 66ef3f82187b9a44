/** Our tables in a database, whatever its version. */
import type { ClientBase } from 'pg';
import { TABLES } from './migrations.ts';

/** Those that exist, each after the ones that its rows refer to. */
export async function tablesInOrder(client: ClientBase): Promise<string[]> {
  const { rows: there } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name = any($1)`,
    [TABLES],
  );
  const { rows: refers } = await client.query<{ child: string; parent: string }>(
    `select child.relname as child, parent.relname as parent
     from pg_constraint
     join pg_class child on child.oid = conrelid
     join pg_class parent on parent.oid = confrelid
     where contype = 'f' and child.relname = any($1) and child.relname <> parent.relname`,
    [TABLES],
  );
  const sorted: string[] = [];
  const place = (name: string) => {
    if (sorted.includes(name)) return;
    for (const { child, parent } of refers) if (child === name) place(parent);
    sorted.push(name);
  };
  for (const { name } of there.toSorted((a, b) => (a.name < b.name ? -1 : 1))) place(name);
  return sorted;
}
