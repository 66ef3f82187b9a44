/** The simulator alone: `SEI_PORT` (4090), `SEI_LATENCIA` in milliseconds, `SEI_VERSAO` (4.1). Ends with Ctrl+C. */
import { startSei } from './server.ts';

const sei = await startSei({
  port: Number(process.env['SEI_PORT'] ?? 4090),
  ...(process.env['SEI_VERSAO'] && { versao: process.env['SEI_VERSAO'] }),
  latencyMs: Number(process.env['SEI_LATENCIA'] ?? 0),
});
console.log(`SEI simulado: ${sei.url}/sei/`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sei.stop());
