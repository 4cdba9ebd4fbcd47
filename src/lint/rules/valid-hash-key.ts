import type { Rule } from '../types.ts';
import { informationLaw } from './basis.ts';

/** How the key of the invented county begins, which stands in this repository for everybody to read. */
export const DEMO_MARK = 'yanshi-';
// No county has this 行政区划代码.
const DEMO_AREA = '500299';
/** A random key of 64 hex digits has at least so many different ones. */
const LEAST_SIGNS = 8;

export const validHashKey: Rule = {
  id: 'valid-hash-key',
  group: 'completeness',
  severity: 'warning',
  title: '校验密钥要是自己随机生成的，不能用演示县的',
  why: '演示县的密钥人人都看得到。用它算校验码，撤下名单以后，别人还能拿姓名一个一个去试；容易猜的密钥也一样。',
  repair: '在 county.yaml 里换一个自己的 hashKey，不告诉别人，以后不再改。怎么生成见 docs/guide.zh-CN.md。',
  basis: [informationLaw('第五十一条')],
  messages: { demo: 'hashKey 还是演示县的', weak: 'hashKey 太好猜，不是随机生成的' },
  examples: [
    {
      name: '照抄演示县的密钥',
      county: { areaCode: '500298', hashKey: `${DEMO_MARK}yong-miyao-zhaochao-guolai-de` },
      finds: ['file'],
    },
    {
      name: '在演示县的密钥后面加几个字',
      county: { areaCode: '500298', hashKey: `${DEMO_MARK}yong-miyao-zhaochao-guolai-de-2026` },
      finds: ['file'],
    },
    { name: '一个数字写到底', county: { areaCode: '500298', hashKey: '8'.repeat(40) }, finds: ['file'] },
    { name: '没有密钥', county: { areaCode: '500298' }, finds: [] },
    {
      name: '随机生成的密钥',
      county: { areaCode: '500298', hashKey: '5e0c9f3a71bd28e4'.repeat(4) },
      finds: [],
    },
    {
      name: '演示县自己',
      county: { areaCode: DEMO_AREA, hashKey: `${DEMO_MARK}yong-miyao-ziji-de-ziji-yong` },
      finds: [],
    },
  ],
  watch({ role, setting }, tell) {
    const { hashKey, areaCode } = setting.county ?? {};
    if (role !== 'county' || hashKey === undefined || areaCode === DEMO_AREA) return undefined;
    return {
      end() {
        if (hashKey.startsWith(DEMO_MARK)) tell({ at: 'file' }, 'demo');
        else if (new Set(hashKey).size < LEAST_SIGNS) tell({ at: 'file' }, 'weak');
      },
    };
  },
};
