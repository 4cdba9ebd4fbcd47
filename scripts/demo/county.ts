import type { County } from '../../src/publication/county.ts';

/** The day on which the demo is looked at. */
export const AS_OF = '2025-10-15';

const HOURS = '工作日 9:00—12:00、14:00—18:00';

/** An invented county: no area code begins with 500299, no telephone with 023-780000. */
export const COUNTY: County = {
  name: '澜溪苗族土家族自治县',
  short: '澜溪县',
  site: '澜溪县社会救助公示',
  url: 'https://www.lanxi.example',
  areaCode: '500299',
  siteCode: '5002990001',
  publisher: '澜溪苗族土家族自治县民政局',
  hotline: { name: '澜溪县社会救助服务热线', telephone: '023-78000010', hours: HOURS },
  channels: [
    {
      name: '澜溪县民政局社会救助科',
      telephone: '023-78000011',
      hours: HOURS,
      address: '澜溪县澜滨街道文昌路12号',
      post: '澜溪县澜滨街道文昌路12号 澜溪县民政局（信封注明“社会救助”）',
    },
    {
      name: '澜溪县纪委监委信访室',
      telephone: '023-78000012',
      hours: HOURS,
      address: '澜溪县澜滨街道文昌路18号',
    },
    { name: '12345政务服务便民热线', telephone: '12345', hours: '全天' },
  ],
  names: 'full',
  k: 3,
  publicity: { days: 7, kind: 'calendar' },
  retention: { payment: 3, termination: 3, confirmed: 12 },
  // Of a real county nobody else may know it.
  hashKey: 'yanshi-yong-miyao-zhengshi-shiyong-qing-huan-diao',
  uplift: 1.3,
  categories: [
    { id: 'dibao', name: '最低生活保障', short: '低保', decisionDays: 25 },
    { id: 'tekun', name: '特困人员救助供养', short: '特困', decisionDays: 30 },
    { id: 'dibian', name: '低保边缘', short: '低保边缘', decisionDays: 25, names: 'none', every: 'quarter' },
    { id: 'linshi', name: '临时救助', short: '临时救助', decisionDays: 20 },
  ],
  asOf: AS_OF,
};
