import type { Random } from './random.ts';

/** Surnames of the region with their weight, a few of two characters among them. */
const SURNAMES = Object.entries({
  冉: 9,
  田: 7,
  谢: 6,
  向: 6,
  任: 5,
  陈: 6,
  杨: 6,
  李: 6,
  张: 6,
  王: 5,
  刘: 5,
  罗: 4,
  黎: 4,
  秦: 3,
  覃: 3,
  庹: 2,
  何: 3,
  黄: 3,
  周: 3,
  吴: 3,
  石: 2,
  龚: 2,
  侯: 2,
  简: 1,
  单: 1,
  解: 1,
  曾: 2,
  仇: 1,
  欧阳: 1,
  上官: 1,
  司马: 1,
}).flatMap(([surname, weight]) => Array<string>(weight).fill(surname));

const MEN = {
  first: '光正世永兴德天绍昌朝登仕廷应启茂再祖维学',
  last: '华贵发全林云清平安福祥友成才忠禄书怀',
};
const WOMEN = { first: '素秀桂碧淑玉琼春冬仕大少先永兴登昌', last: '英芳珍兰菊香琴仙容群会梅莲蓉芬翠' };
const SINGLE = '翠琼碧蓉贵仙莲福寿禄凤茂祥芬怀芝';

/** Names that the syllables above would make and that belong to somebody known. */
const FAMOUS = new Set(
  `刘德华 刘永富 刘永清 田桂英 吴天成 吴永成 吴桂贤 陈永贵 陈德华 杨永林 杨春霞 李德全 李玉琴 李世平 李天成 李春平
  李先忠 李学忠 李永平 李永芳 李兴发 李先林 李德成 张天福 张桂梅 张正祥 张学友 王光英 王秀兰 王登平 王永平 王永成
  王春梅 王凤 周世平 周永平 黄兴华 黄大仙 黎天才 何学林 罗素英`.split(/\s+/),
);

/** A name that nobody in `taken` has; it is added to them. */
export function newName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = draw(random);
    if (taken.has(name) || FAMOUS.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function draw(random: Random): string {
  const surname = random.pick(SURNAMES);
  if (random.chance(0.12)) return surname + random.pick([...SINGLE]);
  const { first, last } = random.pick([MEN, WOMEN]);
  return surname + random.pick([...first]) + random.pick([...last]);
}

/** Names that a portal gets wrong when nobody thought of them: outside GB2312 and the BMP, or with a dot. */
export const UNCOMMON: Record<string, string[]> = {
  lanbin: ['欧阳𣲗林', '阿苏·日古', '冉䶮'],
  shiguping: ['田㐱华', '沙马·拉作'],
  shuanghekou: ['谢𬱖', '司马再禄'],
  macaoba: ['黎𠮷贵', '吉木·伍加'],
  baiyan: ['陈䶮', '任𬱖云', '勒伍·木果'],
  lianhe: ['庹𬘡', '上官登禄', '冉㐱'],
  yunding: ['马海·阿支'],
  chayuan: ['覃𬭎怀'],
};
