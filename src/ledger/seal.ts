import type { County } from '../publication/county.ts';
import type { Notice } from '../publication/publication.ts';
import { noticeTotals, villagePersons } from '../publication/totals.ts';
import { hashOf } from './hash.ts';

/**
 * What notice.yaml gets when a list that is over is deleted, so that page, ledger and chain stay as they are. A county
 * must delete what it no longer needs (个人信息保护法 art. 19, 47), and a chain must not break for it.
 */
export function sealOf(notice: Notice, county: County): string {
  const { persons, households, amount } = noticeTotals(notice);
  const villages = [...villagePersons(notice)].map(([village, own]) => `${village}: ${own}`);
  return [
    '# 名单已到期删除。下面由 npm run ledger -- seal 写入，不要改',
    'sealed:',
    `  hash: ${hashOf(notice, county)}`,
    ...(households === undefined ? [] : [`  households: ${households}`]),
    `  persons: ${persons}`,
    ...(amount === undefined ? [] : [`  amount: ${amount / 100}`]),
    `  villages: { ${villages.join(', ')} }`,
    '',
  ].join('\n');
}
