import { DISEASES, HARMLESS, HEALTH_SIGNS, HEALTH_WORDS, OF_EVERYBODY, ROW_WORDS } from './health-words.ts';
import { type Detector, matches } from './reading.ts';
import { type Squeezed, simplified, squeeze } from './squeeze.ts';
import type { Span } from './types.ts';

const TYPE = '(?:视力|听力|言语|肢体|智力|精神|多重)';
const TYPES = `${TYPE}(?:[、和及]${TYPE})?`;
const DEGREES = '一二三四壹贰叁肆1-4';
const GRADE = `[${DEGREES}](?:、[${DEGREES}])?级`;
/** A cancer with the organ that it names, so that nothing of it is left where the words are masked. */
const CANCER = '(?:宫颈|甲状腺|乳腺|食道|食管|直肠|结肠|鼻咽|前列腺|膀胱|卵巢|胰腺|[肺肝胃肠肾脑骨血喉])癌';
const CERTIFIED = `${TYPES}[、和]?残疾?(?:人)?(?:（?${GRADE}）?)?|${TYPES}残?[（(]?${GRADE}|${GRADE}(?:${TYPES})?残疾?|残疾${GRADE}|${GRADE}${TYPES}|[肢视听智精]残(?![疾联])|[重中轻]度残疾(?!人)|盲人|聋人|哑巴|残[${DEGREES}](?![0-9人户个口])|(?<![第十])[一二三四]残(?![次疾联存留余碑])|(?:工伤|伤残)(?:[一二三四五六七八九十1-9]|10)级`;
/** How bad it is, and since when. */
const DEGREE = '(?:慢性|急性|重度|中度|轻度|严重|晚期|老年性?|双[目耳眼])?';
/** Whatever else doctors call so, and their sign for a cancer. In a policy "病症" and "急症" are nobody's. */
const DIAGNOSED = '[\u3400-\u9fff]{2}症(?!结|状|候)|[肺肝腺][Cc][Aa](?![A-Za-z])';
/** A campaign, an office or a rule about a disease. */
const CAMPAIGN = '(?!.{0,2}(?:筛查|防治|预防|防控|普查|宣传|义诊|医院|协会|按摩|知识|政策))';

/** With what a match begins: a look at a sign or two spares trying some hundred words at each. */
const HEADS = new Set([
  ...[...DISEASES, ...ROW_WORDS, ...HARMLESS, ...OF_EVERYBODY].map(([head]) => head),
  ...'视听言肢智精多残盲聋哑工伤宫甲乳食直结鼻前膀卵胰肺肝胃肠肾脑骨血喉慢急重中轻严晚老双',
]);
const BEGINNING = `(?=[${[...HEADS].join('')}]|[${DEGREES}][、级残]|[\u3400-\u9fff]{2}症|[肺肝腺][Cc])`;

const SIGN = new RegExp(`${HEALTH_SIGNS}|${HEALTH_WORDS}`);
const anywhere = lexicon(DISEASES, [...HARMLESS, ...OF_EVERYBODY]);
const inRows = lexicon([...DISEASES, ...ROW_WORDS], HARMLESS, `|${DIAGNOSED}`);
const inCertificates = new RegExp(`${TYPES}|${GRADE}|残疾|${[...DISEASES].join('|')}`, 'g');

/** Harmless phrases come first, so that they use up the words inside them. */
function lexicon(words: readonly string[], harmless: readonly string[], more = ''): RegExp {
  const apart = words.map((word) => word.replace(/^[A-Z]+$/, '(?<![A-Za-z])$&(?![A-Za-z])'));
  return new RegExp(
    `${BEGINNING}${DEGREE}(?:(${harmless.join('|')})|(?:${CERTIFIED}|${CANCER}|${apart.join('|')}${more})${CAMPAIGN})`,
    'g',
  );
}

/** Illness and disability. Outside a row a policy may well speak of them, so that there nothing is sure. */
export const findHealth: Detector = ({ text: written }, { label, inRow }) => {
  // 保障 stands in every list, and most have nothing else with such a sign.
  if (!SIGN.test(written.replaceAll('保障', ''))) return [];
  const text = simplified(written);
  const words = label === 'disability' ? inCertificates : inRow ? inRows : anywhere;
  const confidence = inRow || label === 'disability' ? 'likely' : 'possible';
  const squeezed = inRow ? squeeze(text) : undefined;
  return wordsIn(text, words)
    .concat(squeezed ? splitWords(squeezed, words) : [])
    .map(([start, end]): Span => ({ kind: 'health', start, end, confidence }));
};

function wordsIn(text: string, words: RegExp): [start: number, end: number][] {
  return matches(text, words)
    .filter(({ 1: harmless }) => words === inCertificates || harmless === undefined)
    .map(({ 0: whole, index }) => [index, index + whole.length]);
}

/** Words whose signs stand apart: 尿 毒 症. Two signs may meet by chance, unless they are all there is. */
function splitWords({ text, offsets }: Squeezed, words: RegExp): [number, number][] {
  return wordsIn(text, words)
    .filter(([start, end]) => end - start > 2 || end - start === text.length)
    .map(([start, end]) => [offsets[start] as number, (offsets[end - 1] as number) + 1]);
}
