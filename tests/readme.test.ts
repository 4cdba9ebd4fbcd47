import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../src/lint/rules/index.ts';

test('the list of rules in docs has every rule as it is', () => {
  const text = readFileSync('docs/rules.md', 'utf8');
  for (const { id, title } of rules)
    expect(text).toMatch(new RegExp(`\\| \`${id}\` \\| .* \\| ${title} \\|`));
});
