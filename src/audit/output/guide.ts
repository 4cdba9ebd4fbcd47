import type { Input, Kind, WorkList } from '../types.ts';

/** What county staff read of a kind: its name, what it is, where else it may come from, and what to do about it. */
export type Guide = {
  title: string;
  /** 整治重点, in the words of the work plan. */
  focus: string;
  definition: string;
  /** What may be behind it without anybody's fault. */
  innocent: string;
  /** 整改措施, as a suggestion. */
  measure: string;
  /** 整改时限, as a suggestion: calendar days from the day of the audit. */
  days: number;
  /** The inputs, beside what is published, without which it cannot be found, nor be found to be mended. */
  needs: Input['kind'][];
};

/** 问题类别, as the work list of 2025年整治社会救助不到位工作方案 names them; publicity is its part 三（三）. */
export const WORK_LIST_TITLES: Record<WorkList, string> = {
  应保未保: '整治社会救助应保未保问题',
  未按要求发放: '整治救助资金未按要求发放问题',
  人情保关系保: '整治“人情保”“关系保”问题',
  公示公开: '强化公示公开',
};

const SELECTIVE = '不公开或选择性公示';
const UNTIMELY = '救助标准与金额信息公示公开不及时';
const OVERDUE = '审核确认不及时，未在规定时限内办结救助事项';

export const GUIDES: Record<Kind, Guide> = {
  'paid-not-published': {
    title: '已发放未公示',
    focus: SELECTIVE,
    definition: '一卡通发放了救助金，当月公示的名单里却没有这个人，也不是依法不公开的未成年人。',
    innocent: '发放和公示相差一个月；临时救助按简易程序发放；同名而未能对上。',
    measure: '核对发放记录和公示名单，漏公示的补公示；依法不公开的，登记不公开的理由。',
    days: 15,
    needs: ['paid'],
  },
  'published-not-approved': {
    title: '公示的人没有审核确认',
    focus: '将不符合救助条件的对象违规纳入救助范围',
    definition: '公示名单里有这个人，救助通的审核确认名册里没有。',
    innocent: '名册导出较早；姓名写法不同；当月刚停发。',
    measure: '调取审核确认档案逐一核实；不应纳入的，按程序退出并追回多发资金；写错的，发更正公示。',
    days: 15,
    needs: ['approved'],
  },
  'amount-mismatch': {
    title: '金额不一致',
    focus: '发放金额与审核确定金额不一致',
    definition: '同一个人同一个月，审核确定、一卡通发放、公示的金额有不一致的。',
    innocent: '补发、扣回；提标当月；按季发放。',
    measure: '核对三处金额；少发的补发，多发的按规定追回，公示写错的发更正公示。',
    days: 15,
    needs: ['approved', 'paid'],
  },
  'paid-late': {
    title: '发放不及时',
    focus: '不严格遵循规定标准与金额按时足额发放救助资金',
    definition: '救助金没有在当月发放，或者审核确认后过了较长时间才发放。',
    innocent: '账户信息有误被退回；首次发放补发前几个月。',
    measure: '查明资金计划、信息共享哪个环节慢了，当月补发；改进发放流程。',
    days: 15,
    needs: ['approved', 'paid'],
  },
  'missing-notice': {
    title: '没有公示',
    focus: SELECTIVE,
    definition: '这个村（社区）这一类救助这个月应当有公示，既没有名单，也没有零报告。',
    innocent: '村（社区）合并；公示了但没有录入。',
    measure: '补公示；确实没有救助对象的，发零报告。',
    days: 7,
    needs: ['paid'],
  },
  'late-notice': {
    title: '公示不及时',
    focus: UNTIMELY,
    definition: '公示的日期晚于应当公示的日期。',
    innocent: '节假日调休；系统故障。',
    measure: '说明晚公示的原因，把公示纳入每月工作安排，按期公示。',
    days: 30,
    needs: ['paid'],
  },
  'withdrawn-early': {
    title: '提前撤下',
    focus: SELECTIVE,
    definition: '公示没有到规定的日期就撤下了。',
    innocent: '因更正重新公示；村里公示栏损坏。',
    measure: '重新公示，公示满规定的天数；以更正名义撤下的，补发更正公示并写明理由。',
    days: 7,
    needs: ['published'],
  },
  'changed-after-publication': {
    title: '公示后改动',
    focus: SELECTIVE,
    definition: '公示以后名单的内容变了，却没有更正公示说明改了什么、为什么改。',
    innocent: '改正错别字；补写村（社区）。',
    measure: '对照改动前后的名单，说明理由，补发更正公示。',
    days: 15,
    needs: ['published'],
  },
  'over-masked': {
    title: '姓名遮得太多',
    focus: SELECTIVE,
    definition: '县里规定公示全名，名单上的姓名却大部分遮住，群众认不出是谁。',
    innocent: '沿用了旧的模板。',
    measure: '按县里规定的姓名公开范围重新公示；未成年人的姓名一律不公开。',
    days: 7,
    needs: ['published'],
  },
  'publicity-too-short': {
    title: '公示期不足',
    focus: SELECTIVE,
    definition: '公示的天数少于规定的天数。',
    innocent: '工作日、自然日算法不同。',
    measure: '重新公示，公示满规定的天数，其间受理异议。',
    days: 15,
    needs: ['published'],
  },
  'total-mismatch': {
    title: '合计对不上',
    focus: UNTIMELY,
    definition: '公示的合计人数或金额，与名单各行相加不一致。',
    innocent: '依法不公开的未成年人没有计入；抄写错误。',
    measure: '核对名单和合计，改正后发更正公示。',
    days: 15,
    needs: ['published'],
  },
  'standard-not-in-force': {
    title: '标准不是现行标准',
    focus: '不严格遵循规定标准与金额足额发放救助资金',
    definition: '公示或执行的标准，不是那个月现行的标准。',
    innocent: '提标当月文件晚到，差额已在以后补发。',
    measure: '按现行标准重新核算；少发的补发，公示写错的发更正公示。',
    days: 15,
    needs: ['published'],
  },
  'acceptance-overdue': {
    title: '受理超期',
    focus: OVERDUE,
    definition: '从提出申请到受理超过 2 个工作日。',
    innocent: '材料不全，一次告知后补交；录入晚于实际受理。',
    measure: '查明超期原因，对申请人说明；尚未受理的立即受理。',
    days: 7,
    needs: ['applications'],
  },
  'decision-overdue': {
    title: '审核确认超期',
    focus: OVERDUE,
    definition: '从受理到审核确认超过规定的工作日：低保、低保边缘 25，临时救助 20，特困 30。',
    innocent: '情况复杂依规延长；公示有异议需要再查。',
    measure: '查明超期原因；尚未办结的限期办结，符合条件的及时纳入并说明理由。',
    days: 7,
    needs: ['applications'],
  },
  'single-person-cover': {
    title: '疑似单人保代替整户保',
    focus: '疑似存在以“单人保”代替“整户保”情况',
    definition: '只保障一个人，登记的共同生活家庭成员却不止一人。',
    innocent: '重病、重残人员依规单独申请；成员已分户或另有救助。',
    measure: '入户走访，核查共同生活成员的收入和财产；符合整户条件的按整户纳入。',
    days: 30,
    needs: ['approved'],
  },
  'unreviewed-relative': {
    title: '近亲属未备案或未核查',
    focus: '以社会救助经办人员、村（社区）干部近亲属为重点，防止优亲厚友',
    definition: '救助对象与经办人员、村（社区）干部近亲属的登记相符，没有备案或核查记录。',
    innocent: '同名；已核查但没有登记；确实符合条件。',
    measure: '核对身份后逐一核查家庭经济状况；符合条件的补备案，不符合的按程序退出。',
    days: 15,
    needs: ['approved', 'relatives'],
  },
  'rejection-without-basis': {
    title: '驳回没有政策依据',
    focus: '救助申请驳回且理由不符政策',
    definition: '救助申请被驳回，没有写理由，或者写的理由不是政策规定的理由。',
    innocent: '理由写在纸质告知书上，系统里没有录入。',
    measure: '查阅档案，核实驳回依据；依据不足的重新受理，并书面告知申请人。',
    days: 15,
    needs: ['applications'],
  },
  'uneven-fields': {
    title: '各村公开的详略不一',
    focus: SELECTIVE,
    definition: '这个村（社区）公示填写的内容，明显少于同乡镇其他村（社区）。',
    innocent: '用了不同版本的模板。',
    measure: '统一公示模板，补齐缺少的内容后重新公示。',
    days: 30,
    needs: ['published'],
  },
  'outlier-village': {
    title: '与其他村差别很大',
    focus: SELECTIVE,
    definition: '公示的比例与其他村（社区）或其他对象相差很大，用精确检验算出不像是偶然。',
    innocent: '人数少；村（社区）合并；老龄化严重。',
    measure: '先核对本村（社区）的名单和发放记录，再到村里看公示栏、走访群众。',
    days: 30,
    needs: ['paid'],
  },
};
