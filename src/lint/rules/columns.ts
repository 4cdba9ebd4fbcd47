import { scopeOf } from '../../publication/county.ts';
import { type ColumnRule, columnRule } from '../../publication/permitted.ts';
import type { Scene } from '../types.ts';

/** Whether the lists of a notice's category have names at all; a draft without a notice is taken to. */
export function isNamed({ notice, setting: { county } }: Scene): boolean {
  return !notice || !county || scopeOf(county, notice.category) !== 'none';
}

/** The columns of a notice's list; `undefined` for a draft that has no notice yet. */
export function columnRuleOf(scene: Scene): ColumnRule | undefined {
  const { notice } = scene;
  return notice && columnRule(notice.category, notice.stage, isNamed(scene));
}
