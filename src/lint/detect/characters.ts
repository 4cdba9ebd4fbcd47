/**
 * Characters that folding leaves as they are, written as the inside of a character class (flag `u`): ASCII,
 * Han, CJK punctuation. In a list nearly every cell consists of these alone, so it needs no folding.
 */
export const PLAIN =
  '\\t\\n\\r -~·×–—‘’“”…•○●■□★\\u3000-\\u303f\\u3400-\\u9fff！＃（）＊，－．／：；？＿～￥％' +
  '\\u{20000}-\\u{2f7ff}\\u{30000}-\\u{3ffff}';

/** What may stand between the digits of one number. */
export const SEPARATORS =
  ' \t\n\r\u3000-–—‐‑‒―−－_＿.．·•・,，、/／\\|~～:：;；\'"`‘’“”()（）[]【】〔〕{}「」《》<>=+*＊#＃●■★※&@$^。！!？?…→☆加和年月日\u2028\u2029';

/**
 * Marks that hide a digit. Loud ones mean nothing else beside digits; quiet ones only where they are
 * repeated.
 */
export const LOUD_MASKS = '*＊●■•○□◆◇▲★☆※█▇×✕✖╳❌某叉✱∗⁎✲✳✻⋆◯⬤⚫⚪';
export const QUIET_MASKS = '_＿?？#＃.…·~～\\-—－xX';

/**
 * Digits written out: common, financial, traditional, Suzhou (〡…〩), and as spoken over the telephone (洞幺拐勾).
 */
export const NUMERALS = [
  '〇零○◯ㅇ洞',
  '一壹〡幺弌',
  '二贰貳〢两',
  '三叁參〣',
  '四肆〤',
  '五伍〥',
  '六陆陸〦',
  '七柒〧拐',
  '八捌〨',
  '九玖〩勾',
];

/** Letters that pass for 0 and 1. They are close enough to read a telephone number, which has no checksum. */
export const CLOSE_LOOKALIKES = ['OoQОоΟο', 'lIІіӀıΙι丨'];

/** Letters that pass for a digit only where a checksum confirms it. */
export const FAR_LOOKALIKES = ['DU∅øØθΘ⌀⭘', 'iLJ|!│∣ǀ', 'Zz', 'EЗз', 'AЧ', 'Ss', 'Gbб', 'T', 'B', 'gq'];

/** What passes for the check character X. */
export const X_LOOKALIKES = 'Xx×✕✖╳ХхΧχ乂⨯⨉✗✘㐅';
