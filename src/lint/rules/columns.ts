import { scopeOf } from '../../publication/county.ts';
import type { Layout } from '../../publication/layout.ts';
import { type ColumnRule, columnRule } from '../../publication/permitted.ts';
import type { Scene } from '../types.ts';

/** Whether the lists of a notice's category have names at all; a draft without a notice is taken to. */
export function isNamed({ notice, setting: { county } }: Scene): boolean {
  return !notice || !county || scopeOf(county, notice.category) !== 'none';
}

/** Whether a list is of those whose assistance ends: as its notice says, or as a draft calls its column of reasons. */
export function isOfEndings({ notice }: Scene, layout: Layout | undefined): boolean {
  if (notice) return notice.stage === 'termination';
  return (layout?.columns ?? []).some(({ meaning, raw }) => meaning === 'reason' && ENDING.test(raw));
}

const ENDING = /停\s*[发保]|终\s*止|退\s*出|取\s*消/;

/** The columns of a notice's list; `undefined` for a draft that has no notice yet. */
export function columnRuleOf(scene: Scene): ColumnRule | undefined {
  const { notice } = scene;
  return notice && columnRule(notice.category, notice.stage, isNamed(scene));
}
