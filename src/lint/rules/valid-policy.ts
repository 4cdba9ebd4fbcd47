import { mayAsk } from '../policy.ts';
import { word } from '../safe.ts';
import type { Rule } from '../types.ts';
import { disclosure, workPlan } from './basis.ts';
import { placeOfKey, placesWithin } from './place.ts';

export const validPolicy: Rule = {
  id: 'valid-policy',
  group: 'completeness',
  severity: 'error',
  basic: true,
  title: '县里设定的检查级别要有这条规则，也不能放松隐私检查',
  why: '规则名写错，设定就不起作用；隐私和读不出来的错误一旦降级，身份证号和孩子的名字就会上网。',
  repair: '改正 county.yaml 里 lint 下的这一项；隐私规则、使名单没法检查的规则只能调严，不能调松。',
  basis: [workPlan('二（二）'), disclosure('第十七条')],
  messages: {
    unknown: 'lint.severities 里有一条不存在的规则',
    loose: '「{rule}」不能调成这个级别',
  },
  examples: [
    { name: '没有这条规则', county: { lint: { severities: { 'no-such-rule': 'error' } } }, finds: ['42:5'] },
    {
      name: '放松身份证号检查',
      county: { lint: { severities: { 'no-national-id': 'warning' } } },
      finds: ['42:5'],
    },
    { name: '放过读不出的文件', county: { lint: { severities: { 'valid-file': 'note' } } }, finds: ['42:5'] },
    {
      name: '放过没有表头的名单',
      county: { lint: { severities: { 'valid-list': 'note' } } },
      finds: ['42:5'],
    },
    { name: '没有设定', finds: [] },
    { name: '放松完整性检查', county: { lint: { severities: { 'valid-reason': 'warning' } } }, finds: [] },
    { name: '调严隐私检查', county: { lint: { severities: { 'no-landline': 'error' } } }, finds: [] },
  ],
  watch(scene, tell) {
    const { role, rules, setting } = scene;
    const asked = Object.entries(setting.county?.lint?.severities ?? {});
    if (role !== 'county' || asked.length === 0) return undefined;
    return {
      end() {
        for (const [id, severity] of asked) {
          const rule = rules.find((one) => one.id === id);
          const [place = placeOfKey(scene, 'lint')] = placesWithin(scene, 'lint', id);
          if (!rule) tell(place, 'unknown');
          else if (!mayAsk(rule, severity)) tell(place, 'loose', { data: { rule: word(rule.id) } });
        }
      },
    };
  },
};
