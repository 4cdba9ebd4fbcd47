import type { TERMINATION_REASONS } from '../../src/publication/reasons.ts';

type Reason = (typeof TERMINATION_REASONS)[number];

/** Why a household leaves 低保 or a person 特困供养; what is frequent stands twice. */
export const LEAVING_REASONS: Record<'dibao' | 'tekun', Reason[]> = {
  dibao: ['收入超标', '收入超标', '财产超标', '迁出', '自愿退出', '死亡'],
  tekun: ['死亡', '死亡', '不再符合条件'],
};
