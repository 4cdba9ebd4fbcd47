import type { Place } from '../../document/types.ts';
import { increment } from '../../maps.ts';
import type { NoticeFile } from '../../publication/notice.ts';
import { plainText } from '../../publication/plain-text.ts';
import type { Rule, Scene, Tell } from '../types.ts';
import { workPlan } from './basis.ts';
import { once } from './once.ts';
import { placeOfKey } from './place.ts';

const TITLE = '联合乡2025年9月低保金发放公示';
const copyOf = (more: string) =>
  `title: ${TITLE}\ntownship: lianhe\ncategory: dibao\nstage: payment\nperiod: 2025-09\npublished: 2025-09-20\nchannels:\n  - { name: 联合乡民政办, telephone: 023-78000001 }\npreparedBy: 冉甲一\nreviewedBy: 田甲二\nzero: true\nwithheldMinors: 0\n${more}`;

export const validTitle: Rule = {
  id: 'valid-title',
  group: 'completeness',
  severity: 'warning',
  title: '标题要与公示信息一致，也不与别的公示相同',
  why: '名单常由上个月的表、别的类别的表改成，标题忘了改，群众看到的就是另一份公示；也可能是名单放错了文件夹。',
  repair: '核对名单是不是这一份；是的，改正标题，不是的，换成这一份的名单。',
  basis: [workPlan('二（二）')],
  messages: {
    month: '标题写的月份与公示信息里的所属月份（{year} 年 {month} 月）不同',
    category: '标题写的救助类别与公示信息里的不同',
    township: '标题写的是别的乡镇（街道）',
    same: '本乡镇同月另一份公示的标题与它相同；是更正的写上 corrects，放重了的删去一份',
  },
  examples: [
    {
      name: '抄了上个月的表',
      list: '联合乡2025年8月低保金发放公示,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A1'],
    },
    { name: '公示信息里的标题没有改', notice: { title: '联合乡2025年8月低保金发放公示' }, finds: ['1:1'] },
    {
      name: '特困的名单放进了低保的文件夹',
      list: '联合乡2025年9月特困人员供养金发放名单,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,1,630,630\n',
      finds: ['A1'],
    },
    {
      name: '抄了别的乡镇的表',
      list: '白岩镇2025年9月低保金发放公示,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      more: {
        'townships/baiyan/township.yaml':
          'name: 白岩镇\nvillages:\n  - { id: baiyan, name: 白岩村, area: rural }\nchannels:\n  - { name: 白岩镇民政办, telephone: 023-78000002 }\n',
      },
      finds: ['A1'],
    },
    {
      name: '同一份放了两次',
      notice: { title: TITLE },
      more: { 'townships/lianhe/notices/2025-09-dibao-payment-2/notice.yaml': copyOf('') },
      finds: ['1:1', '1:1'],
    },
    {
      name: '另一份是更正',
      notice: { title: TITLE },
      more: {
        'townships/lianhe/notices/2025-09-dibao-payment-2/notice.yaml': copyOf(
          'corrects: 2025-09-dibao-payment\nreason: 金额写错\n',
        ),
      },
      finds: [],
    },
    {
      name: '标题和填报时间',
      list: '联合乡2025年09月最低生活保障金发放公示,,,,\n填报时间：2025年10月,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: [],
    },
    { name: '标题写公示的日期', notice: { title: '联合乡低保金发放公示（2025年10月15日）' }, finds: [] },
    { name: '标题写几个月', notice: { title: '联合乡2025年7—8月低保金补发公示（8月、9月发放）' }, finds: [] },
    { name: '本月发上月的', notice: { title: '联合乡2025年10月发放9月低保金公示' }, finds: [] },
    {
      name: '低保边缘不是低保',
      notice: { category: 'dibian', title: '联合乡2025年9月低保边缘家庭公示' },
      list: '村,户数,人数\n中心村,3,9\n',
      finds: [],
    },
  ],
  watch(scene, tell) {
    const { role, notice } = scene;
    if (!notice) return undefined;
    if (role === 'notice') {
      const place = placeOfKey(scene, 'title');
      return {
        end() {
          judge(notice.title, place, scene, notice, tell);
          if (notice.corrects === undefined && (titlesIn(scene.setting).get(titleKey(notice)) ?? 0) > 1)
            tell(place, 'same');
        },
      };
    }
    if (role !== 'list') return undefined;
    return {
      trigger: { pattern: TITLED, letters: '示单册花表' },
      text({ text, row, place }) {
        if (row?.kind === 'above' && isTitle(text)) judge(text, place(0), scene, notice, tell);
      },
    };
  },
};

const TITLED = /公示|名单|名册|花名|[放计览况]表/;
const LONGEST = 60;

/** Above a header also stand dates, units and whole texts of a notice. */
function isTitle(text: string): boolean {
  return text.length <= LONGEST && !/[:：。]/.test(text);
}

/** How many notices that correct none have each title, by township and month. */
const titlesIn = once(({ notices }) => {
  const titles = new Map<string, number>();
  for (const notice of notices.values()) {
    if (notice.corrects !== undefined) continue;
    increment(titles, titleKey(notice));
  }
  return titles;
});

function titleKey({ township, period, title }: NoticeFile): string {
  return `${township}\n${period}\n${title.replace(/\s/g, '')}`;
}

function judge(title: string, place: Place, { setting }: Scene, notice: NoticeFile, tell: Tell): void {
  const plain = plainText(title);
  const [year, month] = notice.period.split('-').map(Number) as [number, number];
  if (isOfOtherMonth(plain, year, month)) tell(place, 'month', { data: { year, month } });
  const categories = setting.county?.categories ?? [];
  const named = namedIn(
    plain,
    categories.map(({ id, name, short }) => [id, [name, short]]),
  );
  if (named.size > 0 && !named.has(notice.category)) tell(place, 'category');
  const towns = namedIn(
    plain,
    [...setting.townships.values()].map(({ id, name }) => [id, [name]]),
  );
  if (towns.size > 0 && !towns.has(notice.township)) tell(place, 'township');
}

const MONTHS = /(?:(20\d\d)年)?(?<![\d—–~至到、和及-])(\d{1,2})月份?(?!\d{1,2}[日号]|[—–~至到、和及-])/g;

/** Whether a title names months, and none of them is that one. Days and spans of months are passed over. */
function isOfOtherMonth(title: string, year: number, month: number): boolean {
  const named = [...title.matchAll(MONTHS)];
  const isThat = ([, y, m]: RegExpMatchArray) =>
    Number(m) === month && (y === undefined || Number(y) === year);
  return named.length > 0 && !named.some(isThat);
}

/** The ids whose words stand in a text; a longer word uses up the shorter ones in it, as 低保边缘 does 低保. */
function namedIn(text: string, words: [id: string, words: string[]][]): Set<string> {
  const ids = new Set<string>();
  const longestFirst = words
    .flatMap(([id, own]) => own.map((word) => ({ id, word })))
    .sort((a, b) => b.word.length - a.word.length);
  let rest = text;
  for (const { id, word } of longestFirst) {
    if (!rest.includes(word)) continue;
    ids.add(id);
    rest = rest.replaceAll(word, ' ');
  }
  return ids;
}
