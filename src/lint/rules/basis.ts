import type { Basis } from '../types.ts';

/** The laws and documents that rules cite. Those marked unverified were not read and must be checked by the county. */
const act =
  (title: string) =>
  (article: string): Basis => ({ title, article });

export const assistance = act('社会救助暂行办法');
export const chongqingDibao = act('重庆市城乡居民最低生活保障条例');
export const informationLaw = act('个人信息保护法');
export const minorsLaw = act('未成年人保护法');
export const civilCode = act('民法典');
export const idCardLaw = act('居民身份证法');
export const disclosure = act('政府信息公开条例');
export const catalogue = act('社会救助领域基层政务公开标准目录');
export const workPlan = act('2025年整治社会救助不到位工作方案');
export const childrenInformation = act('困境儿童个人信息保护工作办法');
export const uncertain = (title: string, article: string): Basis => ({ title, article, unverified: true });
