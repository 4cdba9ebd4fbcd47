import { readArguments } from '../shared/arguments.ts';
import { Usage } from '../shared/usage.ts';
import type { Build } from './site.ts';

/** The options of `build` and `start`. */
export function buildOptions(): Build {
  const { values } = readArguments({
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      'as-of': { type: 'string' },
      roster: { type: 'string', multiple: true, default: [] },
    },
  });
  const { content, out, base, roster } = values;
  if (!/^\/[^\s:?#]*$/.test(base)) throw new Usage('--base 要写网站所在的路径，以 / 开头，如 /jiuzhu/');
  return { content, out, base, roster, asOf: values['as-of'] };
}
