import { isExceptable } from '../policy.ts';
import type { Rule } from '../types.ts';
import { type Shown, type ShownText, shown } from './example.ts';
import { type Paint, plain } from './human.ts';
import { basisWords, GROUPS, SEVERITIES } from './words.ts';

/** All there is to know of a rule, for a terminal. What the rule finds in its examples is marked with ✗. */
export function* explanation(rule: Rule, paint: Paint = plain): Generator<string> {
  yield `${paint('bold', rule.title)}  ${paint('dim', rule.id)}\n\n`;
  yield `类别：${GROUPS[rule.group]}\n级别：${SEVERITIES[rule.severity]}\n`;
  yield `例外：${isExceptable(rule, rule.severity) ? '经批准可以' : '不可以'}\n`;
  yield `为什么：${rule.why}\n怎么改：${rule.repair}\n依据：${basisWords(rule)}\n`;
  const examples = rule.examples.map(shown);
  yield `\n${paint('bold', '反例')}（✗ 是检查出来的地方）\n`;
  for (const example of examples) if (!example.good) yield exampleLines(example, paint);
  yield `\n${paint('bold', '正例')}\n`;
  for (const example of examples) if (example.good) yield exampleLines(example, paint);
}

function exampleLines({ name, parts, elsewhere }: Shown, paint: Paint): string {
  const mark = ({ text, found }: ShownText) => {
    const line = text.replace(/\n/g, '↵');
    return found ? paint('red', `✗${line}`) : line;
  };
  const lines = [`  ${name}`];
  for (const part of parts) {
    lines.push(paint('dim', `    ${part.title}`));
    if ('rows' in part)
      for (const { number, cells } of part.rows)
        lines.push(`      ${paint('dim', `${number}`)}  ${cells.map(mark).join(' │ ')}`);
    else for (const line of part.lines) lines.push(`      ${mark(line)}`);
  }
  if (elsewhere.length > 0) lines.push(`      ${paint('red', `✗ ${elsewhere.join('、')}`)}`);
  return `${lines.join('\n')}\n`;
}
