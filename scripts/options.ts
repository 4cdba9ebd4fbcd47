import { parseArgs } from 'node:util';
import type { Build } from './build-site.ts';

/** The options of `build` and `start`. */
export function buildOptions(): Build {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      'as-of': { type: 'string' },
      roster: { type: 'string', multiple: true, default: [] },
    },
  });
  const { content, out, base, roster } = values;
  return { content, out, base, roster, asOf: values['as-of'] };
}
