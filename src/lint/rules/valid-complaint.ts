import { COMPLAINT_COLUMNS, COMPLAINT_WORDS, readComplaints } from '../../publication/complaints.ts';
import { word } from '../safe.ts';
import type { Rule } from '../types.ts';
import { assistance, informationLaw, uncertain, workPlan } from './basis.ts';

const HEADER = `${COMPLAINT_COLUMNS.join(',')}\n`;

const FILE = 'townships/lianhe/complaints.csv';

export const validComplaint: Rule = {
  id: 'valid-complaint',
  group: 'completeness',
  severity: 'error',
  title: '投诉举报登记只写日期和固定的词',
  why: '群众要能看到投诉是不是按时受理、按时答复；但登记里写了人名、事情经过，就会让人认出谁投诉了谁。',
  repair: `表头固定为「${COMPLAINT_COLUMNS.join('、')}」；渠道、事项类别、结果从固定的词里选；不要加别的列。`,
  basis: [
    workPlan('二（三）核查方法四'),
    assistance('第六十三条'),
    informationLaw('第六条'),
    uncertain('信访工作条例', '受理、办理期限'),
  ],
  messages: {
    column: '这一列的表头应为「{column}」',
    extra: '不能有规定以外的列和内容',
    day: '「{column}」要写日期，如 2025-09-20',
    future: '「{column}」晚于今天',
    word: '「{column}」要从这些词里选一个：{words}',
    order: '「{column}」早于前面的日期',
    missing: '「{column}」没有填',
    surplus: '「{column}」与结果不符，应当空着',
    place: '这个文件夹不是县里的乡镇（街道）',
  },
  examples: [
    {
      name: '写了事情经过',
      more: { [FILE]: `${HEADER}2025-09-01,电话,邻居有车还吃低保,2025-09-02,2025-09-10,不属实\n` },
      finds: ['C2'],
    },
    {
      name: '多了投诉人一列',
      more: {
        [FILE]: `${HEADER.trim()},投诉人\n2025-09-01,电话,资金发放,2025-09-02,2025-09-10,不属实,冉甲一\n`,
      },
      finds: ['G1'],
    },
    {
      name: '没有表头的内容',
      more: { [FILE]: `${HEADER}2025-09-01,电话,资金发放,2025-09-02,2025-09-10,不属实,转办\n` },
      finds: ['G2'],
    },
    {
      name: '日期前后颠倒',
      more: { [FILE]: `${HEADER}2025-09-10,电话,资金发放,2025-09-02,2025-09-20,不属实\n` },
      finds: ['D2'],
    },
    {
      name: '办结了没有答复日期',
      more: { [FILE]: `${HEADER}2025-09-01,来访,公示公开,2025-09-02,,属实已处理\n` },
      finds: ['E2'],
    },
    {
      name: '日期还没有到',
      more: { [FILE]: `${HEADER}2025-10-10,来访,公示公开,2025-10-20,,办理中\n` },
      finds: ['D2'],
    },
    {
      name: '已经答复',
      more: { [FILE]: `${HEADER}2025-09-01,电话,资金发放,2025-09-02,2025-09-10,属实已处理\n` },
      finds: [],
    },
    {
      name: '还在办理',
      more: { [FILE]: `${HEADER}2025-10-08,网络,审核确认,2025-10-09,,办理中\n` },
      finds: [],
    },
    { name: '不予受理', more: { [FILE]: `${HEADER}2025-10-08,来信,其他,,2025-10-14,不予受理\n` }, finds: [] },
    { name: '还没有投诉', more: { [FILE]: HEADER }, finds: [] },
  ],
  watch({ role, document, asOf, setting }, tell) {
    if (role !== 'complaints') return undefined;
    return {
      end() {
        const { complaints, faults } = readComplaints(document);
        for (const { place, code, column } of faults) {
          const words = column && column in COMPLAINT_WORDS ? COMPLAINT_WORDS[column as '渠道'] : [];
          const data = {
            ...(column && { column: word(column) }),
            ...(code === 'word' && { words: word(words.join('、')) }),
          };
          tell(place, code, { data });
        }
        for (const { row, received, accepted, answered } of complaints) {
          for (const [column, day] of [
            [1, received],
            [4, accepted],
            [5, answered],
          ] as const) {
            if (!day || day <= asOf) continue;
            const data = { column: word(COMPLAINT_COLUMNS[column - 1] ?? '') };
            tell({ at: 'cell', sheet: 1, row, column }, 'future', { data });
          }
        }
        // Shown on the page of its township, or nowhere.
        const township = /(?:^|\/)townships\/([^/]+)\/[^/]+$/.exec(document.path)?.[1];
        if (township && !setting.townships.has(township)) tell({ at: 'file' }, 'place');
      },
    };
  },
};
