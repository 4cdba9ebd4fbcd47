import { styleText } from 'node:util';
import Fuse from 'fuse.js';
import { explanation } from '../../src/lint/report/explain.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { Usage } from '../shared/usage.ts';

/**
 * Explains a rule, in colour on a terminal.
 * @throws Usage for an id that no rule has, with the rules that are near it
 */
export function explained(id: string): Iterable<string> {
  const rule = rules.find((one) => one.id === id);
  if (rule) return explanation(rule, (style, text) => styleText(style, text, { stream: process.stdout }));
  const near = new Fuse(rules, { keys: ['id', 'title'], threshold: 0.4, ignoreLocation: true }).search(id);
  const found = near.length > 0 ? near.slice(0, 5).map(({ item }) => item) : rules;
  const lines = found.map(({ id, title }) => `  ${id.padEnd(28)}${title}`);
  throw new Usage(
    [near.length > 0 ? '没有这条规则。是不是要找：' : '没有这条规则。规则有：', ...lines].join('\n'),
  );
}
