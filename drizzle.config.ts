import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate` writes the SQL of a change of the schema; the helpdesk applies it. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './helpdesk/store/schema*.ts',
  out: './helpdesk/store/migrations',
});
