import type { Source } from '../../document/types.ts';
import type { Roster } from '../roster.ts';

const SHOWN = 20;

/**
 * Why rosters cannot protect the minors in them, by file and row. It repeats nothing of them, nor their names, which may be of
 * a minor whom nobody knows yet.
 * @param all the rosters in the order in which they were given
 */
export function rosterWords(problems: Roster['problems'], all: readonly Source[]): string {
  const paths = all.map(({ path }) => path);
  const lines = problems.slice(0, SHOWN).map(({ path, problem }) => {
    const which = paths.length > 1 ? `第 ${paths.indexOf(path) + 1} 个花名册` : '花名册';
    const where = 'row' in problem ? `第 ${problem.row} 行` : '';
    return `${which}${where}：${PROBLEMS[problem.code] ?? '读不出来'}`;
  });
  return [...lines, `花名册有 ${problems.length} 处问题，没能检查完，不能公布。`].join('\n');
}

const PROBLEMS: Record<string, string> = {
  'no-header': '没有找到表头，表头里要有「姓名」和「身份证号」或「出生日期」',
  halves:
    '有两列「姓名」，只认得出一列。分成左右两栏的，改成一栏；户主的写「户主姓名」，孩子的写「成员姓名」',
  'no-person':
    '像是一个人，却被当成了标题、说明或合计，没有读到。人都写在表头下面，每人一行，姓名、出生日期或身份证号写全',
  'odd-name':
    '「姓名」里不只是一个人的姓名，认不出是谁。几个人的分行写；一个人的姓名中间有空格的，换成「·」；括号、编号、说明删去',
  'no-rows': '表头下面没有人',
  'no-name': '没有写姓名，或者姓名盖着星号，认不出是谁',
  contradiction: '出生日期和身份证号一个是成年人、一个是未成年人，请核对哪个写错了',
  'no-birth': '没有可用的身份证号或出生日期，认不出是不是未成年人',
  unreadable: '没有权限读，或者不是文件',
  empty: '文件是空的（0 字节）',
  'legacy-office': '旧版或加密的 Office 文件，请另存为不加密的 .xlsx',
};
