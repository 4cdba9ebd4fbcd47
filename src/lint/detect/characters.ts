/**
 * Characters that folding leaves as they are, written as the inside of a character class (flag `u`): ASCII,
 * Han, CJK punctuation. In a list nearly every cell consists of these alone, so it needs no folding.
 */
export const PLAIN =
  '\\t\\n\\r -~·×–—‘’“”…•○●■□★\\u3000-\\u303f\\u3400-\\u9fff！＃（）＊，－．／：；？＿～￥％' +
  '\\u{20000}-\\u{2f7ff}\\u{30000}-\\u{3ffff}';

/** What passes for 1 in a number, and in a table stands between two cells. */
export const BARS = '|│∣ǀ';
/** The same, and what parts digits as often as it is one: `500243!1950…`. */
export const PARTING_ONES = `${BARS}!`;
const SPACES = ' \t\n\r\u3000\u2028\u2029';
const DASHES = '-–—‐‑‒―−－⁃˗ˉˍ_＿~～∼〜〰ー➖─━═┄┅┈┉╌╍╴╶╸╺';
const LINES = `${BARS}¦‖∥┃┆┇┊┋║╎╏/／\\∕⁄╱╲÷`;
const DOTS = '.．·•・‧∙⋅․ꞏ᛫⸱⦁‣◦▪▫。…⋯⋮,，、:：∶;；!！?？';
const BRACKETS = '()（）[]【】〔〕〖〗{}「」『』《》〈〉<>\'"`‘’“”‚„‹›«»〝〞′″';
/** What may stand between the digits of one number: all that the usual keyboards offer, and a few words. */
export const SEPARATORS = `${SPACES}${DASHES}${LINES}${DOTS}${BRACKETS}=+*＊#＃●■★※&@$^→☆◆◇加和年月日`;
/** What is repeated to lead from one number to the next: so many of one kind are as good as one. */
export const LEADERS = '.．·•・。…⋯-—–_';

/**
 * Marks that hide a digit. Loud ones mean nothing else beside digits; quiet ones only where they are
 * repeated.
 */
export const LOUD_MASKS = '*＊●■•○□◆◇▲△▽▼◎★☆※█▇×✕✖╳❌某叉✱∗⁎✲✳✻⋆◯⬤⚫⚪';
export const QUIET_MASKS = '_＿?？#＃.…·~～\\-—－xX';

/**
 * Digits written out: common, financial and traditional with their variants (kAccountingNumeric and kOtherNumeric of
 * Unicode), Suzhou (〡…〩), and as spoken over the telephone (洞幺拐勾).
 */
export const NUMERALS = [
  '〇零○◯ㅇ洞',
  '一壹壱弌〡幺',
  '二贰貳貮弐弍〢两兩両',
  '三叁參叄参叅弎〣',
  '四肆亖〤',
  '五伍〥',
  '六陆陸〦',
  '七柒漆㭍〧拐',
  '八捌〨',
  '九玖〩勾',
];

/** Letters that pass for 0 and 1. They are close enough to read a telephone number, which has no checksum. */
export const CLOSE_LOOKALIKES = ['OoQОоΟο', 'lIІіӀıΙι丨'];

/** Letters that pass for a digit only where a checksum confirms it. */
export const FAR_LOOKALIKES = ['DU∅øØθΘ⌀⭘', `iLJ!${BARS}`, 'Zz', 'EЗз', 'AЧ', 'Ss', 'Gbб', 'T', 'B', 'gq'];

/** What passes for the check character X. */
export const X_LOOKALIKES = 'Xx×✕✖╳ХхΧχ乂⨯⨉✗✘㐅☓';

/** With which the plate of a car begins, and the number of many a document. */
export const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
