import type { Facts } from '../facts.ts';
import type { Recipient } from '../recipients.ts';
import { fisherAtLeast, roundedChance } from '../statistics.ts';
import { INTERIM, PLAN } from './basis.ts';
import { personLead } from './lead.ts';
import { standingOf } from './paid-not-published.ts';
import { receives } from './receives.ts';
import type { Lead, SignalRule } from './types.ts';

const HEADER = '干部姓名,单位,亲属姓名,亲属身份证号,关系,是否备案,是否复核\n';

export const unreviewedRelative: SignalRule = {
  kind: 'unreviewed-relative',
  workList: '人情保关系保',
  severity: 'high',
  title: '近亲属未备案或未核查',
  focus: '以社会救助经办人员、村（社区）干部近亲属为重点，防止优亲厚友',
  definition:
    '近亲属备案表上的亲属，或花名册上他那一户，正在享受救助，备案或复核一栏却空着或写着否。同一乡镇里干部近亲属明显比别人更少公示的（费希尔精确检验），另列一条。',
  innocent: '同名；已核查但没有登记；确实符合条件。',
  measure: '核对身份后逐一核查家庭经济状况；符合条件的补备案，不符合的按程序退出。',
  days: 15,
  needs: ['approved', 'relatives'],
  basis: `${PLAN}二（三）、附件（近亲属备案表，逐一核查）；${INTERIM}第六十六条`,
  examples: [
    {
      name: '没有复核',
      relatives: `${HEADER}谢干部,联合乡民政办,向甲三,{{id2}},兄弟,是,否\n`,
      finds: ['中心村 dibao - 向**'],
    },
    {
      name: '没有备案',
      relatives: `${HEADER}谢干部,联合乡民政办,向甲三,{{id2}},兄弟,,\n`,
      finds: ['中心村 dibao - 向**'],
    },
    {
      name: '没有身份证号，村里只有一个人叫这个名字',
      relatives:
        '干部姓名,单位,亲属姓名,亲属所在村,关系,是否备案/复核\n谢干部,联合乡,田甲二,青山村,母亲,未复核\n',
      finds: ['青山村 dibao - 田**'],
    },
    {
      name: '亲属是享受救助的一户里的成员',
      approved:
        '姓名,身份证号,与户主关系,户编号,乡镇,村,保障人数,金额,救助类别\n向甲三,{{id2}},户主,1,联合乡,中心村,2,500,低保\n庹乙,{{id4}},配偶,1,联合乡,中心村,,,低保\n冉甲一,{{id1}},户主,2,联合乡,中心村,2,800,低保\n田甲二,{{id3}},户主,3,联合乡,青山村,1,600,低保\n',
      relatives: `${HEADER}谢干部,联合乡民政办,庹乙,{{id4}},姐妹,是,否\n`,
      finds: ['中心村 dibao - 向**'],
    },
    {
      name: '已经备案和复核',
      relatives: `${HEADER}谢干部,联合乡民政办,向甲三,{{id2}},兄弟,是,已复核\n`,
      finds: [],
    },
    {
      name: '亲属没有享受救助',
      relatives: `${HEADER}谢干部,联合乡民政办,谢甲四,{{id4}},兄弟,否,否\n`,
      finds: [],
    },
    {
      name: '只知道乡镇，没有猜',
      relatives: '干部姓名,单位,亲属姓名,关系,是否备案/复核\n谢干部,联合乡,田甲二,母亲,否\n',
      finds: [],
    },
  ],
  *run(facts) {
    for (const { recipient, isMember, filed, reviewed } of facts.relatives) {
      if (filed !== false && reviewed !== false) continue;
      if (!receives(facts, recipient) || !facts.places.all[recipient.place]) continue;
      yield personLead(facts, recipient, undefined, {
        ...(isMember && { reason: '备案的是这一户的家庭成员' }),
        ...(filed !== undefined && { filed }),
        ...(reviewed !== undefined && { reviewed }),
      });
    }
    yield* hiddenRelatives(facts);
  },
};

/** S10: whether relatives' cases are published less often than others of the township. Any 0 of 3 is seen too. */
function* hiddenRelatives(facts: Facts): Generator<Lead> {
  const { places, relatives, recipients, months } = facts;
  const townshipOf = ({ place }: Recipient) => places.all[place]?.township;
  const kin = new Set(relatives.map(({ recipient }) => recipient));
  const concerned = new Set([...kin].flatMap((recipient) => townshipOf(recipient) ?? []));
  if (concerned.size === 0) return;
  const groups = Map.groupBy(
    recipients.filter((recipient) => concerned.has(townshipOf(recipient) as never)),
    townshipOf,
  );
  for (const [township, people] of groups) {
    if (!township) continue;
    const tally = { all: 0, hidden: 0, kin: 0, kinHidden: 0 };
    for (const recipient of people) {
      const standings = months.map((month) => standingOf(facts, recipient, month));
      const hidden = standings.includes('missing');
      if (!hidden && !standings.includes('listed')) continue;
      tally.all++;
      if (hidden) tally.hidden++;
      if (kin.has(recipient)) tally.kin++;
      if (kin.has(recipient) && hidden) tally.kinHidden++;
    }
    const p = fisherAtLeast(tally.kinHidden, tally.kin, tally.hidden, tally.all);
    const never = tally.kin >= 3 && tally.kinHidden === tally.kin;
    if (tally.kinHidden < 2 || (p >= 0.01 / groups.size && !never)) continue;
    yield {
      township,
      part: 'hidden',
      evidence: {
        reason: '干部近亲属更少公示',
        relatives: tally.kin,
        relativesHidden: tally.kinHidden,
        recipients: tally.all,
        hidden: tally.hidden,
        p: roundedChance(p),
      },
    };
  }
}
