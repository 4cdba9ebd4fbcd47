import { ageOn, type Day } from '../../publication/dates.ts';
import type { ListRow } from '../../publication/list.ts';
import { saysAdultAge, saysMinorAge } from '../evidence/ages.ts';
import { birthSpan } from '../evidence/birth.ts';
import { columnAge } from '../evidence/column-age.ts';
import { plainBeside } from '../evidence/index.ts';
import { hasChildWords } from '../evidence/words.ts';
import { NAME } from '../name-shape.ts';
import { ADULT_AGE } from '../roster.ts';

/** What is asked of a row of a list, or of what stays of one. */
export type Seen = Pick<ListRow, 'column' | 'get' | 'row'>;
/** What a row shows of its own person; both where it contradicts itself. */
type Own = { isMinor: boolean; isAdult: boolean };

/** With which a remark turns to somebody else: what follows is not said of the row's own person. */
const OTHERS = new RegExp(
  `^${NAME}$|子女|儿子|女儿|孙|[之其][子女]|[长次三幼幺][子女]|幺儿|[孩娃弟妹兄姐哥爷奶婆妻夫叔伯姑舅姨]|父(?!母双亡)|(?<!父)母|配偶|监护|代[领办签养]|` +
    '其|家|户(?!主)|成员|同住|育有|抚养|扶养|[与和跟随]',
  'u',
);
/** What the row's own person is called, or where it learns, that shows a child; who is at a 高中 may be grown up. */
const CHILD =
  /^(?:系|为|属|是)?(?:散居|集中供养|社会散居|事实)?(?:孤儿|事实无人抚养(?:儿童)?|[\p{Script=Han}]{0,2}儿童|弃婴|弃儿|遗孤|父母双亡|未成年人?|婴儿|幼儿|[男女]童|小学生|初中生)$/u;
const SCHOOL = /小学|初[中一二三]|[一二三四五六七八九1-9]年级|幼儿园|学前班|学龄前|[大中小]班/;

/** What the columns of ages, births and IDs, the name and the remarks of a row show of its own person. */
export function ownOf(row: Seen, remarks: readonly string[], asOf: Day): Own {
  const birth = birthSpan(row.get('birth'), asOf);
  const ages = [
    columnAge(row.get('age'), 'age', asOf),
    birth && ageOn(birth.first, asOf),
    birth && ageOn(birth.last, asOf),
    columnAge(row.get('id'), 'id', asOf),
  ].filter((age) => age !== undefined);
  const said = [plainBeside(row.get('name'), 'name'), ...remarks.map((text) => plainBeside(text, 'remarks'))];
  const phrases = said.flatMap(ownPhrases);
  return {
    isMinor: ages.some((age) => age < ADULT_AGE) || phrases.some((phrase) => showsChild(phrase, asOf)),
    isAdult: ages.some((age) => age >= ADULT_AGE) || phrases.some((phrase) => saysAdultAge(phrase, asOf)),
  };
}

/** The phrases with which a remark begins, as far as they speak of nobody else. */
function ownPhrases(plain: string): string[] {
  const phrases = plain.split(/[,，、;；。()|\s]+/).filter(Boolean);
  const other = phrases.findIndex((phrase) => OTHERS.test(phrase) && !CHILD.test(phrase));
  return other < 0 ? phrases : phrases.slice(0, other);
}

function showsChild(phrase: string, asOf: Day): boolean {
  return CHILD.test(phrase) || saysMinorAge(phrase, asOf) || (SCHOOL.test(phrase) && hasChildWords(phrase));
}
