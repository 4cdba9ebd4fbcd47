import { parseDay } from '../../publication/dates.ts';
import { COLUMNS, readExceptions } from '../exceptions.ts';
import type { Rule } from '../types.ts';
import { disclosure, workPlan } from './basis.ts';

const HEADER = COLUMNS.join(',');
const LIST = 'townships/lianhe/notices/2025-09-dibao-payment/recipients.csv';
const OVERPAID = '姓名,村,保障人数,标准,金额\n冉甲一,中心村,1,630,900\n';

export const validException: Rule = {
  id: 'valid-exception',
  group: 'completeness',
  severity: 'error',
  basic: true,
  title: '例外要写清理由、批准人和到期日，过期作废',
  why: '例外放过一处检查结果。没有理由、没人批准、不设期限的例外，会让检查形同虚设；涉及隐私的错误任何人都不能批准放过。',
  repair: '在 exceptions.csv 里补齐这一行；已经改好的、过期的、用不上的，删去这一行。',
  basis: [workPlan('二（二）'), disclosure('第十七条')],
  messages: {
    header: '表头应当是：文件、规则、位置、理由、批准人、到期',
    wrong: '没有填，或者写法不对：位置写 F7、第7行或全文件，到期写 2025-12-31',
    rule: '没有这条规则',
    expired: '例外已经过期',
    unused: '没有用上：这个位置没有这条规则的检查结果',
    refused: '涉及隐私、读不出来、使名单没法检查的错误不能作为例外放过',
  },
  examples: [
    {
      name: '过期',
      list: OVERPAID,
      more: { 'exceptions.csv': `${HEADER}\n${LIST},valid-amount,E2,补发,向某,2025-10-14\n` },
      finds: ['F2'],
    },
    {
      name: '没有批准人',
      list: OVERPAID,
      more: { 'exceptions.csv': `${HEADER}\n${LIST},valid-amount,E2,补发,,2025-12-31\n` },
      finds: ['E2'],
    },
    {
      name: '没有这条规则',
      more: { 'exceptions.csv': `${HEADER}\n${LIST},valid-everything,全文件,补发,向某,2025-12-31\n` },
      finds: ['B2'],
    },
    {
      name: '没有用上',
      more: { 'exceptions.csv': `${HEADER}\n${LIST},valid-amount,E2,补发,向某,2025-12-31\n` },
      finds: ['A2'],
    },
    {
      name: '想放过身份证号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,1,630,630,{{id}}\n',
      more: { 'exceptions.csv': `${HEADER}\n${LIST},no-national-id,F2,已核对,向某,2025-12-31\n` },
      finds: ['A2'],
    },
    {
      name: '想放过没有表头的名单',
      list: '冉甲一,中心村,1,630,630\n',
      more: { 'exceptions.csv': `${HEADER}\n${LIST},valid-list,全文件,已核对,向某,2025-12-31\n` },
      finds: ['A2'],
    },
    { name: '表头不对', more: { 'exceptions.csv': '路径,规则\nx,y\n' }, finds: ['A1'] },
    {
      name: '放过一个单元格',
      list: OVERPAID,
      more: { 'exceptions.csv': `${HEADER}\n${LIST},valid-amount,E2,补发上月,向某,2025-12-31\n` },
      finds: [],
    },
    {
      name: '放过一行，当天到期仍有效',
      list: OVERPAID,
      more: { 'exceptions.csv': `${HEADER}\n${LIST},valid-amount,第2行,补发上月,向某,2025-10-15\n` },
      finds: [],
    },
    {
      name: '放过全文件',
      list: OVERPAID,
      more: { 'exceptions.csv': `${HEADER}\n${LIST},valid-amount,全文件,补发上月,向某,2025/12/31\n` },
      finds: [],
    },
  ],
  watch({ document, role, rules, asOf }, tell) {
    if (role !== 'exceptions') return undefined;
    return {
      end() {
        const at = (row: number, column: number) => ({ at: 'cell', sheet: 1, row, column }) as const;
        const { header, rows } = readExceptions(document);
        if (!header) return tell(at(1, 1), 'header');
        for (const { row, cells, wrong } of rows) {
          for (const column of wrong) tell(at(row, column), 'wrong');
          const [, rule, , , , until = ''] = cells;
          if (rule && !rules.some(({ id }) => id === rule)) tell(at(row, 2), 'rule');
          const day = parseDay(until);
          if (day && day < asOf) tell(at(row, 6), 'expired');
        }
      },
    };
  },
  settle(settled, tell) {
    for (const one of settled) {
      if (one.state === 'refused') tell(one, 'refused');
      if (one.state === 'unused') tell(one, 'unused', { severity: 'warning' });
    }
  },
};
