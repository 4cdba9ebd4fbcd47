import { plainText } from '../../publication/plain-text.ts';
import { deadline } from '../calendar.ts';
import { applicationLead, HEADER } from './application.ts';
import { CONFIRMATION, INTERIM, PLAN } from './basis.ts';
import type { SignalRule } from './types.ts';

/** 不予确认的，3 个工作日内书面告知. */
const TELL_WITHIN = 3;
const row = (reason: string) =>
  `${HEADER}谢甲四,联合乡,青山村,低保,2025-09-01,2025-09-02,2025-09-20,不予批准,${reason}\n`;

export const rejectionWithoutBasis: SignalRule = {
  kind: 'rejection-without-basis',
  workList: '应保未保',
  severity: 'high',
  title: '驳回没有政策依据',
  focus: '救助申请驳回且理由不符政策',
  definition:
    '申请没有批准，不予原因空着，或者没有写出政策上的理由（收入、财产、赡养、户籍、已享受其他救助、不配合核查等，或者引用了条款）。有告知日期一栏却没有书面告知的，也列在这里。',
  innocent: '理由写在纸质告知书上，系统里没有录入。',
  measure: '查阅档案，核实驳回依据；依据不足的重新受理，并书面告知申请人。',
  days: 15,
  needs: ['applications'],
  basis: `${INTERIM}第十一条（不予批准的书面说明理由）；${PLAN}二（一）、附件；${CONFIRMATION}`,
  examples: [
    { name: '没有写原因', applications: row(''), finds: ['青山村 dibao 2025-09 谢**'] },
    { name: '写“其他”', applications: row('其他'), finds: ['青山村 dibao 2025-09 谢**'] },
    { name: '写“名额已满”', applications: row('名额已满'), finds: ['青山村 dibao 2025-09 谢**'] },
    {
      name: '没有书面告知',
      applications:
        '姓名,乡镇,村,救助类别,申请日期,受理日期,审核确认日期,结果,不予原因,告知日期\n谢甲四,联合乡,青山村,低保,2025-09-01,2025-09-02,2025-09-20,不予批准,家庭人均收入超过标准,\n',
      finds: ['青山村 dibao 2025-09 谢**'],
    },
    { name: '收入超标', applications: row('家庭人均收入超过低保标准'), finds: [] },
    { name: '引用条款', applications: row('不符合认定办法第九条'), finds: [] },
    { name: '有车', applications: row('名下有机动车辆'), finds: [] },
  ],
  *run(facts) {
    for (const application of facts.applications) {
      const { outcome, reason, told, decided } = application;
      if (outcome !== 'refused') continue;
      const due = decided && deadline(decided, TELL_WITHIN);
      if (!namesPolicy(reason)) {
        const evidence = { reason: reason === '' ? '没有写原因' : '原因里没有政策上的理由' };
        yield applicationLead(application, { ...evidence, ...(decided && { decided }) });
      } else if (told === '' && due !== undefined && facts.asOf > due)
        yield applicationLead(
          application,
          { reason: '没有书面告知', ...(decided && { decided }), due },
          'medium',
        );
    }
  },
};

// Why an application may be refused under 暂行办法, 条例 and 认定办法, in the words that files use.
const POLICY =
  /收入|财产|存款|房产|住房|房屋|商铺|车辆|机动车|汽车|轿车|有车|小车|股票|理财|保险|企业|公司|法人|经商|工商|个体|投资|超标|超过|超出|高于|不低于|达到|赡养|抚养|扶养|法定义务人|子女.{0,6}(?:能力|供养)|户籍|户口|居住地|人户分离|非本|不在本|已(?:享受|纳入|领取|获得)|重复|同时享受|死亡|去世|失踪|服刑|收押|虚假|隐瞒|虚报|提供.{0,4}(?:材料|证明)|材料.{0,8}(?:不实|虚假|逾期|未补)|逾期|补正|拒绝|拒不|不配合|未授权|不授权|授权|核对|劳动能力|就业|务工|工作|岗位|财政供养|公职|退休金|养老金|工资|第.{1,4}条|办法|条例|规定第|标准|消费|出国|留学|择校|民办|搭桥|分户|离婚|共同生活|认定|无困难|困难程度|刚性支出|支出.{0,6}(?:未|不)|自付|不属于|非(?:突发|特困|低保)/;
// Words that sound like a reason and name none.
const EMPTY =
  /^(?:不符合|不具备|未达到|达不到|不满足)?(?:相关|有关|规定|规定的|政策|低保|特困|临时救助|救助|保障|认定|享受|申请)*(?:条件|政策|要求|规定|标准|情形)?(?:不符合?|不够)?[。.]?$/;

function namesPolicy(reason: string): boolean {
  const plain = plainText(reason);
  return !EMPTY.test(plain) && POLICY.test(plain);
}
