import {
  DISEASES,
  HARMLESS,
  HEALTH_SIGNS,
  HEALTH_WORDS,
  OF_EVERYBODY,
  ROW_WORDS,
  STATES,
} from './health-words.ts';
import { precedesName } from './person.ts';
import { type Detector, matches } from './reading.ts';
import { type Squeezed, simplified, squeeze } from './squeeze.ts';
import type { Span } from './types.ts';

const TYPE = '(?:视力|听力|言语|肢体|智力|精神|多重)';
const TYPES = `${TYPE}(?:[、和及]${TYPE})?`;
const DEGREES = '一二三四壹贰叁肆1-4';
const GRADE = `[${DEGREES}](?:、[${DEGREES}])?级`;
/** A cancer with the organ that it names, so that nothing of it is left where the words are masked. */
const CANCER =
  '(?:宫颈|甲状腺|乳腺|食道|食管|直肠|结肠|鼻咽|前列腺|膀胱|卵巢|胰腺|[肺肝胃肠肾脑骨血喉])(?:癌|(?:部|脏)?恶性肿瘤)';
const CERTIFIED = `${TYPE}(?:障碍|缺陷|疾患)|${TYPES}[、和]?残疾?(?:人)?(?:（?${GRADE}）?)?|${TYPES}残?[（(]?${GRADE}|${GRADE}(?:${TYPES})?残疾?|残疾${GRADE}|${GRADE}${TYPES}|[肢视听智精]残(?![疾联])|[重中轻]度残疾(?!人)|盲人|聋人|哑巴|残[${DEGREES}](?![0-9人户个口])|(?<![第十])[一二三四]残(?![次疾联存留余碑])|(?:工伤|伤残)(?:[一二三四五六七八九十1-9]|10)级`;
/** Words that others hold by chance or begin: 团结核心, 春风湿地, 冉甲减员, 木耳背. A sign alone must be all there is. */
const CHANCY =
  '(?<![团总办小完终了])结核(?![心对算实查定准减销验桃酸])|(?<![东南西北春微海])风湿(?![地润])|(?<!木)耳背(?![后山梁坡湾坝沟组村])|' +
  '甲减(?![员少发免退半])|(?<![制改建铸打编])造口(?![罩袋粮径岸])|(?<!独)特病(?!救助|补助|补贴|保险|政策|待遇|种)|' +
  '(?<![\u3400-\u9fff])[聋哑盲残](?![\u3400-\u9fff0-9])|(?:[又既也][聋哑])+';
/** How bad it is, and since when. */
const DEGREE = '(?:慢性|急性|重度|中度|轻度|严重|晚期|老年性?|双[目耳眼])?';
/** Whatever else doctors call so, and their sign for a cancer. In a policy "病症" and "急症" are nobody's. */
const DIAGNOSED = '[\u3400-\u9fff]{2}症(?!结|状|候)|[肺肝腺][Cc][Aa](?![A-Za-z])';
/** A campaign, an office or a rule about a disease. */
const CAMPAIGN = '(?!.{0,2}(?:筛查|防治|预防|防控|普查|宣传|义诊|医院|协会|按摩|知识|政策))';

/** With what a match begins: a look at a sign or two spares trying some hundred words at each. */
const HEADS = new Set([
  ...[...DISEASES, ...STATES, ...ROW_WORDS, ...HARMLESS, ...OF_EVERYBODY].map(([head]) => head),
  ...'视听言肢智精多残盲聋哑工伤宫甲乳食直结鼻前膀卵胰肺肝胃肠肾脑骨血喉慢急重中轻严晚老双风耳造特又既也',
]);
const BEGINNING = `(?=[${[...HEADS].join('')}]|[${DEGREES}][、级残]|[\u3400-\u9fff]{2}症|[肺肝腺][Cc])`;

const SIGN = new RegExp(`${HEALTH_SIGNS}|${HEALTH_WORDS}`);
const anywhere = lexicon(
  DISEASES,
  [...HARMLESS, ...OF_EVERYBODY],
  `|(?<state>${STATES.join('|')}|${DIAGNOSED})`,
);
/** In a row they are the kind of a disability by themselves. */
const LONE_TYPE = '(?<![\u3400-\u9fff])(?:视力|听力|言语|肢体|智力|多重)(?![\u3400-\u9fff：:])';
const inRows = lexicon([...DISEASES, ...STATES, ...ROW_WORDS], HARMLESS, `|${DIAGNOSED}|${LONE_TYPE}`);
/** What leads from somebody to a state: 冉甲一患, 冉甲一，生活. */
const TO_STATE = /(?:患有?|得了?|确诊为?|[系是为因已]|属于?|[，,（(：:\t |])(?:患有?)?[\u3400-\u9fff]{0,4}$/;
const inCertificates = new RegExp(`${TYPES}|${GRADE}|残疾|${[...DISEASES].join('|')}`, 'g');

/** Harmless phrases come first, so that they use up the words inside them. */
function lexicon(words: readonly string[], harmless: readonly string[], more = ''): RegExp {
  const apart = words.map((word) => word.replace(/^[A-Z]+$/, '(?<![A-Za-z])$&(?![A-Za-z])'));
  return new RegExp(
    `${BEGINNING}${DEGREE}(?:(${harmless.join('|')})|(?:${CERTIFIED}|${CANCER}|${CHANCY}|${apart.join('|')}${more})${CAMPAIGN})`,
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
    .concat(illnesses(text, inRow))
    .concat(squeezed ? splitWords(squeezed, words) : [])
    .concat(spacedWords(text, words, inRow ? DOTTED : SPACED))
    .map(([start, end]): Span => ({ kind: 'health', start, end, confidence }));
};

function wordsIn(text: string, words: RegExp): [start: number, end: number][] {
  return matches(text, words)
    .filter(({ 1: harmless }) => words === inCertificates || harmless === undefined)
    .filter(
      ({ 0: whole, groups, index }) =>
        !groups?.state ||
        TO_STATE.test(text.slice(Math.max(0, index - 8), index)) ||
        precedesName(text, index + whole.length),
    )
    .map(({ 0: whole, index }) => [index, index + whole.length]);
}

/** What is called an illness by its last sign, where somebody has it, or all that a cell of a row says. */
const [HAD, ALONE] = [
  /(?:患有?|确诊为?|得了|查出)([\u3400-\u9fff]{1,6}?病)(?![\u3400-\u9fff]?[房例历毒种])/g,
  /^([\u3400-\u9fff]{1,6}病)$/g,
];
/** The reasons of a closed list, what anybody says, and who is called so: 因病, 突发急病, 霍去病. */
const NO_ILLNESS = /[疾大因重急有无生看治防毛疫患发得多带伤布去]病$/;

function illnesses(text: string, inRow = false): [number, number][] {
  if (!text.includes('病')) return [];
  return [HAD, ...(inRow ? [ALONE] : [])]
    .flatMap((pattern) => matches(text, pattern))
    .filter(({ 1: name = '' }) => !NO_ILLNESS.test(name))
    .map(({ 0: whole, 1: name = '', index }) => {
      const end = index + whole.length;
      return [end - name.length, end];
    });
}

/** Signs of which each stands apart. In a row, where spaces fill lines, only a dot parts a word of two. */
const [SPACED, DOTTED] = [/[㐀-鿿](?:[ \u3000·•・]{1,3}[㐀-鿿]){1,6}/g, /[㐀-鿿](?:[·•・][㐀-鿿]){1,6}/g];

/** Words that are all that such signs say: 患肺·癌, 糖　尿　病. */
function spacedWords(text: string, words: RegExp, spaced: RegExp): [number, number][] {
  return matches(text, spaced).flatMap(({ 0: whole, index }): [number, number][] => {
    const together = whole.replace(/[ \u3000·•・]/g, '');
    const isWord = wordsIn(together, words).some(([start, end]) => start === 0 && end === together.length);
    return isWord ? [[index, index + whole.length]] : [];
  });
}

/** Words whose signs stand apart: 尿 毒 症. Two signs may meet by chance, unless they are all there is. */
function splitWords({ text, offsets }: Squeezed, words: RegExp): [number, number][] {
  return wordsIn(text, words)
    .filter(([start, end]) => end - start > 2 || end - start === text.length)
    .map(([start, end]) => [offsets[start] as number, (offsets[end - 1] as number) + 1]);
}
