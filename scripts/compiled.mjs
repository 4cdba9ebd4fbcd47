import { enableCompileCache, registerHooks } from 'node:module';

// Code that was compiled once is kept in the folder for temporary files: a command then starts in half the time.
enableCompileCache();

const NOTHING = 'data:text/javascript,';
registerHooks({
  resolve(name, context, next) {
    const from = context.parentURL ?? '';
    // Our own files stand where they say.
    if (/^\.\.?\/.*\.ts$/.test(name) && from.endsWith('.ts'))
      return { url: new URL(name, from).href, format: 'module-typescript', shortCircuit: true };
    // Zod's messages in fifty languages, of which none is shown.
    if (name === '../locales/index.js' && from.includes('/zod/')) return { url: NOTHING, shortCircuit: true };
    return next(name, context);
  },
});
