import { rememberingShort } from '../../document/remembering.ts';
import type { Place, Table } from '../../document/types.ts';
import { wordsOf } from '../../document/written-table.ts';
import type { Meaning } from '../../publication/columns.ts';
import type { Day } from '../../publication/dates.ts';
import { DOTS } from '../../publication/dots.ts';
import { isPlainHan } from '../../publication/han.ts';
import type { ListRow } from '../../publication/list.ts';
import { bearerOf, isOfNames } from '../bearer.ts';
import { birthYear } from '../detect/id-number.ts';
import type { SecretKind } from '../detect/types.ts';
import { columnAge } from '../evidence/column-age.ts';
import { evidenceIn, HINTS, plainBeside } from '../evidence/index.ts';
import { isChildWord, namedMinors } from '../evidence/named.ts';
import { minorTrigger } from '../minor-trigger.ts';
import { NAME } from '../name-shape.ts';
import { type HeadedCell, rowsUnderHeads } from '../page-tables.ts';
import { ADULT_AGE } from '../roster.ts';
import type { LookAtCell, Scene, Tell, Text, Watch } from '../types.ts';
import { villagesIn } from '../villages.ts';
import { placeOfCell } from './place.ts';

/** Minors named or shown in texts of any kind: names of the roster, as such or in pinyin, and what only a child has. */
export function inTexts(scene: Scene, tell: Tell): Watch {
  const { minors, roster, asOf } = scene;
  const villages = villagesIn(scene.setting);
  const ofRemark = rememberingShort((text) => evidenceIn(text, 'remarks', asOf));
  const tellNames = (text: Text) => {
    for (const { name, start, isSure } of minors.find(text.text, isOfNames(text))) {
      const bearer = bearerOf(name, text, roster, villages);
      const place = text.place(start);
      if (bearer === 'minor' && isSure) tell(place, isName(place) ? 'path' : 'roster');
      else if (bearer !== 'adult') tell(place, DOUBTS[bearer], DOUBTFUL);
    }
  };
  const tellSpelled = (text: Text) => {
    for (const { start, name } of minors.spelled(text.text)) {
      const sure = [...name].length > 2 && !roster.adults.has(name);
      tell(text.place(start), 'spelled', sure ? {} : DOUBTFUL);
    }
  };
  return {
    trigger: minorTrigger(minors),
    text(text) {
      tellNames(text);
      if (scene.stage !== 'content') return;
      tellSpelled(text);
      tellEvidence(text, scene, tell, ofRemark);
    },
  };
}

/** Minors in the columns of a list: by ages, births and IDs, and names by the guard list or their sound. */
export function inColumns({ asOf, guard, minors, setting }: Scene, tell: Tell): Watch {
  const villages = villagesIn(setting);
  const young = (meaning: 'age' | 'birth' | 'id') => (written: string, row: ListRow, table: Table) => {
    const age = columnAge(written, meaning, asOf);
    if (isMinorAge(age)) tell(placeOfCell(row, table, meaning), 'age');
    else if (age === undefined && meaning === 'birth' && /\d/.test(written))
      tell(placeOfCell(row, table, meaning), 'unread');
  };
  const related = (written: string, row: ListRow, table: Table) => {
    if (CHILD_OF_HEAD.test(plainBeside(written, 'relation')))
      tell(placeOfCell(row, table, 'relation'), 'words');
  };
  const named: LookAtCell = (_cell, at, rows, table) => {
    const row = rows.row(at);
    const names = namesIn(row.get('name'));
    if (guard && villages.namesOf(row.village).some((village) => names.some((name) => guard(name, village))))
      tell(placeOfCell(row, table, 'name'), 'guard');
    if (names.some((name) => minors.sounds?.(name, row.village)))
      tell(placeOfCell(row, table, 'name'), 'sounds', DOUBTFUL);
  };
  return {
    word: { age: young('age'), birth: young('birth'), relation: related },
    id: young('id'),
    ...((guard || minors.sounds) && { cell: { name: named } }),
  };
}

/** What calls a child of the household's head only where it is all that a column of relations says. */
const CHILD_OF_HEAD = /^(?:[大小二四五]?[子女]|孙)$/;

/** What may each be the name in a cell of names: all of it, and its parts where more is written: 冉小童（新增）, 冉甲一、冉小童. */
function namesIn(written: string): string[] {
  if (isPlainHan(written)) return [written];
  return [...new Set([written, ...written.split(BETWEEN_NAMES)])].filter((name) => name !== '');
}

const BETWEEN_NAMES = new RegExp(
  `[^\\p{L}\\p{M}\\p{Co}\\p{Default_Ignorable_Code_Point} \\u3000${DOTS}]+`,
  'u',
);

/** Births that numbers in a row show, but in the column of IDs, which is read whole. */
export function inNumbers({ asOf }: Scene, tell: Tell): Watch {
  const lastGrownUp = Number(asOf.slice(0, 4)) - ADULT_AGE;
  return {
    text({ text, spans, row, meaning, place }) {
      if (row?.kind !== 'data' || meaning === 'id') return;
      for (const { kind, start, end, confidence } of spans) {
        if (!OF_BIRTH.has(kind)) continue;
        // Most were born in a year of which no day need be looked at.
        const year = end - start === ID_LENGTH ? birthYear(text, start) : undefined;
        if (year !== undefined && year < lastGrownUp) continue;
        const isSure = year !== undefined && year > lastGrownUp;
        if (!isSure && !isMinorAge(columnAge(text.slice(start, end), 'id', asOf))) continue;
        // What may be no ID shows no birth either.
        return confidence === 'possible' ? tell(place(0), 'serial', DOUBTFUL) : tell(place(0), 'age');
      }
    },
  };
}

/** Ages and births in tables of a page or a text that name whose they are, whose child or ward somebody is, and names by their sound. */
export function inTables({ asOf, minors }: Scene, tell: Tell): Watch {
  return {
    trigger: { pattern: /[|\t]|<t[dh]/i, letters: '|\t<' },
    text({ text, place, row }) {
      if (row) return;
      for (const cells of rowsUnderHeads(text)) {
        if (!cells.some(({ meaning, text }) => OF_NAMES.has(meaning) && text.trim())) continue;
        const village = cells.filter(({ meaning }) => meaning === 'village').map(wordsOf)[0] ?? '';
        const alike = cells.find(
          (cell) => OF_NAMES.has(cell.meaning) && minors.sounds?.(wordsOf(cell), village),
        );
        if (alike) tell(place(alike.start), 'sounds', DOUBTFUL);
        const shown = cells.find((cell) => isYoung(cell, asOf));
        if (shown) tell(place(shown.start), 'age');
        else if (cells.some(isNamed)) {
          const said = cells.find((cell) => isOfKin(cell, asOf) || isOfChild(cell, asOf));
          if (said) tell(place(said.start), 'words', DOUBTFUL);
        }
      }
    },
  };
}

/** Columns in which a name stands, a child's by 儿童姓名. */
const OF_NAMES: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['name', 'members']);
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
/** A guardian with who that is to the child: 冉甲一（祖父）. */
const FIRST_NAME = new RegExp(`^${NAME}(?:$|[（(])`, 'u');

function isNamed(cell: HeadedCell): boolean {
  return OF_NAMES.has(cell.meaning) && WHOLE_NAME.test(wordsOf(cell));
}

/** Whether a cell names a member of a family or a guardian, or says whose child somebody is. */
function isOfKin(cell: HeadedCell, asOf: Day): boolean {
  const { meaning } = cell;
  if (meaning === 'relation')
    return evidenceIn(wordsOf(cell), meaning, asOf) !== undefined || CHILD_OF_HEAD.test(wordsOf(cell));
  return (meaning === 'members' || meaning === 'guardian') && FIRST_NAME.test(wordsOf(cell));
}

/** Whether a cell says of the person of its row what only a child is; under other heads only all of it, for 资助孤儿 is what somebody does. */
function isOfChild(cell: HeadedCell, asOf: Day): boolean {
  const { text, meaning } = cell;
  if (OF_NAMES.has(meaning) || !HINTS.pattern.test(text)) return false;
  const words = wordsOf(cell);
  const shown = evidenceIn(words, meaning, asOf);
  if (shown === 'words') return ABOUT_PERSON.has(meaning) || isChildWord(words);
  return shown === 'age';
}

/** Columns in which a person is spoken of. */
const ABOUT_PERSON: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['remarks', 'school']);

/** Whether the age or the birth date in a cell of a page's table is a child's. */
function isYoung(cell: HeadedCell, asOf: Day): boolean {
  const { meaning } = cell;
  if (meaning !== 'age' && meaning !== 'birth') return false;
  return isMinorAge(columnAge(wordsOf(cell), meaning, asOf));
}

function isMinorAge(age: number | undefined): boolean {
  return age !== undefined && age < ADULT_AGE;
}

const ID_LENGTH = 18;
/** Numbers in which a birth date stands. */
const OF_BIRTH: ReadonlySet<SecretKind> = new Set([
  'national-id',
  'residence-permit',
  'disability-certificate',
  'weak-mask',
]);

/** It may be somebody else, or nobody: a person looks. */
const DOUBTFUL = { severity: 'warning', confidence: 'possible' } as const;

/** In running text a name is told from other words by its beginning only. */
const LIKELY = { confidence: 'likely' } as const;

/** What is doubtful of a name, by who bears it. */
const DOUBTS = { minor: 'piece', either: 'homonym', elsewhere: 'elsewhere' } as const;

/** Any evidence counts in rows of persons; notes, titles and pages may speak of minors in general, so there it needs a name. */
function tellEvidence(
  text: Text,
  { role, asOf }: Scene,
  tell: Tell,
  ofRemark: (text: string) => ReturnType<typeof evidenceIn>,
): void {
  const { row, meaning } = text;
  if (!HINTS.pattern.test(text.text)) return;
  if (role !== 'list' || row?.kind !== 'data') {
    for (const { start, isStated } of namedMinors(text.text, asOf))
      tell(text.place(start), 'named', role === 'list' ? {} : isStated ? LIKELY : DOUBTFUL);
    return;
  }
  const shown = meaning === 'remarks' ? ofRemark(text.text) : evidenceIn(text.text, meaning, asOf);
  if (shown) tell(text.place(0), shown, shown === 'doubtful' ? DOUBTFUL : {});
}

/** Whether something stands in the name of a file, a folder or a sheet. */
function isName(place: Place): boolean {
  return place.at === 'part' && (place.part === 'file-name' || place.part === 'sheet-name');
}
