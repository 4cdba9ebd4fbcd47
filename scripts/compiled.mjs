import { enableCompileCache, registerHooks } from 'node:module';

// Code that was compiled once is kept in the folder for temporary files: a command then starts in half the time.
enableCompileCache();

const NOTHING = 'data:text/javascript,';
// Packages that few lints need, and what is used of them: loaded when one of it is first called.
const LATE = {
  yaml: ['isMap', 'isScalar', 'LineCounter', 'parseDocument', 'stringify', 'visit'],
  'chinese-days': ['getDayDetail'],
  'fflate/browser': ['Inflate', 'inflateSync', 'strToU8', 'zipSync'],
};

registerHooks({
  resolve(name, context, next) {
    const from = context.parentURL ?? '';
    // Our own files stand where they say.
    if (/^\.\.?\/.*\.ts$/.test(name) && from.endsWith('.ts'))
      return { url: new URL(name, from).href, format: 'module-typescript', shortCircuit: true };
    // Zod's messages in fifty languages, of which none is shown.
    if (name === '../locales/index.js' && from.includes('/zod/')) return { url: NOTHING, shortCircuit: true };
    // Only for our own files: packages ask each other for more.
    if (name in LATE && from.endsWith('.ts')) return { url: late(name), shortCircuit: true };
    return next(name, context);
  },
});

/** A module that has the functions of a package and loads it when one is called. */
function late(name) {
  const functions = LATE[name].map(
    (each) => `export function ${each}(...given) {
      const { ${each} } = load('${name}');
      return new.target ? new ${each}(...given) : ${each}(...given);
    }`,
  );
  return `data:text/javascript,import { createRequire } from 'node:module';
    const load = createRequire('${import.meta.url}');
    ${functions.join('\n')}
    export default { ${LATE[name].join(', ')} };`;
}
