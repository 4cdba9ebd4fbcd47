import type { Township, Village } from '../../src/publication/township.ts';

/** A township of the invented county, with what its clerks need. */
export type Place = Township & {
  short: string;
  /** How its documents begin: 联合府, 澜滨街办. */
  mark: string;
  office: string;
  address: string;
  /** Prepares and reviews: never the same person. */
  staff: [prepares: string, reviews: string];
};

const HOURS = '工作日 9:00—12:00、14:00—18:00';

type Draft = {
  id: string;
  name: string;
  street: string;
  staff: [string, string];
  urban?: Record<string, string>;
  rural: Record<string, string>;
  aliases?: Record<string, string[]>;
};

const DRAFTS: Draft[] = [
  {
    id: 'lanbin',
    name: '澜滨街道',
    street: '滨江路1号',
    staff: ['向登怀', '秦素仙'],
    urban: {
      binjiang: '滨江社区',
      wenchangge: '文昌阁社区',
      beimen: '北门社区',
      xinqiao: '新桥社区',
      hebajie: '河坝街社区',
    },
    rural: { guihua: '桂花村', dayan: '大堰村', liangshui: '凉水村' },
    aliases: { hebajie: ['河坝社区'] },
  },
  {
    id: 'shiguping',
    name: '石鼓坪镇',
    street: '石鼓街26号',
    staff: ['冉启禄', '罗碧容'],
    urban: { shigu: '石鼓社区' },
    rural: {
      pingshang: '坪上村',
      yanwan: '岩湾村',
      laoying: '老鹰村',
      baixiang: '柏香村',
      tonggu: '铜鼓村',
      shuijing: '水井村',
    },
  },
  {
    id: 'shuanghekou',
    name: '双河口镇',
    street: '双河街8号',
    staff: ['谢廷书', '田琼芬'],
    urban: { hekou: '河口社区' },
    rural: {
      shuangba: '双坝村',
      dukou: '渡口村',
      hongyan: '红岩村',
      fengxiang: '枫香村',
      changcao: '长槽村',
    },
  },
  {
    id: 'macaoba',
    name: '马槽坝镇',
    street: '新市街15号',
    staff: ['任茂林', '杨先菊'],
    urban: { macao: '马槽社区' },
    rural: {
      bashang: '坝上村',
      longdong: '龙洞村',
      xinzhai: '新寨村',
      jianzhu: '箭竹村',
      lengshui: '冷水村',
    },
    aliases: { xinzhai: ['新寨子村'] },
  },
  {
    id: 'baiyan',
    name: '白岩镇',
    street: '白岩街3号',
    staff: ['黎绍友', '张淑蓉'],
    urban: { baiyan: '白岩社区' },
    rural: { yankou: '岩口村', lizi: '梨子村', dawan: '大湾村', zhongzhai: '中寨村' },
  },
  {
    id: 'lianhe',
    name: '联合乡',
    street: '中心村1组',
    staff: ['庹仕安', '陈玉会'],
    rural: {
      zhongxin: '中心村',
      longchi: '龙池村',
      taoyuan: '桃园村',
      gaofeng: '高峰村',
      lianghe: '两河村',
    },
  },
  {
    id: 'yunding',
    name: '云顶乡',
    street: '云顶村2组',
    staff: ['覃朝福', '刘春莲'],
    rural: { yunding: '云顶村', tianchi: '天池村', muye: '木叶村', shiya: '石垭村' },
  },
  {
    id: 'chayuan',
    name: '茶园乡',
    street: '茶园村1组',
    staff: ['吴应祥', '何秀群'],
    rural: { chayuan: '茶园村', lvyin: '绿荫村', qingshui: '清水村', shanshu: '杉树村' },
  },
  {
    id: 'qinggang',
    name: '青杠乡',
    street: '青杠村1组',
    staff: ['石维忠', '龚少梅'],
    rural: { qinggang: '青杠村', madao: '马道村', kuzhu: '苦竹村' },
  },
];

export const PLACES: Place[] = DRAFTS.map(placeOf);

function placeOf({ id, name, street, staff, urban = {}, rural, aliases = {} }: Draft, index: number): Place {
  const villages = (area: Village['area'], names: Record<string, string>) =>
    Object.entries(names).map(([id, name]): Village => ({ id, name, area, aliases: aliases[id] ?? [] }));
  const short = name.replace(/街道$|[乡镇]$/, '');
  const office = `023-780000${21 + index}`;
  const address = `澜溪县${name}${street}`;
  return {
    id,
    name,
    short,
    mark: `${short}${name.endsWith('街道') ? '街办' : '府'}`,
    office,
    address,
    staff,
    villages: [...villages('urban', urban), ...villages('rural', rural)],
    channels: [
      { name: `${name}民政和社会事务办公室`, telephone: office, hours: HOURS, address },
      { name: `${name}便民服务中心`, telephone: `023-780000${41 + index}`, hours: HOURS, address },
    ],
  };
}
