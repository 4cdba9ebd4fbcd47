import { word } from '../safe.ts';
import type { Rule } from '../types.ts';
import { disclosure } from './basis.ts';

export const validSettings: Rule = {
  id: 'valid-settings',
  group: 'completeness',
  severity: 'error',
  basic: true,
  title: '公示信息文件要按规定的写法填写',
  why: '发布机构、救助类别、公示时间等写错或漏写，公示就不完整，也查不到。',
  repair: '按提示改正这一行；缺少的照乡镇操作说明补上；不认识的项目名多半是拼错了。',
  basis: [disclosure('第十七条、第二十四条')],
  messages: {
    missing: '缺少「{key}」',
    'unknown-key': '不认识这一项的名字',
    meant: '不认识这一项的名字，是不是「{meant}」',
    'bad-value': '「{key}」的写法不对，应当是：{expected}',
    cell: '写法不对，应当是：{expected}',
    headless:
      '政策法规、办事指南的页面要以标题、日期等几项开头，写在两行 --- 之间，照同一个文件夹里别的文件写',
    nested: '引用（>）和列表一层套一层，太多了，做不成网页：请减到二十层以内',
    'too-long': '这一页太长，做不成网页：请分成几页，每页不超过 20 万字',
    misplaced: 'township 与所在的文件夹不是同一个乡镇',
    again:
      '同样的已经有一份，不知道照哪一份：county.yaml、standards.csv 全县一份，township.yaml 每个乡镇一份，一个乡镇的公示文件夹不能同名，一个类别一份办事指南，政策法规的文件不能同名。副本移到文件夹外面；几个县的分开检查',
  },
  examples: [
    { name: '项目名拼错', notice: { titel: '低保公示', title: undefined }, finds: ['15:1'] },
    { name: '项目名是数字', notice: { 1234567: '联合乡' }, finds: ['1:1'] },
    { name: '日期写错', notice: { published: '2025-02-30' }, finds: ['6:1'] },
    { name: '日期写成数', notice: { published: 20250920 }, finds: ['6:1'] },
    { name: '公示阶段写错', notice: { stage: 'paymnt' }, finds: ['4:1'] },
    {
      name: '留有一份旧的标准',
      more: { 'old/standards.csv': '救助类别,城乡,项目,标准（元/人·月）,执行起,执行止,文号\n' },
      finds: ['file'],
    },
    {
      name: '留有一份旧的公示',
      more: {
        'old/2025-09-dibao-payment/notice.yaml': `title: 联合乡2025年8月低保发放公示
township: lianhe
category: dibao
stage: payment
period: 2025-08
published: 2025-08-20
channels: [{ name: 联合乡民政办, telephone: 023-78000001 }]
preparedBy: 向某
reviewedBy: 庹某
withheldMinors: 0
zero: true
`,
      },
      // The copy comes after the notice itself.
      finds: ['file'],
    },
    {
      name: '留有一份旧的乡镇设置',
      more: {
        'old/lianhe/township.yaml':
          'name: 联合乡\nvillages: [{ id: east, name: 东村, area: rural }]\nchannels: [{ name: 民政办, telephone: 023-78000001 }]\n',
      },
      finds: ['file'],
    },
    { name: '页面没有开头的几项', more: { 'policies/x.md': '# 办法\n' }, finds: ['1:1'] },
    {
      name: '页面的日期写错',
      more: { 'policies/x.md': '---\ntitle: 办法\nissuer: 民政局\npublished: 2025年1月\n---\n\n正文\n' },
      finds: ['4:1'],
    },
    {
      name: '页面里的引用层层相套',
      more: {
        'policies/x.md': `---\ntitle: 办法\nissuer: 民政局\npublished: 2025-01-01\n---\n\n${'> '.repeat(30)}正文\n`,
      },
      finds: ['7:1'],
    },
    {
      name: '指南的类别县里没有',
      more: { 'guides/x.md': '---\ntitle: 指南\ncategory: wubao\nupdated: 2025-01-01\n---\n\n正文\n' },
      finds: ['3:1'],
    },
    {
      name: '一个类别两份指南',
      more: {
        'guides/a.md': '---\ntitle: 指南\ncategory: dibao\nupdated: 2025-01-01\n---\n',
        'guides/b.md': '---\ntitle: 指南\ncategory: dibao\nupdated: 2025-01-01\n---\n',
      },
      finds: ['file'],
    },
    { name: '写法正确', notice: {}, finds: [] },
    {
      name: '页面写法正确',
      more: { 'policies/x.md': '---\ntitle: 办法\nissuer: 民政局\npublished: 2025-01-01\n---\n\n正文\n' },
      finds: [],
    },
    { name: '加上文号', notice: { document: '联府公〔2025〕18号' }, finds: [] },
    { name: '加上依据', notice: { basis: ['重庆市城乡居民最低生活保障条例第十八条'] }, finds: [] },
  ],
  watch(scene, tell) {
    if (scene.faults.length === 0) return undefined;
    const misspelt = new Set(scene.faults.map(({ meant }) => meant));
    return {
      end() {
        for (const { code, place, key, expected, meant } of scene.faults) {
          // The misspelt name already says what is missing.
          if (code === 'syntax' || (code === 'missing' && misspelt.has(key))) continue;
          const data = {
            ...(key && { key: word(key) }),
            ...(expected && { expected: word(expected) }),
            ...(meant && { meant: word(meant) }),
          };
          tell(place, meant ? 'meant' : code === 'bad-value' && !key ? 'cell' : code, { data });
        }
      },
    };
  },
};
