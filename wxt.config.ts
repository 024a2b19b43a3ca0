import { defineConfig } from 'wxt';

/** The end-to-end build is the production build; only the sidebar's shadow root is open, so that a test can see into it. */
const e2e = process.env.KEPT_E2E === '1';

/**
 * In the page the sidebar runs on Preact's React layer: React DOM alone would be two thirds of the 300 kB that Gmail may be
 * given (product.md, section 11). Our own pages run on React.
 */
export const SMALL_REACT = {
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  react: 'preact/compat',
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${e2e ? '-e2e' : ''}{{modeSuffix}}`,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Kept',
    description:
      'How often you were in touch, what you promised each other, and what to do next. Stays on your machine.',
    permissions: [
      'alarms',
      'storage',
      'unlimitedStorage',
      'notifications',
      'contextMenus',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    commands: {
      'accept-suggestion': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: 'Promise what the mail says that is being written',
      },
    },
    host_permissions: ['https://mail.google.com/*', 'https://www.linkedin.com/*'],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'kept@kept.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'vite:build:extendConfig'(entries, config) {
      if (!entries.some(({ type }) => type === 'content-script')) return;
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...SMALL_REACT } };
    },
  },
  zip: { excludeSources: ['tour/**', 'pictures/**', 'test-results/**'] },
  vite: () => ({ define: { __KEPT_E2E__: JSON.stringify(e2e) } }),
});
