import { obtain } from '../../maps.ts';
import type { Setting } from '../../publication/setting.ts';

/** A function of a county's settings that works once for all of its files, of which there are thousands. */
export function once<T>(work: (setting: Setting) => T): (setting: Setting) => T {
  const known = new WeakMap<Setting, { value: T }>();
  return (setting) => obtain(known, setting, () => ({ value: work(setting) })).value;
}
