import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { checkEnvironment } from './plugins/check-environment.ts';
import { contentSecurityPolicy } from './plugins/content-security-policy.ts';
import { contractsWithoutProse } from './plugins/contracts-without-prose.ts';
import { formsWithoutScripts } from './plugins/forms-without-scripts.ts';
import { publicPages } from './plugins/public-pages.ts';
import { startLibraries } from './plugins/start-libraries.ts';
import { zodChunk } from './plugins/zod-chunk.ts';

export default defineConfig({
  envPrefix: 'REACT_APP_',
  plugins: [
    checkEnvironment(),
    contractsWithoutProse(),
    // The public pages are Preact's; the React plugin must not wire its refresh into them.
    react({ exclude: [/\/node_modules\//, /\/src\/public\//] }),
    formsWithoutScripts({
      '/unsubscribe': '/outreach/unsubscribe',
      '/report': '/financial/reports/download',
    }),
    publicPages({
      '/unsubscribe': '/unsubscribe.html',
      '/preferences': '/preferences.html',
      '/report': '/report.html',
    }),
    contentSecurityPolicy(),
  ],
  server: { port: 3000, strictPort: true },
  preview: { port: 3000, strictPort: true },
  build: {
    manifest: true,
    // Sizes are judged as they are sent, by scripts/check-budgets.ts.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: {
        staff: 'index.html',
        unsubscribe: 'unsubscribe.html',
        preferences: 'preferences.html',
        report: 'report.html',
      },
      output: { codeSplitting: { groups: [startLibraries, zodChunk] } },
    },
  },
});
