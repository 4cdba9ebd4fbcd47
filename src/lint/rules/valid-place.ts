import { findVillage } from '../../publication/township.ts';
import type { Rule } from '../types.ts';
import { catalogue, workPlan } from './basis.ts';
import { placeOfCell, placeOfKey } from './place.ts';

export const validPlace: Rule = {
  id: 'valid-place',
  group: 'completeness',
  severity: 'error',
  title: '乡镇、村（社区）要在县里的名录中',
  why: '村名写错，群众在自己村的页面上就找不到；县里核对时也对不上。',
  repair: '村名改成 township.yaml 里的村（社区）名，确有别名的，把别名加到 aliases。乡镇写文件夹的拼音名。',
  basis: [workPlan('二（二）'), catalogue('第5、6行')],
  messages: { township: '没有这个乡镇（街道），或者它的 township.yaml 有错', village: '没有这个村（社区）' },
  examples: [
    { name: '没有这个村', list: '姓名,村,保障人数,标准,金额\n冉甲一,东村,2,630,800\n', finds: ['B2'] },
    { name: '没有这个乡镇', notice: { township: 'nowhere' }, finds: ['2:1'] },
    { name: '村名写错字', list: '姓名,村,保障人数,标准,金额\n冉甲一,中芯村,2,630,800\n', finds: ['B2'] },
    { name: '村名正确', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
    { name: '省去村字', list: '姓名,村,保障人数,标准,金额\n冉甲一,青山,2,630,800\n', finds: [] },
    {
      name: '写到组，或写村委会全称',
      list: '姓名,住址（村组）,保障人数,标准,金额\n冉甲一,中心村1组,2,630,800\n田甲二,青山村村民委员会,1,630,600\n',
      finds: [],
    },
    { name: '别名', list: '姓名,村,保障人数,标准,金额\n冉甲一,青山寨,2,630,800\n', finds: [] },
  ],
  watch(scene, tell) {
    const { role, notice, township, setting } = scene;
    if (role === 'notice' && notice && !township) {
      return { end: () => tell(placeOfKey(scene, 'township'), 'township') };
    }
    // A draft without a notice may be of any township of the county.
    const villages =
      township?.villages ?? (notice ? [] : [...setting.townships.values()].flatMap((t) => t.villages));
    if (role !== 'list' || villages.length === 0) return undefined;
    return {
      outline(row, table) {
        if (row.kind !== 'data' || row.village === '' || findVillage(villages, row.village)) return;
        tell(placeOfCell(row, table, 'village'), 'village');
      },
    };
  },
};
