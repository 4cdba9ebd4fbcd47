import {
  CLOSE_LOOKALIKES,
  FAR_LOOKALIKES,
  LOUD_MASKS,
  NUMERALS,
  PLAIN,
  QUIET_MASKS,
  SEPARATORS,
  X_LOOKALIKES,
} from './characters.ts';
import { HEALTH_SIGNS } from './health.ts';

const numerals = NUMERALS.join('');
const digits = `0-9${numerals}${CLOSE_LOOKALIKES.join('')}${FAR_LOOKALIKES.join('')}`;
const between = (X_LOOKALIKES + SEPARATORS + LOUD_MASKS + QUIET_MASKS.replace(/\\/g, '')).replace(
  /[\]\\^[|-]/g,
  '\\$&',
);

/**
 * Texts without a match hold no secret of any kind, whatever their label. It costs a name, a village or an amount some
 * twenty nanoseconds; a month or a date may match, since under a label it may be a birth date. Flag `u`, no other: the
 * linter joins it with more patterns.
 */
export const mightHoldSecret = new RegExp(
  [
    `[^${PLAIN}]|[&%\\\\<]`, // needs folding first
    `[0-9]{5}|[0-9${numerals}]{4} ?[-./年．／－]|[0-9]{2} ?[./年-] ?[0-9${numerals}]{1,3} ?[月./-]`, // numbers, dates
    `[${digits}${LOUD_MASKS}][${digits}${between}]{10}`, // spaced, masked or disguised numbers
    '[0-9][Ee]\\+?1|[0-9A-Za-z+/]{20}', // ruined and encoded numbers
    `[号栋幢座室]|单元|[0-9${numerals}十百][-—#][0-9${numerals}十百]`, // addresses
    HEALTH_SIGNS,
  ].join('|'),
  'u',
);
