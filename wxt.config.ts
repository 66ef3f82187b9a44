import { defineConfig } from 'wxt';
import { helpdeskAddress } from './lib/client/address.ts';
import { originsOfBuild } from './lib/sei/build-hosts.ts';

/**
 * What a page of the extension may load and where it may send, background included. No
 * `frame-ancestors`: one policy holds for all pages, the panel is framed by the SEI of any órgão,
 * and the others cannot be framed because `web_accessible_resources` does not list them.
 */
function policy(developing: boolean): string {
  return Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    // A captured picture is a `data:` address. The helpdesk's host is not known at build time.
    'connect-src': `'self' data: https: http://127.0.0.1:* http://localhost:*${developing ? ' ws://localhost:*' : ''}`,
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-src': "'none'",
  })
    .map((rule) => rule.join(' '))
    .join('; ');
}

/** Throws for an address that the extension would refuse: better here than at everybody's. */
function checkHelpdesk(address: string | undefined): void {
  const checked = address ? helpdeskAddress(address) : { ok: true as const };
  if (!checked.ok) throw new Error(`WXT_HELPDESK_URL: ${checked.detalhe}`);
}

/**
 * What the browser is told about the extension. Permissions are the list of the design and
 * nothing else: `test/house/manifests.test.ts` compares the built manifests with it.
 *
 * Build-time settings of an órgão: `WXT_HELPDESK_URL` (the helpdesk's address; a production build
 * without it asks on first run) and `WXT_SEI_HOSTS` (hosts, by comma, whose SEI shows the button
 * from the start: the browser then asks for them at installation).
 */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, command }) => {
    checkHelpdesk(process.env['WXT_HELPDESK_URL']);
    const hosts = originsOfBuild(process.env['WXT_SEI_HOSTS']);
    return {
      name: '__MSG_nome__',
      short_name: '__MSG_nomeCurto__',
      description: '__MSG_descricao__',
      default_locale: 'pt_BR',
      permissions: ['activeTab', 'scripting', 'storage', 'alarms', 'contextMenus'],
      ...(hosts.length > 0 && { host_permissions: hosts }),
      optional_host_permissions: ['<all_urls>'],
      optional_permissions: ['notifications'],
      incognito: 'not_allowed',
      content_security_policy: { extension_pages: policy(command === 'serve') },
      web_accessible_resources: [
        {
          resources: ['panel.html'],
          matches: ['<all_urls>'],
          ...(browser !== 'firefox' && { use_dynamic_url: true }),
        },
      ],
      ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
      commands: {
        reportar: {
          suggested_key: { default: 'Alt+Shift+K' },
          description: '__MSG_comandoReportar__',
        },
      },
      ...(browser === 'firefox' && {
        browser_specific_settings: {
          gecko: {
            id: 'chamados-sei@csg',
            strict_min_version: '140.0',
            data_collection_permissions: {
              required: ['websiteContent', 'personallyIdentifyingInfo'],
              optional: ['technicalAndInteraction'],
            },
          },
        },
      }),
    };
  },
});
