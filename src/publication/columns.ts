/** What a column of a list means, whatever its header says. */
export type Meaning =
  | 'number'
  | 'township'
  | 'village'
  | 'group'
  | 'name'
  | 'persons'
  | 'household-size'
  | 'households'
  | 'class'
  | 'area'
  | 'standard'
  | 'amount'
  | 'amount-part'
  | 'care-form'
  | 'relief-type'
  | 'reason'
  | 'date'
  | 'period'
  | 'start'
  | 'remarks'
  | ForbiddenMeaning;

/** Columns that private rosters have and that no list may show. */
export type ForbiddenMeaning =
  | 'sex'
  | 'age'
  | 'birth'
  | 'id'
  | 'travel-document'
  | 'account'
  | 'phone'
  | 'address'
  | 'relation'
  | 'household-number'
  | 'certificate'
  | 'members'
  | 'guardian'
  | 'school'
  | 'health'
  | 'income'
  | 'property'
  | 'ethnicity'
  | 'employment'
  | 'photo'
  | 'decision';

type Column = { label: string; words: string[] };

/** The header words seen on real lists, by meaning. Order does not matter: a header is matched whole. */
export const COLUMNS: Record<Meaning, Column> = {
  number: {
    label: '序号',
    words: ['序号', '编号', 'No', 'No.', '序', '号', 'NO', '顺序号', '行号', '户序号', '序列', '序次'],
  },
  township: {
    label: '乡镇（街道）',
    words: ['乡镇', '乡镇（街道）', '乡镇/街道', '镇街', '乡（镇）', '街道', '县区', '区县', '所属乡镇'],
  },
  village: {
    label: '村（社区）',
    words: [
      '村',
      '社区',
      '村（社区）',
      '村(社区)',
      '村/社区',
      '村、社区',
      '村（居）',
      '村（居、社区）',
      '村居',
      '所在村',
      '所在村（社区）',
      '村名',
      '村社',
      '行政村',
      '居委会',
      '村（居）委会',
      '村委会',
      '所属村',
      '所属村（社区）',
      '住址（村组）',
      '住址',
      '家庭住址',
      '居住地',
      '所在村居',
      '所属村居',
      '村别',
      '村社区',
      '地址（村）',
      '村（社区）名称',
      '行政村名称',
      '村民委员会',
      '居（村）委会',
      '所属村（居）',
      '村组',
      '居住村',
      '户籍所在村',
      '行政村（社区）',
      '家庭住址（村组）',
      '家庭住址（村、组）',
      '家庭住址（村）',
      '地址',
      '所在村组',
      '村名称',
      '村（社）',
      '所在行政村',
      '所属行政村',
      '村或社区',
      '村（社区）组',
      '所属社区',
      '所在社区',
      '村居名称',
      '村（居）名称',
      '所在村（居）',
      '村（居）民委员会',
      '社区（村）',
      '社区/村',
      '社区居委会',
      '居（村）',
    ],
  },
  group: {
    label: '组',
    words: [
      '组',
      '组别',
      '村民小组',
      '小组',
      '所在组',
      '社',
      '村民组',
      '组名',
      '组号',
      '社（组）',
      '组（社）',
      '自然村',
      '所属组',
      '屯',
      '村（居）民小组',
      '社别',
      '村民小组（社）',
      '所在社',
      '组/社',
    ],
  },
  name: {
    label: '姓名',
    words: [
      '姓名',
      '户主姓名',
      '户主',
      '救助对象',
      '申请人',
      '救助对象姓名',
      '领款人',
      '申请人姓名',
      '对象姓名',
      '保障对象',
      '保障对象姓名',
      '户主（申请人）',
      '受助人',
      '受助人姓名',
      '名字',
      '特困人员姓名',
      '低保户主',
      '持证人姓名',
      '低保对象',
      '低保对象姓名',
      '低保户主姓名',
      '享受对象',
      '补贴对象',
      '发放对象',
      '领取人',
      '户主（申请人）姓名',
      '供养对象',
      '供养对象姓名',
      '特困人员',
      '特困对象',
      '五保对象',
      '求助人',
      '持证人',
      '户主名',
      '受益人',
      '人员姓名',
      '家庭户主',
      '特困供养人员',
      '供养人员姓名',
      '低保户姓名',
      '低保家庭户主',
      '户主/申请人',
      '户主姓名（申请人）',
      '申请家庭户主姓名',
      '申请对象',
      '享受人姓名',
      '停保对象',
      '停发对象',
      '救助人员',
      '救助人员姓名',
      '特困供养对象',
      '特困供养人员姓名',
      '停发户主',
      '停保户主',
      '停保户主姓名',
      '退保户主',
      '退出户主',
      '退出对象',
      '终止对象',
      '取消对象',
      '原保障对象',
      '临时救助对象',
      '救助户主',
      '受助对象',
      '困难群众姓名',
      '特困对象姓名',
      '救助供养对象',
      '救助供养对象姓名',
      '救助供养人员姓名',
      '供养人',
    ],
  },
  persons: {
    label: '保障人数',
    words: [
      '保障人数',
      '保障人口',
      '享受人数',
      '救助人数',
      '人数',
      '保障人口数',
      '享受人口',
      '纳入人数',
      '受助人数',
      '供养人数',
      '保障人数（人）',
      '人数（人）',
      '低保人数',
      '低保人口',
      '享受低保人数',
      '享受保障人数',
      '在保人数',
      '补贴人数',
      '救助人口',
      '享受人口数',
      '核定人数',
      '核定人口',
      '审批人数',
      '认定人数',
      '保障对象人数',
      '保障人员数',
      '施保人数',
      '发放人数',
      '享受救助人数',
      '享受人员数',
      '低保享受人数',
    ],
  },
  // How many live together, of whom 保障人数 are covered.
  'household-size': {
    label: '家庭人口',
    words: [
      '家庭人口',
      '家庭人口数',
      '家庭人数',
      '家庭总人口',
      '家庭总人数',
      '共同生活家庭成员数',
      '共同生活人数',
      '共同生活人口',
      '家庭成员数',
      '家庭成员人数',
    ],
  },
  households: {
    label: '户数',
    words: ['户数', '保障户数', '户数（户）', '救助户数', '家庭户数', '边缘家庭户数', '低保边缘家庭户数'],
  },
  class: {
    label: '类别',
    words: [
      '类别',
      '保障类别',
      '档次',
      '保障档次',
      '救助类别',
      '分类',
      '对象类别',
      '重点保障对象',
      '低保类别',
      '保障类型',
      '施保类别',
      '施保类型',
      '低保档次',
      '低保等级',
      '保障等级',
      '保障档级',
      '类别（ABC）',
    ],
  },
  area: {
    label: '城乡类别',
    words: [
      '城乡类别',
      '城乡',
      '城市/农村',
      '低保类型',
      '城镇/农村',
      '城乡属性',
      '户籍性质',
      '城乡类型',
      '户口性质',
      '户籍类别',
      '类别（城市、农村）',
    ],
  },
  standard: {
    label: '标准',
    words: [
      '标准',
      '救助标准',
      '保障标准',
      '月保障标准',
      '供养标准',
      '低保标准',
      '基本生活标准',
      '补助标准',
      '发放标准',
      '月标准',
      '救助供养标准',
      '补贴标准',
      '执行标准',
      '月人均标准',
      '月人均保障标准',
      '人均保障标准',
      '农村低保标准',
      '城市低保标准',
      '最低生活保障标准',
      '月供养标准',
      '基本生活费标准',
      '基本生活供养标准',
      '现行标准',
      '人月标准',
      '月补助标准',
      '月救助标准',
      '基本生活救助标准',
    ],
  },
  amount: {
    label: '金额',
    words: [
      '金额',
      '保障金额',
      '月发放金额',
      '补差金额',
      '发放金额',
      '救助金额',
      '合计金额',
      '实发金额',
      '月保障金额',
      '月补差金额',
      '保障金',
      '月保障金',
      '救助金',
      '应发金额',
      '补助金额',
      '低保金额',
      '发放合计',
      '月救助金额',
      '家庭月保障金额',
      '低保金',
      '补贴金额',
      '本月发放金额',
      '户月保障金额',
      '打卡金额',
      '领取金额',
      '审批金额',
      '拟保障金额',
      '拟救助金额',
      '供养金额',
      '供养金',
      '月供养金额',
      '月供养金',
      '总金额',
      '临时救助金额',
      '救助资金',
      '发放救助金',
      '月低保金',
      '户保障金',
      '发放资金',
      '月补助金额',
      '享受金额',
      '核定金额',
      '发放额',
      '保障资金',
      '月领取金额',
      '享受低保金额',
      '供养资金',
      '救助供养金',
      '供养费',
      '应发合计',
      '实发合计',
      '月发放额',
      '补差额',
      '月补差额',
      '月补差',
      '差额补助',
      '应发',
      '实发',
      '月享受金额',
      '拨付金额',
      '打款金额',
      '资金金额',
      '确认金额',
      '确定金额',
      '审核金额',
      '月低保金额',
      '发放低保金',
      '月发放低保金',
      '发放保障金',
      '月发放保障金',
      '发放总额',
      '合计（元）',
      '合计发放',
      '供养经费',
      '月供养费',
      '临时救助金',
      '救助额',
    ],
  },
  'amount-part': {
    label: '金额明细',
    words: [
      '基本生活',
      '基本生活费',
      '基本生活金',
      '照料护理',
      '照料护理费',
      '照料护理标准',
      '照料护理补贴',
      '护理费',
      '护理补贴',
      '护理标准',
    ],
  },
  'care-form': {
    label: '供养方式',
    words: [
      '供养方式',
      '供养形式',
      '供养类型',
      '救助供养形式',
      '供养类别',
      '救助供养方式',
      '供养方式（集中/分散）',
      '集中/分散',
      '集中或分散',
      '供养情况',
    ],
  },
  'relief-type': {
    label: '救助类型',
    words: [
      '救助类型',
      '临时救助类型',
      '救助种类',
      '临时救助类别',
      '救助对象类型',
      '困难类型',
      '类型',
      '救助类型（支出型/急难型）',
    ],
  },
  reason: {
    label: '救助事由',
    words: [
      '救助事由',
      '致困原因',
      '救助原因',
      '事由',
      '困难原因',
      '停发原因',
      '退出原因',
      '终止原因',
      '救助理由',
      '申请事由',
      '申请理由',
      '停保原因',
      '退保原因',
      '注销原因',
      '终止供养原因',
      '致贫原因',
      '贫困原因',
      '申请原因',
      '取消原因',
      '停发理由',
      '退出理由',
      '困难情形',
      '救助情形',
      '申请救助原因',
      '临时救助事由',
      '致困类型',
      '停止原因',
      '停止保障原因',
      '停止救助原因',
      '停发事由',
      '终止救助原因',
      '退出低保原因',
      '清退原因',
      '核销原因',
      '减少原因',
    ],
  },
  date: {
    label: '日期',
    words: [
      '日期',
      '发放日期',
      '确认日期',
      '发放时间',
      '救助日期',
      '救助时间',
      '停发日期',
      '打卡日期',
      '终止日期',
      '批准日期',
      '批准时间',
      '审批日期',
      '审批时间',
      '停发时间',
      '停保时间',
      '停保日期',
      '终止时间',
      '退出时间',
      '停保月份',
      '停止时间',
      '停止保障时间',
      '停发起始月',
      '取消时间',
      '打卡时间',
      '拨付时间',
      '支付日期',
      '确认时间',
      '审核确认日期',
      '审核确认时间',
    ],
  },
  period: {
    label: '所属月份',
    words: [
      '月份',
      '发放月份',
      '所属期',
      '所属月份',
      '保障月份',
      '停发月份',
      '年月',
      '所属时期',
      '发放年月',
      '资金所属月份',
    ],
  },
  start: {
    label: '起始月',
    words: [
      '起始月',
      '起始月份',
      '起始年月',
      '起始时间',
      '起始日期',
      '开始月份',
      '享受月份',
      '享受时间',
      '享受起始月',
      '享受起始时间',
      '开始享受时间',
      '开始享受月份',
      '保障起始月',
      '保障起始时间',
      '起保时间',
      '起保月份',
      '纳入时间',
      '纳入低保时间',
      '生效月份',
    ],
  },
  remarks: {
    label: '备注',
    words: [
      '备注',
      '说明',
      '备注说明',
      '备注（说明）',
      '备注栏',
      '其他说明',
      '情况说明',
      '变动情况',
      '变动说明',
      '调整情况',
      '其他',
      '其它',
    ],
  },
  sex: { label: '性别', words: ['性别'] },
  age: { label: '年龄', words: ['年龄', '周岁', '虚岁', '岁数', '年龄段', '现年'] },
  birth: {
    label: '出生日期',
    words: ['出生', '出生年月', '出生日期', '出生年月日', '出生年份', '生日', '出生时间'],
  },
  id: {
    label: '身份证号',
    words: [
      '身份证号',
      '身份证号码',
      '公民身份号码',
      '证件号码',
      '身份证件号码',
      '身份证',
      '证件号',
      '公民身份证号码',
      '公民身份证号',
      '有效证件号码',
      '户主身份证号',
      '成员身份证号',
      '成员身份证号码',
      '家庭成员身份证号',
      '户主身份证号码',
      '居民身份证号码',
      '居民身份证号',
      '身份号码',
      '社会保障号',
      '社会保障号码',
      '有效证件号',
    ],
  },
  'travel-document': {
    label: '护照或通行证号',
    words: [
      '护照',
      '护照号',
      '护照号码',
      '护照编号',
      '通行证',
      '通行证号',
      '通行证号码',
      '港澳通行证号',
      '港澳通行证号码',
      '往来港澳通行证号',
      '回乡证号',
      '回乡证号码',
      '台胞证号',
      '台胞证号码',
      '护照（通行证）号',
      '护照（通行证）号码',
      '护照/通行证号',
      '护照/通行证号码',
      '护照或通行证号',
      '护照或通行证号码',
    ],
  },
  account: {
    label: '银行账号',
    words: [
      '银行账号',
      '银行帐号',
      '卡号',
      '一卡通账号',
      '一卡通',
      '一卡通号',
      '一卡通卡号',
      '开户行',
      '开户银行',
      '账号',
      '帐号',
      '银行卡号',
      '社保卡号',
      '社会保障卡号',
      '存折账号',
      '存折号',
      '账户',
      '银行账户',
      '账户名',
      '户名',
      '收款账户',
      '打卡账号',
      '发放账号',
      '社保卡',
    ],
  },
  phone: {
    label: '联系电话',
    words: [
      '联系电话',
      '电话',
      '手机',
      '手机号',
      '手机号码',
      '联系方式',
      '电话号码',
      '代领人电话',
      '联系人电话',
    ],
  },
  address: {
    label: '详细地址',
    words: ['详细地址', '门牌号', '家庭地址', '户籍地址', '现住址', '户籍所在地', '居住地址', '户籍地'],
  },
  relation: {
    label: '与户主关系',
    words: ['与户主关系', '与户主的关系', '户主关系', '关系', '与申请人关系', '与申请人的关系', '家庭关系'],
  },
  'household-number': { label: '户号', words: ['户号', '户编号', '户口簿号', '户口本号', '家庭编号'] },
  certificate: {
    label: '证号',
    words: [
      '低保证号',
      '证号',
      '低保证编号',
      '特困证号',
      '救助证号',
      '档案号',
      '案件编号',
      '残疾证号',
      '残疾人证号',
      '残疾证号码',
    ],
  },
  members: {
    label: '家庭成员',
    words: [
      '家庭成员',
      '家庭成员姓名',
      '成员姓名',
      '共同生活家庭成员',
      '配偶',
      '配偶姓名',
      '子女',
      '子女姓名',
      '保障对象成员',
      '享受人员姓名',
      '儿童姓名',
      '学生姓名',
      '共同生活成员',
    ],
  },
  guardian: {
    label: '监护人',
    words: [
      '监护人',
      '监护人姓名',
      '代领人',
      '法定代理人',
      '照料人',
      '照料护理人',
      '委托照料人',
      '法定监护人',
    ],
  },
  school: { label: '学校', words: ['学校', '就读学校', '年级', '班级', '学籍号'] },
  health: {
    label: '健康或残疾情况',
    words: [
      '健康状况',
      '健康情况',
      '残疾类别',
      '残疾等级',
      '残疾情况',
      '残疾类型',
      '疾病',
      '疾病名称',
      '病种',
      '患病情况',
      '自理能力',
      '失能等级',
      '护理等级',
      '身体状况',
      '是否残疾',
      '病情',
      '所患疾病',
      '伤残情况',
      '残疾',
      '自理情况',
      '生活自理能力',
    ],
  },
  income: {
    label: '收入',
    words: [
      '收入',
      '家庭收入',
      '人均收入',
      '家庭月收入',
      '月人均收入',
      '年收入',
      '家庭人均收入',
      '家庭月人均收入',
      '收入情况',
      '家庭总收入',
      '月收入',
      '家庭年收入',
      '家庭人均年收入',
    ],
  },
  property: { label: '财产', words: ['财产', '存款', '房产', '车辆', '家庭财产', '财产情况', '住房情况'] },
  ethnicity: { label: '民族', words: ['民族', '政治面貌', '婚姻状况', '文化程度', '宗教信仰'] },
  employment: { label: '就业情况', words: ['就业情况', '职业', '工作单位', '劳动能力', '就业状况'] },
  photo: {
    label: '照片',
    words: ['照片', '人脸照片', '签名', '指纹', '签字', '领款人签字', '领款签字', '手印'],
  },
  decision: {
    label: '审批信息',
    words: ['受理日期', '申请日期', '受理时间', '申请时间', '审核日期', '入户调查人'],
  },
};

const BY_WORD = new Map(
  (Object.entries(COLUMNS) as [Meaning, Column][]).flatMap(([meaning, { words }]) =>
    words.map((word) => [headerKey(word), meaning] as const),
  ),
);

/**
 * The meaning of a header cell, tolerant of spaces, line breaks, brackets' width, a unit at its end, and a month or
 * another qualifier of a number before it.
 */
export function meaningOf(header: string): Meaning | undefined {
  const key = headerKey(header);
  if (key === '') return undefined;
  const bare = key.replace(UNIT, '');
  return (
    BY_WORD.get(key) ?? BY_WORD.get(bare) ?? numberOf(bare) ?? (ACCOUNT.test(bare) ? 'account' : undefined)
  );
}

const CARD = '卡|一卡通|存折|\\((?:一卡通|社保卡)\\)';
/** The number of an account or a card, and before it only whose it is, what for, and where: 开户账号, 代发银行卡号. */
const ACCOUNT = new RegExp(
  `^(?:户主|本人|个人|对象|申请人|领款人?|收款人?|开户|代发|发放|打[卡款]|补贴|低保|救助|惠[农民]|农行|农商行?|信用社|邮储|银行|社保|社会保障|储蓄|借记|${CARD})*(?:[账帐]户?号|(?:${CARD})号)码?$`,
);

const UNIT = /\((?:元|人|户|月|周?岁|年月日?|公历|必填)[^)]*\)$|\/?(?:元|人)\/.*$|\/[元人]$/;
/** What a unit is made of: in brackets or behind a stroke anything could stand. */
const PLAIN_UNIT = /^[()/元人户月年日周岁次口每·•・.、,公历必填]*$/;
const MONTH = /^(?:20\d\d年)?\d{1,2}月份?/;
/** What lists put before and behind persons, households, standard and amount: 拟保障人数, 停发金额, 家庭补差金额, 发放金额合计. */
const QUALIFIER = new RegExp(
  '^(?:当月|本月|本次|拟|原|实际|核定|认定|审批|纳入|停[发保止]|退[出保]|终止|取消|减少|核减|合计|农村|城[市镇]|低保|低?边缘?|特困|临时|集中|分散|' +
    '实发|发放(?=低保|保障|供养|救助|临时)|月(?=停发|发放|救助供养)|(?:家庭|户)(?=月|保障|享受|补))|合计$',
);
const NUMBERS: ReadonlySet<Meaning> = new Set(['persons', 'households', 'standard', 'amount']);

/** The meaning of a number's word without its month and qualifiers. Anything else, as 原收入, stays unknown. */
function numberOf(key: string): Meaning | undefined {
  let rest = key.replace(MONTH, '');
  let meaning = BY_WORD.get(rest);
  while (!meaning && QUALIFIER.test(rest)) {
    rest = rest.replace(QUALIFIER, '');
    meaning = BY_WORD.get(rest);
  }
  return meaning && NUMBERS.has(meaning) ? meaning : undefined;
}

/** The Chinese label of a meaning, for people. */
export function labelOf(meaning: Meaning): string {
  return COLUMNS[meaning].label;
}

/** True for a text made of a known header word, and perhaps a unit: safe to print, since it can hold nothing else. */
export function isKnownHeader(header: string): boolean {
  const key = headerKey(header);
  const [unit = ''] = UNIT.exec(key) ?? [];
  return BY_WORD.has(key) || (PLAIN_UNIT.test(unit) && meaningOf(header) !== undefined);
}

/** Whether two header cells say the same: one word, or known words of one meaning. */
export function sameHeader(a: string, b: string): boolean {
  if (headerKey(a) === headerKey(b)) return true;
  return isKnownHeader(a) && isKnownHeader(b) && meaningOf(a) === meaningOf(b);
}

function headerKey(header: string): string {
  return header.normalize('NFKC').replace(/[\s:*]/g, '');
}
