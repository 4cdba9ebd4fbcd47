import { isPlainHanIn } from '../../publication/han.ts';
import { tidyName } from '../../publication/recipient.ts';
import type { Rule } from '../types.ts';
import { chongqingDibao, workPlan } from './basis.ts';
import { isNamed } from './columns.ts';
import { placeOfCell } from './place.ts';

const MASK = /[*＊xX×✕●○■□_＿?？#某]/;

export const validName: Rule = {
  id: 'valid-name',
  group: 'completeness',
  severity: 'error',
  title: '姓名要写全，群众认得出是谁',
  why: '把姓名盖住一半，群众认不出是谁，就没法监督，属于选择性公示。县里决定不上网的，整列不写，不要盖住。',
  repair:
    '一格只写申请人（户主）一个人的全名；同村同名的，加「组」列写组，不写在姓名后面。未成年人不写姓名，计入 withheldMinors。',
  basis: [chongqingDibao('第十八条'), workPlan('三（三）')],
  messages: { masked: '姓名被盖住了', form: '不像一个人的姓名' },
  examples: [
    { name: '盖住名字', list: '姓名,村,保障人数,标准,金额\n冉**,中心村,2,630,800\n', finds: ['A2'] },
    { name: '某某', list: '姓名,村,保障人数,标准,金额\n冉某某,中心村,2,630,800\n', finds: ['A2'] },
    { name: '写了数字', list: '姓名,村,保障人数,标准,金额\n12,中心村,2,630,800\n', finds: ['A2'] },
    {
      name: '组写在姓名后面',
      list: '姓名,村,保障人数,标准,金额\n冉甲一（1组）,中心村,2,630,800\n',
      finds: ['A2'],
    },
    { name: '全名', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
    {
      name: '少数民族姓名',
      list: '姓名,村,保障人数,标准,金额\n阿依古丽·买买提,中心村,2,630,800\n',
      finds: [],
    },
    { name: '中间有空格', list: '姓名,村,保障人数,标准,金额\n冉　甲,中心村,2,630,800\n', finds: [] },
    { name: '生僻字', list: '姓名,村,保障人数,标准,金额\n冉𬱖,中心村,2,630,800\n', finds: [] },
  ],
  watch(scene, tell) {
    if (scene.role !== 'list' || !isNamed(scene)) return undefined;
    return {
      cell: {
        name(cell, at, rows, table) {
          const { units, bounds } = rows.batch.cells;
          if (isUsual(units, bounds[cell] as number, bounds[cell + 1] as number)) return;
          const row = rows.row(at);
          const name = tidyName(row.get('name'));
          const place = placeOfCell(row, table, 'name');
          if (MASK.test(name)) tell(place, 'masked');
          else if (!/^\p{Script=Han}[\p{Script=Han}·]{1,19}$/u.test(name)) tell(place, 'form');
        },
      },
    };
  },
};

/** Common signs alone: nearly every name. 某 masks one. */
function isUsual(units: Readonly<Uint16Array>, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2 || length > 20 || !isPlainHanIn(units, start, end)) return false;
  for (let at = start; at < end; at++) if (units[at] === SOMEBODY) return false;
  return true;
}

const SOMEBODY = '某'.charCodeAt(0);
