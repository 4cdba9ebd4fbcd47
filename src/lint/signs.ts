import { Converter } from 'opencc-js/t2cn';
import { remembering } from '../document/remembering.ts';

let convert: ((text: string) => string) | undefined;

/**
 * Radicals that a PDF gives for whole signs, and old and Japanese forms that stand in names: no normalisation unifies them. Each
 * with its sign.
 */
const FORMS = new Map(
  (
    '⺁厂 ⺄乙 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺛旡 ⺜日 ⺝月 ⺠民 ⺦丬 ⺧牛 ⺩王 ⺪疋 ⺫目 ⺬示 ⺮竹 ⺶羊 ⺷羊 ⺻聿 ⺼肉 ⺽臼 ⻁虎 ⻄西 ⻅见 ⻆角 ⻇角 ⻉贝 ⻊足 ⻋车 ⻑长 ⻓长 ⻔门 ⻕阜 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛' +
    '风 ⻜飞 ⻝食 ⻞食 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫齐 ⻬齐 ⻭齿 ⻮齿 ⻯龙 ⻰龙 ⻱龟 ⻲龟 ' +
    '叡睿 髙高 昻昂 眞真 徳德 恵惠 顔颜 衞卫 姸妍 栢柏 燿耀 暎映 晧皓 逺远 産产 甯宁 濶阔 黒黑 黙默 歩步'
  )
    .split(' ')
    .map(([radical = '', sign = '']) => [radical, sign]),
);

/** A sign in its simplified standard form: 張 as 张, 峯 as 峰. Compatibility forms and radicals are unified too. Other letters stay. */
export const plainSign = remembering((letter: string): string => {
  convert ??= Converter({ from: 't', to: 'cn' });
  return FORMS.get(letter) ?? convert(letter.normalize('NFKC'));
});

/** All signs of the common blocks whose plain form is one of these letters, themselves among them. */
export function formsOf(letters: Iterable<string>): string[] {
  const wanted = new Set(letters);
  const forms = new Set(wanted);
  for (const [first, last] of HAN)
    for (let code = first; code <= last; code++) {
      const letter = String.fromCharCode(code);
      if (wanted.has(plainSign(letter))) forms.add(letter);
    }
  return [...forms];
}

/** Radicals, Han, its extension A, and the compatibility forms. */
const HAN = [
  [0x2e80, 0x2fdf],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
] as const;
