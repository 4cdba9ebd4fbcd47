import { expect, test } from 'vitest';
import { namedMinors } from '../../src/lint/evidence/named.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { jobOf } from '../fixtures/county.ts';

// Each alternative of the rule's words by itself: cells are passed over by their letters before any pattern is tried.
const WORDS =
  '孤儿 事实无人抚养 困境儿童 留守儿童 儿童 未成年 弃婴 之子 之女 之孙 长子 次女 三子 幼女 儿子 女儿 孙子 孙女 外孙 养子 养女 继子 继女 监护人 法定代理人 代领人 寄养 学生 在读 就读 小学 初中 高中 中学 幼儿园 职高 三年级 小四 初二 高一 学籍 小孩 女童 婴儿 幼儿 弃儿 遗孤 父母双亡 祖父母抚养 家长代领 委托监护 监　护　人 学前班 寄宿生 在校生 3年级 ８年级 初2 二(3)班 王某之子 9岁 12周岁 十二岁 年龄十三 年龄12 年龄：9 刚满14周岁 年满12周岁 15歲 ⑫岁 虚岁3 拾贰岁 8个月大 6月龄 未满18周岁 不满16岁 16岁以下 2014年生 2014年5月生 ' +
  '出生年月201102 生于2016 2019生人 由爷爷田甲一抚养 奶奶田甲一代领 随祖父田甲一生活 母亲改嫁 子田小二 育有一子田小二 妻向甲一，女田小二 女：田小二';

test.each(WORDS.split(' '))('%s beside a name shows a minor', (word) => {
  const list = `姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,${word}\n`;
  const found = [...lint(jobOf({ list }, {}), rules).findings].filter(({ rule }) => rule === 'no-minor-name');
  expect(found.map(({ place }) => place)).toEqual([{ at: 'cell', sheet: 1, row: 2, column: 6 }]);
});

const ADULTS =
  '70岁 年满60周岁 八十三岁 16周岁以上 年龄72 五岁口母牛 1952年生 2024年生活补贴 2019年生态护林员 住院3个月大病救助 小学退休教师 生养子女 2025年9月生活费 大湾小学对面 县民族中学公示栏张贴 小学坎组 中学坡组 ' +
  '一年级别工资 三年级差 正月初二 农历初三 大学在读 研究生在读 大三学生 子女就读大学 初中文化 高中毕业 由孙子强代领 户主：高中华 委托孙女英，已核实 联系人王学生 抚养子女 代领人：村干部 儿子服刑 女儿已出嫁 儿子均外出务工 原女儿寨 男女共3人 父子分户 儿童救助保护热线12345 与子女分户 女王甲一 性别：女，张贴处';

test.each(ADULTS.split(' '))('%s beside a name shows no minor', (word) => {
  const list = `姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,${word}\n`;
  expect(
    [...lint(jobOf({ list }, {}), rules).findings].filter(({ rule }) => rule === 'no-minor-name'),
  ).toEqual([]);
});

test.each(['高中华', '孙子强', '孙女英', '王学生', '张高一', '李小学', '田九岁'])(
  '%s is the name of a person',
  (name) => {
    const list = `姓名,村,保障人数,标准,金额\n${name},中心村,1,630,630\n`;
    expect([...lint(jobOf({ list }, {}), rules).findings]).toEqual([]);
  },
);

test.each(['田某某之子', '田甲（12岁）', '田甲二（学生）'])(
  '%s in the column of names is a minor',
  (name) => {
    const list = `姓名,村,保障人数,标准,金额\n${name},中心村,1,630,630\n`;
    expect([...lint(jobOf({ list }, {}), rules).findings].map(({ rule }) => rule)).toContain('no-minor-name');
  },
);

test.each([
  ['田小二，12岁', 1],
  ['田小二（2013年5月生）转为孤儿保障', 1],
  ['孤儿田小二另行发放', 1],
  ['田小二，男，十二岁，就读于中心小学', 1],
  ['田小二系田甲一之子', 1],
  ['注：未成年人田小二、田小三2人不列入上表', 2],
  ['另有未成年人田小二1人', 1],
  ['田小二，未成年。', 1],
  ['田小二系孤儿，另行发放', 1],
  ['田小二（孤儿）转入孤儿保障', 1],
  ['备注：儿童田小二已转入孤儿保障', 1],
  ['本月退出：田小二（未成年，随母外嫁）', 1],
  ['本月停发：田小二（考上重庆三中高一）', 1],
  ['田甲一之子田小二（11岁）', 1],
  ['田甲一的孙女田小二，2014年出生', 1],
  ['田小二，留守儿童', 1],
  ['田小二系重病儿童', 1],
  ['儿童田小二每月补助1500元', 1],
  ['学生田小二，联合小学六年级', 1],
  ['田小二，女，就读于联合小学三年级', 1],
  ['（监护人：田甲一）', 1],
  ['监护人：田甲一（祖父）', 1],
  ['田小二，监护人为其祖母向甲一', 1],
  ['由监护人田甲一代领', 1],
  ['法定代理人田甲一', 1],
  ['监护人向法院、民政局', 0],
  ['田甲一，72岁', 0],
  ['黄家村，留守儿童20人', 0],
  ['石柱县，困境儿童', 0],
  ['村干部田甲一，儿童主任', 0],
  ['田甲一（儿童督导员）', 0],
  ['田甲一，儿童福利院院长', 0],
  ['教师田甲一，联合小学三年级', 0],
  ['田甲一，联合小学三年级教师', 0],
  ['田甲一，初三月会', 0],
  ['田甲一的女儿，1985年出生', 0],
  ['监护人：应当出示身份证', 0],
  ['监护人为单位的', 0],
  ['监护人向村民委员会申请', 0],
  ['由监护人代领', 0],
  ['未成年人信息依法不公开，儿童福利另行公示', 0],
  ['未成年人3人，田甲一等户主，监护人代领', 0],
  ['申请人就读于全日制学校，孤儿康复、孤儿管理', 0],
  ['孤儿基本生活费、孤儿安置和未满18周岁的人', 0],
  ['其中，12岁以下的，按孤儿保障', 0],
])('%s: %i named minors', (text, count) => {
  expect(namedMinors(text, '2025-10-15')).toHaveLength(count);
});

test.each([
  '孤儿',
  '事实无人抚养儿童',
  '困境儿童',
  '留守儿童',
  '未成年人名单',
  '弃婴',
  '儿童福利',
  '未成年人救助花名册',
  '困难儿童生活补贴公示',
])('a list headed %s is one of children', (word) => {
  const list = `${word}\n姓名,村,保障人数,标准,金额\n田甲二,中心村,1,630,630\n`;
  const found = [...lint(jobOf({ list }, {}), rules).findings].map(({ rule }) => rule);
  expect(found).toContain('no-child-list');
});
