import { defineConfig } from 'wxt';

/**
 * What the browser is told about the extension. Permissions are the list of the design and
 * nothing else: `test/walls` compares the built manifests with it.
 *
 * Build-time settings of an órgão: `WXT_HELPDESK_URL` (the helpdesk's address; a production build
 * without it asks on first run).
 */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_nome__',
    short_name: '__MSG_nomeCurto__',
    description: '__MSG_descricao__',
    default_locale: 'pt_BR',
    permissions: ['activeTab', 'scripting', 'storage', 'alarms', 'contextMenus'],
    optional_host_permissions: ['<all_urls>'],
    optional_permissions: ['notifications'],
    incognito: 'not_allowed',
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ['<all_urls>'],
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
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
  }),
});
