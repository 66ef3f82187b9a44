// `npm start`: builds, then shows the main job with a helpdesk and a SEI of its own.
import { endLeftovers, run } from './machine.mjs';
import { prepare } from './prepare.mjs';

await prepare(['chromium', 'fonts-liberation']);

let code = await run('npm', ['run', '--silent', 'build:chrome'], {
  WXT_HELPDESK_URL: 'http://127.0.0.1:4080',
});
if (code === 0) code = await run('tsx', ['test/e2e/support/start.ts']);
await endLeftovers();
process.exit(code);
