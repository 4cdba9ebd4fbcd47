import type { WorkList } from '../../publication/inspection.ts';

/** 问题类别, as the work list of 2025年整治社会救助不到位工作方案 names them; publicity is its part 三（三）. */
export const WORK_LIST_TITLES: Record<WorkList, string> = {
  应保未保: '整治社会救助应保未保问题',
  未按要求发放: '整治救助资金未按要求发放问题',
  人情保关系保: '整治“人情保”“关系保”问题',
  公示公开: '强化公示公开',
};
