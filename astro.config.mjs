import { defineConfig, passthroughImageService } from 'astro/config';
import { finish } from './src/finish/integration.ts';

// WeChat on a cheap Android phone may be Chromium 86, and a handed-down iPhone may stop at iOS 12.
const PHONES = ['chrome70', 'ios12'];

// The site is a folder of files that hangs under a county's own portal: any base path, no server, nothing remote.
export default defineConfig({
  base: process.env.MINGBANG_BASE ?? '/',
  outDir: process.env.MINGBANG_OUT ?? 'dist',
  cacheDir: process.env.MINGBANG_CACHE ?? 'node_modules/.astro',
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  image: { service: passthroughImageService() },
  // Shiki writes style attributes, which the policy below forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [finish()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        // Nothing is ever submitted: a form sent by accident would put a name into a server log.
        "form-action 'none'",
        "base-uri 'none'",
      ],
    },
  },
  vite: {
    build: { assetsInlineLimit: 0, target: PHONES },
    // Staff sit at computers, and what judges a million rows is not slowed for old phones.
    worker: { rolldownOptions: { transform: { target: 'es2022' } } },
    environments: {
      client: {
        // What nearly every script begins with, in one file: on a slow network a request costs more than it brings.
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: { groups: [{ name: 'shared', test: /preload-helper|client\/dom\.ts/ }] },
            },
          },
        },
      },
    },
  },
});
