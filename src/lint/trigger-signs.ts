import { remembering } from '../document/remembering.ts';
import { tellingUnits } from './detect/index.ts';
import { TRIGGERING } from './telling.ts';

/**
 * What each UTF-16 unit tells, and whose letter it is, in a bit for each trigger; what is more than there are bits shares them.
 */
type TriggerSigns = { units: Int32Array; owners: Uint8Array };

/** Those of triggers with these letters, a line for each. Thousands of files have the same few. */
export const triggerSigns = remembering((letters: string): TriggerSigns => {
  UNITS ??= tellingUnits();
  const units = UNITS.slice();
  const owners = new Uint8Array(units.length);
  for (const [index, own] of letters.split('\n').entries()) {
    for (let i = 0; i < own.length; i++) {
      const unit = own.charCodeAt(i);
      units[unit] = TRIGGERING;
      owners[unit] = (owners[unit] as number) | bitOf(index);
    }
  }
  return { units, owners };
});

/** The bit of a trigger by its place among all. */
export function bitOf(index: number): number {
  return 1 << (index % 8);
}

let UNITS: Int32Array | undefined;
