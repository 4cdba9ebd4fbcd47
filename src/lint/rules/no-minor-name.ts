import { rememberingShort } from '../../document/remembering.ts';
import type { Place, Table } from '../../document/types.ts';
import { wordsOf } from '../../document/written-table.ts';
import type { Day } from '../../publication/dates.ts';
import type { ListRow } from '../../publication/list.ts';
import { bearerOf, isOfNames } from '../bearer.ts';
import { birthYear } from '../detect/id-number.ts';
import type { SecretKind } from '../detect/types.ts';
import { columnAge } from '../evidence/column-age.ts';
import { evidenceIn, HINTS } from '../evidence/index.ts';
import { namedMinors } from '../evidence/named.ts';
import { minorTrigger } from '../minor-trigger.ts';
import { type HeadedCell, rowsUnderHeads } from '../page-tables.ts';
import { ADULT_AGE } from '../roster.ts';
import type { Rule, Scene, Tell, Text, Watch } from '../types.ts';
import { villagesIn } from '../villages.ts';
import { childrenInformation, informationLaw, minorsLaw, workPlan } from './basis.ts';
import { placeOfCell } from './place.ts';

export const noMinorName: Rule = {
  id: 'no-minor-name',
  group: 'privacy',
  severity: 'error',
  title: '不得公布未成年人的姓名和可以认出未成年人的信息',
  why: '公示救助对象姓名时，严禁公开未成年人的相关信息：姓名、年龄、学校、监护人、与户主的关系都会让人认出孩子。',
  repair:
    '删去这一行，把人数和金额计入 notice.yaml 的 withheldMinors；家庭里有孩子的，只写户主姓名和保障人数。写在文件名、文件夹名或网址里的，改名。',
  fix: 'withhold',
  basis: [
    workPlan('二（二）、附件第2项'),
    minorsLaw('第二条、第四条、第一百零三条'),
    informationLaw('第二十八条'),
    childrenInformation('第十二条'),
  ],
  messages: {
    roster: '花名册里的未成年人姓名',
    homonym: '与花名册里的未成年人同名，花名册里也有同名的成年人，请核对是谁',
    elsewhere: '与花名册里别的村的未成年人同名，请核对是不是同一个人',
    piece: '可能是花名册里的未成年人姓名，也可能是更长的姓名里的几个字，请核对',
    age: '年龄不满十八周岁',
    unread: '出生日期的写法认不出，看不出是不是未成年人',
    words: '能认出未成年人的字样',
    doubtful: '像是说未成年人的字样或月龄，请核对',
    serial: '有像身份证号的编号，按它的数字年龄不满十八周岁，请核对',
    named: '姓名旁边写着未成年人的年龄、出生日期或身份',
    sounds: '与花名册里同村未成年人的姓名只差一个同音字，请核对是不是写错了字的同一个人',
    path: '文件名、文件夹名或表名里有花名册里的未成年人姓名，请改名',
    spelled: '文件名、文件夹名或网址里有花名册里未成年人姓名的拼音，请改名',
    guard: '县里保护名单上的未成年人姓名',
  },
  examples: [
    {
      name: '出生日期带着时间',
      list: '姓名,村,保障人数,标准,金额,出生日期\n冉甲一,中心村,1,630,630,2013-03-12 00:00:00\n',
      finds: ['F2'],
    },
    {
      name: '只写出生的年月',
      list: '姓名,村,保障人数,标准,金额,出生年月\n冉甲一,中心村,1,630,630,2013.03\n田甲二,中心村,1,630,630,13年3月\n',
      finds: ['F2', 'F3'],
    },
    {
      name: '出生日期认不出',
      list: '姓名,村,保障人数,标准,金额,出生日期\n冉甲一,中心村,1,630,630,12-Mar-13\n',
      finds: ['F2'],
    },
    {
      name: '成年人的出生年月',
      list: '姓名,村,保障人数,标准,金额,出生年月\n冉甲一,中心村,1,630,630,1956.03\n田甲二,中心村,1,630,630,56年3月\n',
      finds: [],
    },
    {
      name: '花名册里的未成年人',
      list: '姓名,村,保障人数,标准,金额\n冉小童,中心村,1,630,630\n',
      roster: ROSTER(),
      finds: ['A2'],
    },
    {
      name: '姓名中间加了空格',
      list: '姓名,村,保障人数,标准,金额\n冉 小　童,中心村,1,630,630\n',
      roster: ROSTER(),
      finds: ['A2'],
    },
    {
      name: '与别的村的孩子同名',
      list: '姓名,村,保障人数,标准,金额\n冉小童,青山村,1,630,630\n',
      roster: ROSTER(),
      finds: ['A2'],
    },
    {
      name: '繁体字、异体字',
      list: '姓名,村,保障人数,标准,金额\n張小峯,中心村,1,630,630\n',
      roster: '姓名,村,出生日期\n张小峰,中心村,2015-01-01\n',
      finds: ['A2'],
    },
    {
      name: '同村，只差一个同音字',
      list: '姓名,村,保障人数,标准,金额\n冉晓童,中心村,1,630,630\n',
      roster: ROSTER(),
      finds: ['A2'],
    },
    {
      name: '附件的文件名是孩子名字的拼音',
      more: { 'policies/ran-xiaotong.md': '办事指南\n' },
      roster: ROSTER(),
      finds: ['file-name'],
    },
    {
      name: '文件名里的拼音隔着空格',
      more: { 'policies/Ran Xiao Tong 2025.md': '办事指南\n' },
      roster: ROSTER(),
      finds: ['file-name'],
    },
    {
      name: '网页里写成代码的名字',
      page: '由&#20873;&#23567;&#31461;领取\n',
      roster: ROSTER(),
      finds: ['1:2'],
    },
    {
      name: '姓名后面括号里是替谁领',
      list: '姓名,村,保障人数,标准,金额\n冉甲一（代冉小童）,中心村,1,630,630\n',
      roster: ROSTER(),
      finds: ['A2'],
    },
    {
      name: '网址里是孩子名字的拼音',
      page: '见 http://www.example.com/ranxiaotong.html\n',
      roster: ROSTER(),
      finds: ['1:26'],
    },
    {
      name: '姓名列里还写着别的话',
      list: '姓名,村,保障人数,标准,金额\n王芳之女,中心村,1,630,630\n王芳（孙女）,中心村,1,630,630\n王芳、李明,中心村,2,630,630\n户主冉甲，王芳,中心村,2,630,630\n',
      roster: '姓名,村,出生日期\n王芳,中心村,2015-01-01\n',
      finds: ['A2', 'A2', 'A3', 'A3', 'A4', 'A5'],
    },
    {
      name: '两个字的姓名前后像是连着别的字，请人核对',
      page: '经办：李永和\n现向王芳发放\n',
      roster: '姓名,村,出生日期\n李永,中心村,2015-01-01\n王芳,中心村,2015-01-01\n',
      finds: ['1:4', '2:3'],
    },
    { name: '写在标题里', notice: { title: '关于冉小童的公示' }, roster: ROSTER(), finds: ['1:10'] },
    {
      name: '备注写了年龄',
      list: '姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,12岁\n',
      finds: ['F2'],
    },
    {
      name: '年龄列',
      list: '姓名,年龄,村,保障人数,标准,金额\n田甲二,１６,中心村,1,630,630\n',
      finds: ['B2'],
    },
    {
      name: '身份证号里的出生日期',
      list: '姓名,身份证号,村,保障人数,标准,金额\n田甲二,{{id-child}},中心村,1,630,630\n',
      finds: ['B2'],
    },
    {
      name: '之子',
      list: '姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,田甲一之子\n',
      finds: ['F2'],
    },
    {
      name: '幺女、家长、跟随外婆、虚岁',
      list: '姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,田甲一幺女\n田甲三,中心村,1,630,630,家长：田甲一\n田甲四,中心村,1,630,630,跟随外婆田甲一\n田甲五,中心村,1,630,630,12虚岁\n',
      finds: ['F2', 'F3', 'F4', 'F5'],
    },
    {
      name: '学校年级',
      list: '姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,就读于中心小学三年级\n',
      finds: ['F2'],
    },
    {
      name: '子女上学、由父母代领',
      list: '姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,次女上学\n向甲三,中心村,2,630,630,孩子在外读书\n冉甲一,中心村,1,630,630,由其父代领\n秦甲四,中心村,2,630,630,单亲，育有一子\n',
      finds: ['F2', 'F3', 'F4', 'F5'],
    },
    {
      name: '年龄写成汉字',
      list: '姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,刚满十二周岁\n',
      finds: ['F2'],
    },
    {
      name: '表下的说明里，姓名旁边写着年龄',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,1,630,630\n注：田小二，12岁，由祖父代领\n',
      finds: ['A3'],
    },
    {
      name: '正文里的学生、年龄',
      page: '中心小学三年级学生田小二获临时救助。\n\n该户有一名12岁的孩子秦小三。\n',
      finds: ['1:5', '3:6'],
    },
    {
      name: '正文里的学校、年龄、生日、父母',
      page: '冉小华，就读于联合乡中心小学。\n\n冉小明，年龄12。\n\n冉小红，2013-05-03出生。\n\n冉小军，父亡母嫁。\n\n冉小刚，孤 儿。\n',
      finds: ['1:1', '3:1', '5:1', '7:1', '9:1'],
    },
    {
      name: '正文里的教师、老人的生日',
      page: '田甲一，在中心小学教书。\n\n田甲二，1964年腊月初二生。\n\n田甲三，在联合小学开展读书活动。\n',
      finds: [],
    },
    {
      name: '网页表格的属性里、写成代码的字',
      page: '<td title="孤儿田小二">1</td>\n\n&#23396;&#20799;田小三由祖父抚养。\n',
      finds: ['1:12', '3:1'],
    },
    {
      name: '页面的表格里写着年龄、出生年月',
      page: '| 姓名 | 年龄 |\n|---|---|\n| 田小二 | 12 |\n| 田甲一 | 45 |\n\n<table><tr><td>姓名</td><td>出生年月</td></tr><tr><td>田小三</td><td>2013-05-01</td></tr></table>\n',
      finds: ['3:8', '6:61'],
    },
    {
      name: '页面的表格里没有姓名的年龄',
      page: '| 项目 | 年龄 |\n|---|---|\n| 儿童福利 | 16岁 |\n',
      finds: [],
    },
    { name: '正文里某人之女', page: '田甲一之女田小二，每月630元。\n', finds: ['1:6'] },
    {
      name: '备注里的身份证号是未成年人的',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,1,630,630,证号{{id-child}}\n田甲二,中心村,1,630,630,{{id}}\n',
      finds: ['F2'],
    },
    {
      name: '文件名、文件夹名里写着年龄或是谁的孩子',
      more: { 'policies/田小二6岁.md': '办事指南\n', 'policies/田甲一之女田小三/a.md': '办事指南\n' },
      finds: ['file-name', 'file-name'],
    },
    { name: '政策页里写了孤儿的姓名', page: '孤儿田小二由祖父抚养。\n', finds: ['1:1'] },
    {
      name: '由叔父监护、孙儿、侄子由其抚养、繁体的岁数',
      list: '姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,由叔父监护\n田甲三,中心村,1,630,630,孙儿\n田甲四,中心村,1,630,630,侄子由其抚养\n田甲五,中心村,1,630,630,13週歲\n田甲六,中心村,1,630,630,双胞胎\n',
      finds: ['F2', 'F3', 'F4', 'F5', 'F6'],
    },
    {
      name: '独生子女的父母、由侄子代领',
      list: '姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,独生子女父母奖励\n田甲三,中心村,1,630,630,由侄子代领\n',
      finds: [],
    },
    {
      name: '父母离开了、由祖辈领取、写了错字、像是月龄',
      list: '姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,父亡母嫁\n田甲三,中心村,1,630,630,由奶奶田甲一领取\n田甲四,中心村,1,630,630,弧儿\n田甲五,中心村,1,630,630,满8个月\n',
      finds: ['F2', 'F3', 'F4', 'F5'],
    },
    {
      name: '像字样的成年人姓名',
      list: '姓名,村,保障人数,标准,金额,备注\n高中华,中心村,1,630,630,由孙子强代领\n王学生,中心村,1,630,630,户主：高中良\n',
      finds: [],
    },
    {
      name: '村委会监护、子女服役',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,1,630,630,监护人为村委会\n田甲二,中心村,1,630,630,儿子服役\n向甲三,中心村,1,630,630,与王学生同名\n',
      finds: [],
    },
    {
      name: '农历的出生日、法律和单位的名称、按月补发',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,1,630,630,依据《未成年人保护法》第十条\n田甲二,中心村,1,630,630,学生资助中心拨付\n向甲三,中心村,1,630,630,3个月\n秦甲四,中心村,1,630,630,1964年腊月初六生\n',
      finds: [],
    },
    {
      name: '学校只是地名',
      list: '姓名,村,组,保障人数,标准,金额,备注\n冉甲一,中心村,小学坎组,1,630,630,大湾小学对面\n',
      finds: [],
    },
    {
      name: '文化程度、农历',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,1,630,630,高中毕业\n田甲二,中心村,1,630,630,正月初二\n',
      finds: [],
    },
    {
      name: '花名册里的成年人',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,1,630,630\n',
      roster: ROSTER(),
      finds: [],
    },
    {
      name: '同村有同名的成年人',
      list: '姓名,村,保障人数,标准,金额\n冉小童,青山村,1,630,630\n',
      roster: `${ROSTER()}冉小童,青山寨,1956-01-01\n`,
      finds: [],
    },
    {
      name: '孩子的两个字在更长的姓名里',
      list: '姓名,村,保障人数,标准,金额,备注\n王芳兰,中心村,1,630,630,经办：王芳芬\n李王芳,中心村,1,630,630,由李王芳代领\n',
      page: '经评议，中心村王芳芬等5户符合条件。\n',
      roster: '姓名,村,出生日期\n王芳,中心村,2015-01-01\n',
      finds: [],
    },
    {
      name: '别的村的同音名字',
      list: '姓名,村,保障人数,标准,金额\n冉晓童,青山村,1,630,630\n',
      roster: ROSTER(),
      finds: [],
    },
    {
      name: '网址里的乡镇、村、类别编号，读音和孩子名字一样',
      page: '见 http://www.example.com/townships/lianhe/zhongxin/dibao.html\n',
      roster: '姓名,村,出生日期\n连和,中心村,2015-01-01\n钟欣,中心村,2015-01-01\n狄宝,中心村,2015-01-01\n',
      finds: [],
    },
    { name: '不是网址的拼音', page: 'ran xiao tong\n', roster: ROSTER(), finds: [] },
    {
      name: '村名里有同样的两个字',
      page: '青山村公告\n',
      roster: '姓名,村,出生日期\n青山,中心村,2015-01-01\n',
      finds: [],
    },
    {
      name: '子女上大学、赡养父母',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,630,子女上大学\n田甲二,中心村,1,630,630,需照顾父母\n向甲三,中心村,1,630,630,体育有特长\n',
      finds: [],
    },
    {
      name: '成年人的年龄',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,1,630,630,70岁\n',
      finds: [],
    },
    { name: '政策文字', page: '未满16周岁的未成年人可以纳入特困供养。孤儿基本生活费按月发放。\n', finds: [] },
    {
      name: '依法不公开的说明',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,1,630,630\n注：未成年人信息依法不公开\n',
      finds: [],
    },
  ],
  watch(scene, tell) {
    const inList = scene.role === 'list';
    const { guard, minors } = scene;
    const villages = villagesIn(scene.setting);
    const young = (meaning: 'age' | 'birth' | 'id') => (written: string, row: ListRow, table: Table) => {
      const age = columnAge(written, meaning, scene.asOf);
      if (age !== undefined && age < ADULT_AGE) tell(placeOfCell(row, table, meaning), 'age');
      else if (age === undefined && meaning === 'birth' && /\d/.test(written))
        tell(placeOfCell(row, table, meaning), 'unread');
    };
    const named = (written: string, row: ListRow, table: Table) => {
      if (guard && villages.namesOf(row.village).some((village) => guard(written, village)))
        tell(placeOfCell(row, table, 'name'), 'guard');
      if (minors.sounds?.(written, row.village)) tell(placeOfCell(row, table, 'name'), 'sounds', DOUBTFUL);
    };
    const looksAtNames = guard !== undefined || minors.sounds !== undefined;
    const ages = { age: young('age'), birth: young('birth'), id: young('id') };
    const lastGrownUp = Number(scene.asOf.slice(0, 4)) - ADULT_AGE;
    const ofIds: Watch = {
      text({ text, spans, row, meaning, place }) {
        if (row?.kind !== 'data' || meaning === 'id') return;
        for (const { kind, start, end, confidence } of spans) {
          if (!OF_BIRTH.has(kind)) continue;
          // Most were born in a year of which no day need be looked at.
          const year = end - start === ID_LENGTH ? birthYear(text, start) : undefined;
          if (year !== undefined && year < lastGrownUp) continue;
          if (year === undefined || year === lastGrownUp) {
            const age = columnAge(text.slice(start, end), 'id', scene.asOf);
            if (age === undefined || age >= ADULT_AGE) continue;
          }
          // What may be no ID shows no birth either.
          return confidence === 'possible' ? tell(place(0), 'serial', DOUBTFUL) : tell(place(0), 'age');
        }
      },
    };
    const ofRemark = rememberingShort((text) => evidenceIn(text, 'remarks', scene.asOf));
    const ofWords: Watch = {
      trigger: minorTrigger(scene.minors),
      text(text) {
        for (const { name, start, isSure } of scene.minors.find(text.text, isOfNames(text))) {
          const bearer = bearerOf(name, text, scene.roster, villages);
          const place = text.place(start);
          if (bearer === 'minor' && isSure) tell(place, isName(place) ? 'path' : 'roster');
          else if (bearer !== 'adult') tell(place, DOUBTS[bearer], DOUBTFUL);
        }
        if (scene.stage === 'content')
          for (const { start, name } of scene.minors.spelled(text.text)) {
            const sure = [...name].length > 2 && !scene.roster.adults.has(name);
            tell(text.place(start), 'spelled', sure ? {} : DOUBTFUL);
          }
        if (scene.stage === 'content') tellEvidence(text, scene, tell, ofRemark);
      },
      ...(inList && { word: ages, ...(looksAtNames && { cell: { name: named } }) }),
    };
    const ofTables: Watch = {
      trigger: { pattern: /年\s*龄|周岁|出生/, letters: '龄岁生' },
      text({ text, place, row }) {
        if (row) return;
        for (const cells of rowsUnderHeads(text)) {
          if (!cells.some(({ meaning, text }) => meaning === 'name' && text.trim())) continue;
          const shown = cells.find((cell) => isYoung(cell, scene.asOf));
          if (shown) tell(place(shown.start), 'age');
        }
      },
    };
    if (inList) return [ofWords, ofIds];
    // A built site shows tables of this rule's own examples.
    return scene.stage === 'content' ? [ofWords, ofTables] : ofWords;
  },
};

/** Whether the age or the birth date in a cell of a page's table is a child's. */
function isYoung(cell: HeadedCell, asOf: Day): boolean {
  const { meaning } = cell;
  if (meaning !== 'age' && meaning !== 'birth') return false;
  const age = columnAge(wordsOf(cell), meaning, asOf);
  return age !== undefined && age < ADULT_AGE;
}

const ID_LENGTH = 18;
/** Numbers in which a birth date stands. */
const OF_BIRTH: ReadonlySet<SecretKind> = new Set([
  'national-id',
  'residence-permit',
  'disability-certificate',
  'weak-mask',
]);

/** It may be somebody else, or nobody: a person looks. */
const DOUBTFUL = { severity: 'warning', confidence: 'possible' } as const;

/** In running text a name is told from other words by its beginning only. */
const LIKELY = { confidence: 'likely' } as const;

/** What is doubtful of a name, by who bears it. */
const DOUBTS = { minor: 'piece', either: 'homonym', elsewhere: 'elsewhere' } as const;

function ROSTER(): string {
  return '姓名,村,出生日期\n冉小童,中心村,2015-01-01\n冉甲一,中心村,1956-01-01\n';
}

/** Any evidence counts in rows of persons; notes, titles and pages may speak of minors in general, so there it needs a name. */
function tellEvidence(
  text: Text,
  { role, asOf }: Scene,
  tell: Tell,
  ofRemark: (text: string) => ReturnType<typeof evidenceIn>,
): void {
  const { row, meaning } = text;
  if (!HINTS.pattern.test(text.text)) return;
  if (role !== 'list' || row?.kind !== 'data') {
    for (const { start, isStated } of namedMinors(text.text, asOf))
      tell(text.place(start), 'named', role === 'list' ? {} : isStated ? LIKELY : DOUBTFUL);
    return;
  }
  const shown = meaning === 'remarks' ? ofRemark(text.text) : evidenceIn(text.text, meaning, asOf);
  if (shown) tell(text.place(0), shown, shown === 'doubtful' ? DOUBTFUL : {});
}

/** Whether something stands in the name of a file, a folder or a sheet. */
function isName(place: Place): boolean {
  return place.at === 'part' && (place.part === 'file-name' || place.part === 'sheet-name');
}
