/** A module of the extension as a script for any page: bundled as the extension bundles it. */
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Leaves what `entry` (from the root of the project) exports in a global of this name. */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name, fileName: name },
    },
  })) as Rollup.RollupOutput[];
  return result[0]!.output[0].code;
}
