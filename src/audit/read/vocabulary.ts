/** The private files that the audit reads. */
export type FileKind = 'approved' | 'paid' | 'applications' | 'relatives' | 'inspections';

/** What a column of a private file means. */
export type Meaning =
  | 'name'
  | 'id'
  | 'township'
  | 'village'
  | 'group'
  | 'category'
  | 'persons'
  | 'size'
  | 'standard'
  | 'amount'
  | 'decided'
  | 'from'
  | 'until'
  | 'stop-reason'
  | 'birth'
  | 'relation'
  | 'relief-type'
  | 'withheld'
  | 'period'
  | 'account'
  | 'paid'
  | 'state'
  | 'applied'
  | 'accepted'
  | 'result'
  | 'reason'
  | 'told'
  | 'cadre'
  | 'unit'
  | 'filed'
  | 'reviewed'
  | 'inspected'
  | 'scope'
  | 'payee'
  | 'payee-id'
  | 'year'
  | 'note'
  | 'serial'
  | 'household'
  | 'head'
  | 'head-id'
  | 'covered'
  | 'care';

export const FILES: Record<FileKind, string> = {
  approved: '救助通导出的已批准花名册',
  paid: '一卡通发放记录',
  applications: '申请办理记录',
  relatives: '近亲属备案登记表',
  inspections: '检查安排表',
};

const ID =
  '身份证号 身份证号码 公民身份号码 证件号码 身份证件号码 身份证 证件号 居民身份证号 居民身份证号码 身份号码';
const NAME =
  '姓名 救助对象姓名 救助对象 申请人姓名 申请人 户主（申请人） 对象姓名 保障对象姓名 保障对象 受助人姓名 受助人 被救助人';
const HEAD = '户主姓名 户主';
const PAYEE =
  '领款人姓名 领款人 收款人姓名 收款人 收款户名 户名 账户名 账户名称 持卡人姓名 持卡人 代领人姓名 代领人 开户人 开户人姓名';
const PAYEE_ID =
  '领款人身份证号 领款人身份证号码 收款人身份证号 收款人身份证号码 收款人证件号码 持卡人身份证号 持卡人身份证号码 代领人身份证号 代领人身份证号码 开户人身份证号';
const HEAD_ID = '户主身份证号 户主身份证号码 户主证件号码';
const PLACE = {
  township:
    '乡镇 乡镇（街道） 乡镇/街道 乡镇街道 乡（镇） 镇街 乡镇名称 所属乡镇 所在乡镇 街道 所属街道 乡镇办 乡镇（街） 户籍乡镇',
  village:
    '村 社区 村（社区） 村/社区 村、社区 村社区 村（居） 村居 村名 所在村 所属村 行政村 村（居）委会 村委会 居委会 村民委员会 所在村（社区） 所属村（社区） 村（社区）名称 村名称 村居名称 村组 住址 家庭住址 地址',
  group: '组 组别 村民小组 小组 社',
};
const CATEGORY =
  '救助类别 救助类型 救助种类 类别 救助项目 项目 项目名称 补贴项目 补贴名称 资金项目 资金名称 业务类型 业务类别 保障类型 保障类别 对象类别 对象类型 救助事项 申请类型 申请类别 申请事项 申请救助类别 险种 发放类别';
const PERSONS =
  '保障人数 保障人口 保障人口数 享受人数 享受人口 救助人数 纳入人数 人数 供养人数 保障成员数 纳入保障人数 本次救助人数';
const APPROVED_AMOUNT =
  '审核确认金额 审核确定金额 确认金额 确定金额 批准金额 审批金额 核定金额 审核金额 月保障金额 家庭月保障金额 月救助金额 月补差金额 保障金额 救助金额 补差金额 补助金额 金额 月保障金 家庭月保障金 保障金 救助金 合计金额 月发放金额 发放金额 应发金额 月标准金额';
// What was really paid goes before what was to be paid.
const PAID_AMOUNT =
  '实发金额 实发 到账金额 打卡金额 打款金额 入账金额 交易金额 付款金额 支付金额 发放金额 月发放金额 发放合计 合计金额 金额 应发金额 救助金额 月救助金额 保障金额 月保障金额 补差金额 月补差金额 补助金额 补贴金额 保障金 救助金';
const DECIDED =
  '审核确认日期 审核确认时间 确认日期 确认时间 批准日期 批准时间 审批日期 审批时间 审核完成日期 审核完成时间 审核日期 审核时间 决定日期 决定时间 办结日期 办结时间 批准/确认日期 确认/批准日期 批准（确认）日期 审核确认日期/决定日期 决定日期/审核确认日期 审批通过日期 核准日期 纳入日期';
const SIZE =
  '家庭人数 家庭人口 家庭人口数 家庭成员数 家庭成员人数 共同生活家庭成员数 共同生活家庭成员人数 共同生活人数 共同生活人口 家庭总人口 家庭总人数 户籍人口 户内人数';

/**
 * The header words of real exports, by file and meaning; words are parted by spaces. Words seen in two meanings (姓名 in
 * a relatives' table) stand in `shared`, and go to the first meaning that no other column of the file has.
 */
export const VOCABULARY: Record<FileKind, Partial<Record<Meaning, string>>> = {
  approved: {
    name: NAME,
    id: `${ID} 申请人身份证号 申请人身份证号码 救助对象身份证号`,
    head: HEAD,
    'head-id': HEAD_ID,
    household: '户编号 家庭编号 户号 家庭编码 低保证号 救助证号 档案编号',
    ...PLACE,
    category: CATEGORY,
    persons: PERSONS,
    size: SIZE,
    care: '供养方式 供养形式 供养类型 供养类别 救助供养形式 救助供养方式 集中/分散 集中或分散 供养情况',
    covered: '是否保障对象 是否保障 是否享受 是否纳入保障 是否救助对象 是否保障人员',
    standard: '标准 救助标准 保障标准 月保障标准 供养标准 低保标准 基本生活标准 月标准 补助标准 执行标准',
    amount: APPROVED_AMOUNT,
    decided: DECIDED,
    from: '起始月 起始月份 开始月份 起始日期 开始日期 享受起始月 享受开始月份 保障起始月 保障开始时间 享受开始时间 起发月 起发月份 起始时间 享受起始时间 执行月份 纳入月份 起始年月 待遇开始月份',
    until:
      '停发月 停发月份 停发日期 停发时间 终止月 终止月份 终止日期 终止时间 停保月份 停保日期 退出月份 退出日期 退出时间 停发年月 待遇终止月份 停保时间',
    'stop-reason': '停发原因 终止原因 退出原因 停保原因',
    birth: '出生日期 出生年月 出生年月日 生日',
    state: '状态 在册状态 保障状态 享受状态 救助状态 人员状态 对象状态',
    relation: '与户主关系 与申请人关系 家庭关系 成员关系',
    'relief-type': '临时救助类型 急难类型 救助情形',
    withheld: '不公开原因 依法不公开 依法不公开原因 不予公开原因',
    period: '月份 所属月份 所属期 花名册月份 年月 计划月份',
  },
  paid: {
    name: NAME,
    id: ID,
    head: HEAD,
    'head-id': HEAD_ID,
    payee: PAYEE,
    'payee-id': PAYEE_ID,
    ...PLACE,
    category: CATEGORY,
    persons: PERSONS,
    amount: PAID_AMOUNT,
    account:
      '账号 帐号 银行账号 银行帐号 卡号 银行卡号 一卡通账号 一卡通卡号 一卡通号 收款账号 收款人账号 社保卡号 存折账号 打卡账号',
    period:
      '所属月份 所属期 所属年月 发放所属月 费款所属期 归属月份 补贴月份 补贴年月 待遇月份 救助月份 业务月份 发放期 发放年月 发放月份 年月 月份',
    year: '年度 年份 发放年度 所属年度 补贴年度',
    paid: '打卡日期 打卡时间 打款日期 打款时间 到账日期 到账时间 入账日期 入账时间 发放日期 发放时间 支付日期 支付时间 付款日期 付款时间 交易日期 交易时间 实发日期 拨付日期',
    state:
      '状态 发放状态 发放结果 打卡结果 打款结果 支付状态 支付结果 交易状态 交易结果 处理结果 打卡状态 入账结果',
    'relief-type': '临时救助类型 急难类型 救助情形',
    note: '备注 摘要 用途 附言 说明 发放类型 发放说明 资金性质',
    serial: '流水号 交易流水号 流水 凭证号 交易序号 批次 批次号 发放批次 打卡批次',
  },
  applications: {
    name: NAME,
    id: `${ID} 申请人身份证号 申请人身份证号码`,
    head: HEAD,
    'head-id': HEAD_ID,
    ...PLACE,
    category: CATEGORY,
    applied: '申请日期 申请时间 提出申请日期 提交日期 提交时间 登记日期 登记时间',
    accepted: '受理日期 受理时间 受理登记日期 受理通知日期',
    decided: DECIDED,
    result:
      '结果 办理结果 审批结果 审核结果 审核确认结果 决定 是否批准 是否通过 审批状态 办理状态 状态 审核意见 处理结果',
    reason:
      '不予原因 不予批准原因 不予确认原因 不予救助原因 不予通过原因 不通过原因 驳回原因 驳回理由 不予理由 不批准原因 不批准理由 未通过原因 不予受理原因 原因 理由 不予确认理由 不予批准理由 拒绝原因 退回原因',
    told: '告知日期 书面告知日期 送达日期 通知日期 告知时间 书面告知时间',
  },
  relatives: {
    name: '亲属姓名 近亲属姓名 家属姓名 救助对象姓名 救助对象 对象姓名 享受对象 享受对象姓名 享受救助亲属姓名 近亲属 亲属 享受人姓名 受助人姓名 低保对象姓名 姓名（亲属）',
    id: `亲属身份证号 亲属身份证号码 近亲属身份证号 近亲属身份证号码 救助对象身份证号 救助对象身份证号码 对象身份证号 享受对象身份证号 亲属证件号码 ${ID}`,
    township: `${PLACE.township} 亲属乡镇 亲属所在乡镇 近亲属所在乡镇`,
    village: `${PLACE.village} 亲属村 亲属所在村 亲属住址 近亲属所在村 近亲属住址 亲属所在村（社区）`,
    category: CATEGORY,
    cadre:
      '干部姓名 经办人 经办人员 经办人姓名 经办人员姓名 备案人 备案人姓名 工作人员 工作人员姓名 村干部姓名 村（社区）干部姓名 干部 申报人 申报人姓名 干部（经办人）姓名',
    unit: '单位 工作单位 所在单位 单位及职务 单位职务 单位名称 任职单位 干部单位 职务',
    relation: '关系 与干部关系 亲属关系 与经办人关系 与备案人关系 与本人关系 与工作人员关系 近亲属关系 称谓',
    filed: '是否备案 备案 备案情况 备案状态 备案日期 备案时间 备案编号 已备案 是否登记备案 登记备案',
    reviewed:
      '是否复核 复核 复核情况 复核结果 复核日期 复核时间 是否核查 核查情况 核查结果 核查日期 是否备案/复核 备案/复核 是否备案复核 备案复核 备案或复核 复核状态 已复核 是否复查 复查情况',
  },
  inspections: {
    inspected: '检查日期 检查时间 日期 时间 巡察日期 督查日期 开始日期 检查开始日期 进驻日期',
    unit: '单位 被检查单位 受检单位 检查对象 检查单位 被检单位 乡镇 乡镇（街道） 乡镇街道 地点 对象',
    scope: '范围 检查范围 检查内容 内容 事项 检查事项',
  },
};

/** Words that mean one thing or, where that column is there already, another. */
export const SHARED: Partial<Record<FileKind, [word: string, meanings: Meaning[]][]>> = {
  relatives: [['姓名', ['cadre', 'name']]],
  approved: [['日期', ['decided']]],
  paid: [['日期', ['paid']]],
};

/** What a file must have; of a group in an inner list, one. */
export const REQUIRED: Record<FileKind, Meaning[][]> = {
  approved: [['name'], ['township', 'village'], ['amount']],
  paid: [['name', 'id'], ['amount'], ['period', 'paid']],
  applications: [
    ['township', 'village'],
    ['applied', 'accepted', 'result'],
  ],
  relatives: [
    ['name', 'id'],
    ['filed', 'reviewed'],
  ],
  inspections: [['inspected']],
};

/** Columns that only one kind of file has: they tell a file that was given as another. */
export const TELLING: Record<FileKind, Meaning[]> = {
  approved: ['decided', 'from', 'until', 'size', 'standard'],
  paid: ['paid', 'state'],
  applications: ['applied', 'accepted', 'reason', 'result'],
  relatives: ['cadre', 'relation', 'filed', 'reviewed'],
  inspections: ['inspected', 'scope'],
};

export const LABELS: Record<Meaning, string> = {
  name: '姓名',
  id: '身份证号',
  township: '乡镇',
  village: '村（社区）',
  group: '组',
  category: '救助类别',
  persons: '保障人数',
  size: '家庭人数',
  standard: '标准',
  amount: '金额',
  decided: '批准（确认）日期',
  from: '起始月',
  until: '停发月',
  'stop-reason': '停发原因',
  birth: '出生日期',
  relation: '与户主关系',
  'relief-type': '临时救助类型',
  withheld: '不公开原因',
  period: '所属月份',
  account: '账号',
  paid: '发放日期',
  state: '发放状态',
  applied: '申请日期',
  accepted: '受理日期',
  result: '办理结果',
  reason: '不予原因',
  told: '告知日期',
  cadre: '干部姓名',
  unit: '单位',
  filed: '是否备案',
  reviewed: '是否复核',
  inspected: '检查日期',
  scope: '检查范围',
  payee: '领款人',
  'payee-id': '领款人身份证号',
  year: '年度',
  note: '备注',
  serial: '流水号',
  household: '户编号',
  head: '户主',
  'head-id': '户主身份证号',
  covered: '是否保障对象',
  care: '供养方式',
};
