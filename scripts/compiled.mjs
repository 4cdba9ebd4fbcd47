import { existsSync } from 'node:fs';
// Named one by one, what the machine's own Node may not have would end it before it can say why.
import * as loading from 'node:module';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../node_modules', import.meta.url));
// The right Node comes with the packages.
if (!existsSync(PACKAGES)) {
  console.error('没能检查，不能公布：需要的程序还没有安装，请先在明榜的文件夹里运行 npm ci。');
  process.exit(2);
}

// A command starts in half the time with code that was compiled once. In the folder for temporary files, which all users
// share, another could put code of his own in its place.
loading.enableCompileCache(`${PACKAGES}/.mingbang/compiled`);

const NOTHING = 'data:text/javascript,';
// Packages that few lints need, and what is used of them: loaded when one of it is first called.
const LATE = {
  yaml: ['isMap', 'isScalar', 'LineCounter', 'parseDocument', 'stringify', 'visit'],
  'chinese-days': ['getDayDetail'],
  'fflate/browser': ['Inflate', 'inflateSync', 'strToU8', 'zipSync'],
};

loading.registerHooks({
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
