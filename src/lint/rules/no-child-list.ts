import type { Rule } from '../types.ts';
import { childrenInformation, uncertain, workPlan } from './basis.ts';
import { placeOfKey } from './place.ts';

/** What is called so lists somebody. */
const TITLE = '(?:名[单册]|公示|明细|(?<!代)表)';
/** A sentence that tells how many there are, and goes on: 孤儿12人发放表 is a title. */
const COUNTED = `[共计约有为:： ]{0,3}[0-9]{1,5} ?[名人户个][、，,；;。和及](?!.{0,40}${TITLE})`;
/** What is paid to whom, how to ask for it, and what is done for them. */
const TOLD = `(?!.{0,60}${TITLE}).{0,12}(?:标准[为是]|由.{1,12}(?:保障|负责|申请)|适当|可以?申请|活动)`;
/** A line above a list may say of children, too, that they are not published, or published elsewhere. */
const OPEN = `(?!${COUNTED})(?!.{0,12}(?:不(?:予|再)?公|不[在含列]|另行)|${TOLD})`;
const LIST = '(?:名单|名册|公示|公告|补贴|发放|明细)';
const LISTED = new RegExp(LIST);
const CHILDREN = new RegExp(
  `(?:孤儿|弃婴)${OPEN}|儿童(?!主任|督导员|之家|医院|福利(?:院|机构)|关爱服务(?:站|热线)|友好)${OPEN}|未成年人${OPEN}.{0,10}${LIST}|(?<![大专科校考新])学生${OPEN}\\p{Script=Han}{0,8}${LIST}`,
  'u',
);

export const noChildList: Rule = {
  id: 'no-child-list',
  group: 'privacy',
  severity: 'error',
  title: '不得公示孤儿、困境儿童等儿童名单',
  why: '名单的名称本身就给孩子贴了标签；监护人的名字也会让人认出孩子。这类救助只公布人数和标准。',
  repair: '不要做成名单。需要公开的，只在政策页写全县人数和标准。',
  basis: [
    childrenInformation('第十二条、第十五条'),
    workPlan('二（二）'),
    uncertain('民发〔2019〕62号', '不宜设置公示环节'),
  ],
  messages: { title: '标题说明这是儿童名单' },
  examples: [
    { name: '公示标题', notice: { title: '联合乡孤儿基本生活费发放公示' }, finds: ['1:1'] },
    {
      name: '表格标题',
      list: '事实无人抚养儿童补贴名单,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A1'],
    },
    {
      name: '困境儿童',
      list: '困境儿童救助公示表,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A1'],
    },
    {
      name: '没有直说是孤儿',
      list: '未成年人救助花名册,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A1'],
    },
    {
      name: '学生名单',
      list: '联合乡小学贫困学生补助名单,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A1'],
    },
    { name: '大学生', notice: { title: '联合乡贫困大学生资助公示' }, finds: [] },
    { name: '儿童补贴', notice: { title: '联合乡困难儿童生活补贴公示' }, finds: ['1:1'] },
    {
      name: '低保名单',
      list: '农村最低生活保障公示表,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: [],
    },
    {
      name: '表上的说明',
      list: '未成年人依法不公示姓名,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: [],
    },
    {
      name: '表上说标准、说另行公布',
      list: '孤儿基本生活费标准为每人每月1477元，困境儿童保障情况另行公布,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: [],
    },
    {
      name: '标题里有名单，也有标准、由谁负责',
      list: '困境儿童名单，标准为1477元,,,,\n孤儿基本生活费由县里负责，名单如下,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A1', 'A2'],
    },
    {
      name: '表上说由谁保障，写福利院的电话',
      list: '事实无人抚养儿童由县级部门保障，县儿童福利院电话023-78000010,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: [],
    },
    {
      name: '表上只说有几个孩子',
      list: '全乡有孤儿3名、事实无人抚养儿童4人，发放生活费10339元,,,,\n孤儿3名名单公示,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A2'],
    },
    {
      name: '表的名字里有几个孩子',
      list: '联合乡孤儿12人生活补贴发放表,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A1'],
    },
    {
      name: '孩子的发放表，没有写名单',
      list: '困境儿童活动补助发放表,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A1'],
    },
    {
      name: '表上说孩子怎么申请，再说是孩子的名单',
      list: '孤儿、事实无人抚养儿童由监护人代为申请,,,,\n8岁以下儿童适当提高补差标准,,,,\n困境儿童活动补助公示,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A3'],
    },
    { name: '政策页', page: '孤儿基本生活保障标准\n', finds: [] },
    {
      name: '表下的说明',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n注：孤儿信息依法不公开\n',
      finds: [],
    },
  ],
  watch(scene, tell) {
    if (scene.role === 'notice') {
      return {
        end: () =>
          scene.notice && CHILDREN.test(scene.notice.title) && tell(placeOfKey(scene, 'title'), 'title'),
      };
    }
    if (scene.role !== 'list') return undefined;
    return {
      trigger: { pattern: CHILDREN, letters: '儿未弃学' },
      text(text) {
        const place = text.place(0);
        // What a comment says of children is no title, but it may give the list its name.
        const isTitle = place.at === 'part' && (place.part !== 'comment' || LISTED.test(text.text));
        if (text.row?.kind === 'above' || isTitle) tell(place, 'title');
      },
    };
  },
};
