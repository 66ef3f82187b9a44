/** The built extensions ask for what design.md lists, and for nothing else. Run `npm run build` first. */
import { describe, expect, test } from 'vitest';
import { read } from './sources.ts';

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
