/** The built extensions ask for what design.md lists, and for nothing else. Run `npm run build` first. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { read, ROOT } from './sources.ts';

const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

describe.each(BUILDS)('%s', (build) => {
  const manifest = JSON.parse(read(`.output/${build}/manifest.json`)) as Record<string, unknown>;

  test('asks for five permissions at install, none of which shows a warning', () => {
    expect(manifest['permissions']).toEqual([
      'activeTab',
      'scripting',
      'storage',
      'alarms',
      'contextMenus',
    ]);
  });

  test('has no host permission and no script on any page until somebody acts', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  test('is configured by policy only through the fields that it reads', () => {
    // Firefox knows no such key and hands over whatever the policy holds.
    expect(manifest['storage']).toEqual(
      build === 'chrome-mv3' ? { managed_schema: 'managed-schema.json' } : undefined,
    );
    const schema = JSON.parse(read(`.output/${build}/managed-schema.json`)) as {
      properties: Record<string, unknown>;
    };
    const fields = Object.keys(schema.properties);
    expect(fields).toEqual(['helpdesk', 'orgao', 'computadorCompartilhado', 'pausas']);
  });

  test('may ask later for hosts, one at a time, and for notifications', () => {
    expect(manifest['optional_host_permissions']).toEqual(['<all_urls>']);
    expect(manifest['optional_permissions']).toEqual(['notifications']);
  });

  test('lets pages frame the panel alone', () => {
    const listed = manifest['web_accessible_resources'] as Record<string, unknown>[];
    expect(listed).toEqual([
      {
        resources: ['panel.html'],
        matches: ['<all_urls>'],
        ...(build === 'chrome-mv3' && { use_dynamic_url: true }),
      },
    ]);
  });

  test('lets its pages load nothing but what it brings, and speak to https and this computer', () => {
    const { extension_pages: policy } = manifest['content_security_policy'] as Record<
      string,
      string
    >;
    const rules = policy!.split(';').map((rule) => rule.trim().split(/ (.*)/).slice(0, 2));
    expect(Object.fromEntries(rules)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data: blob:",
      'connect-src': "'self' data: https: http://127.0.0.1:* http://localhost:*",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-src': "'none'",
    });
  });

  test('brings all its code: no script or style of a page comes from elsewhere', () => {
    for (const page of ['panel.html', 'popup.html', 'options.html']) {
      const html = read(`.output/${build}/${page}`);
      const sources = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((found) => found[1]);
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.filter((source) => !/^\/[^/]/.test(source!))).toEqual([]);
      expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=/);
    }
  });

  test('does not run in private windows', () => {
    expect(manifest['incognito']).toBe('not_allowed');
  });

  test('has no other key that gives or opens anything', () => {
    const known = [
      'manifest_version name short_name description version default_locale icons',
      'permissions optional_host_permissions optional_permissions web_accessible_resources',
      'incognito action background commands options_ui storage browser_specific_settings',
      'content_security_policy minimum_chrome_version',
    ].flatMap((line) => line.split(' '));
    expect(Object.keys(manifest).filter((key) => !known.includes(key))).toEqual([]);
  });
});

test('Firefox tells which personal data the extension sends', () => {
  const manifest = JSON.parse(read('.output/firefox-mv3/manifest.json')) as {
    browser_specific_settings: { gecko: { data_collection_permissions: unknown } };
  };
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['websiteContent', 'personallyIdentifyingInfo'],
    optional: ['technicalAndInteraction'],
  });
});

describe.each(BUILDS)('the build of an órgão, %s', { timeout: 60_000 }, (build) => {
  const ORGAO = {
    WXT_SEI_HOSTS: 'sei.orgao.gov.br, sei.outro.gov.br',
    WXT_HELPDESK_URL: 'https://chamados.orgao.gov.br',
  };

  test('has those hosts from the start, and differs in nothing else that it may do', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'orgao-'));
    try {
      await built(build, folder, ORGAO);
      const own = JSON.parse(readFileSync(join(folder, build, 'manifest.json'), 'utf8')) as object;
      const usual = JSON.parse(read(`.output/${build}/manifest.json`)) as object;
      expect(own).toEqual({
        ...usual,
        host_permissions: ['*://sei.orgao.gov.br/*', '*://sei.outro.gov.br/*'],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ['WXT_SEI_HOSTS', '*.gov.br'],
    ['WXT_HELPDESK_URL', 'http://chamados.orgao.gov.br'],
  ])('stops at a %s that asks for too much: %s', async (name, value) => {
    const folder = mkdtempSync(join(tmpdir(), 'orgao-'));
    await expect(built(build, folder, { [name]: value })).rejects.toThrow(name);
    rmSync(folder, { recursive: true });
  });
});

/** `wxt build` into a folder, as an órgão runs it. Rejects with what it printed. */
async function built(build: string, outDir: string, env: Record<string, string>): Promise<void> {
  const [browser] = build.split('-');
  const script = `import { build } from 'wxt';
    await build({ browser: ${JSON.stringify(browser)}, manifestVersion: 3, outDir: ${JSON.stringify(outDir)} });`;
  await new Promise<void>((resolve, reject) => {
    const words = ['--input-type=module', '--eval', script];
    const options = { cwd: ROOT, env: { ...process.env, ...env, NODE_ENV: 'production' } };
    execFile(process.execPath, words, options, (error, output, errors) => {
      if (error) reject(new Error(output + errors));
      else resolve();
    });
  });
}
