import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../src/lint/rules/index.ts';

test.each(['README.md', 'README.zh-CN.md'])('%s lists every rule as it is', (path) => {
  const text = readFileSync(path, 'utf8');
  for (const { id, title } of rules)
    expect(text).toMatch(new RegExp(`\\| \`${id}\` \\| .* \\| ${title} \\|`));
});
