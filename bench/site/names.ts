import type { Random } from '../../scripts/demo/random.ts';

/** Surnames of the region with their weight, as in 冉 herds of it and 张王李 everywhere. All people are invented. */
const SURNAMES = weighted(
  '冉50 田42 向36 张40 杨38 陈36 李36 王34 刘32 谢28 任26 罗24 黎20 秦20 覃20 庹12 何20 黄22 周22 吴22 石16 龚14 侯12 ' +
    '彭18 谭18 胡18 唐14 邓14 曾14 郑12 徐14 朱12 马10 郭10 赵14 孙10 高10 林10 梁10 宋10 余12 冯10 蒋12 蔡8 潘8 姚8 ' +
    '卢8 钟10 姜6 崔4 廖10 范6 汪6 陆6 金4 韦6 贾4 夏8 付6 方6 邹8 熊10 孟4 白4 江6 阎3 薛3 尹6 段4 雷8 史4 龙12 陶6 贺6 ' +
    '毛4 郝2 顾2 邵3 万6 钱3 严4 武3 戴4 莫4 孔2 汤4 温3 康3 施3 文8 舒6 左3 阮3 滕6 麻3 简5 单3 解2 仇2 查1 牟6 翟1 尉迟1 ' +
    '欧阳4 上官2 司马1 皇甫1',
);
const MEN = weighted(
  '光8 正8 世8 永9 兴7 德8 天6 绍5 昌7 朝4 登4 仕5 廷4 应3 启4 茂4 再3 祖3 维4 学6 华8 贵6 发5 全6 林7 云5 清5 平7 安5 福6 ' +
    '祥5 友4 成6 才4 忠4 禄3 书3 怀3 明9 国9 建8 军6 志6 文8 强5 海4 波4 勇4 刚3 伟5 东4 山3 万3 中4 江3 财2 宽2 海3 龙3 洪5 ' +
    '先5 开3 宗3 克2 大4 小4 长3 青3 云3 高2 金4 银2 泽2 远2 晓2 宏2 坤2 斌2 辉2 鹏2',
);
const WOMEN = weighted(
  '素6 秀9 桂7 碧5 淑5 玉8 琼5 春6 冬3 仕3 大3 少3 先4 永4 兴3 登3 昌3 英9 芳8 珍7 兰8 菊5 香6 琴5 仙4 容4 群5 会4 梅6 莲5 蓉4 ' +
    '芬6 翠4 红5 霞4 娥4 凤4 月4 花4 珠2 美4 丽3 娟3 燕3 平3 华4 明3 清3 晓2 小3 金3 银2 莉2 婷2 敏2 静2 慧2 萍3 凡1 玥1 琳1',
);

/** A common name; some belong to several people of a village. */
export function nameOf(random: Random): string {
  const surname = random.pick(SURNAMES);
  const given = random.chance(0.5) ? MEN : WOMEN;
  const short = random.chance(surname.length > 1 ? 0.3 : 0.12);
  return surname + random.pick(given) + (short ? '' : random.pick(given));
}

/** Every sign that a name may have. */
export const SIGNS = [...new Set([...SURNAMES, ...MEN, ...WOMEN].join(''))];

function weighted(list: string): string[] {
  return list.split(' ').flatMap((entry) => {
    const [, text = '', weight] = /^(\D+)(\d+)$/.exec(entry) ?? [];
    return Array<string>(Number(weight)).fill(text);
  });
}
