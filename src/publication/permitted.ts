import type { Meaning } from './columns.ts';
import type { Stage } from './notice.ts';

/** Which columns a list may have, and which it must have. What is not named here may not be published. */
export type ColumnRule = { required: Meaning[]; permitted: Meaning[] };

const EVERYWHERE: Meaning[] = ['number', 'township', 'group', 'remarks'];

/** Lists of households or persons with their names. */
const NAMED: Record<string, Record<Stage, ColumnRule>> = {
  dibao: stages(
    ['name', 'village', 'persons', 'standard', 'amount'],
    ['household-size', 'class', 'area', 'period', 'start'],
  ),
  tekun: stages(
    ['name', 'village', 'standard', 'amount'],
    ['care-form', 'amount-part', 'persons', 'area', 'period', 'start'],
  ),
  linshi: stages(
    ['name', 'village', 'relief-type', 'reason', 'amount'],
    ['persons', 'household-size', 'date', 'period'],
  ),
};

/** Categories added in county.yaml, and dibian where the county publishes names. */
const NAMED_OTHERWISE = stages(
  ['name', 'village', 'amount'],
  ['persons', 'household-size', 'standard', 'area', 'class', 'period', 'start'],
);

/** Counts by village, where no name may stand. */
const COUNTED: ColumnRule = {
  required: ['village', 'households', 'persons'],
  permitted: ['area', 'standard', 'amount', 'class', 'period'],
};

/**
 * The closed list of columns for a category and stage.
 * Basis: 重庆市城乡居民最低生活保障条例 art. 18 (名单、保障金额等信息; 不得公开与最低生活保障无关的信息); 社会救助领域
 * 基层政务公开标准目录 rows 5, 6, 9, 10, 13.
 * @param named whether the category's names are published at all
 */
export function columnRule(category: string, stage: Stage, named: boolean): ColumnRule {
  const { required, permitted } = named ? (NAMED[category] ?? NAMED_OTHERWISE)[stage] : COUNTED;
  return { required, permitted: [...required, ...permitted, ...EVERYWHERE] };
}

function stages(required: Meaning[], permitted: Meaning[]): Record<Stage, ColumnRule> {
  const rule = { required, permitted };
  return {
    review: rule,
    confirmed: rule,
    payment: { required, permitted: [...permitted, 'date'] },
    termination: {
      required: ['name', 'village', 'reason'],
      permitted: [...permitted, 'persons', 'date', 'amount', 'standard'],
    },
  };
}
