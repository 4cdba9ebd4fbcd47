import { type Detector, matches } from './reading.ts';

const NUMBER = '[0-9一二三四五六七八九十廿卅百〇零壹贰叁肆伍陆柒捌玖拾佰]{1,6}';
/** Beside a house one lives, but 旁10号前 tells a day. */
const PLACE = `(?:[路街巷弄道里村组社区院坝湾沟坪坡寨屯庄园苑城段楼场镇乡队排营户房寓舍厦桥河号]|旁(?!${NUMBER}号[以之]?[前后止](?!面)))`;
const ESTATE = '(?:小区|花园|公寓|家园|租房|安置[房点]|[A-Za-z]区)';

/** A door: a numbered house in a named place, or a building, unit and room that lead to one another. */
const DOOR = new RegExp(
  [
    `(?:${PLACE}|门牌)[:： ]?${NUMBER}(?:[-－之]${NUMBER})? ?号(?![文令线函件])(?:院|楼|附${NUMBER}号)?`,
    `附${NUMBER}号`,
    `门牌(?:号码?)?[:： ]?${NUMBER}`,
    '院[0-9]{3,4}房',
    `[路街巷弄村组][0-9]{1,4}#|[0-9]{1,3}#楼?[-—–－ ]?${NUMBER}(?:[-—–－]${NUMBER}|单元)`,
    `${PLACE}[A-Za-z]?${NUMBER}[栋幢座]`,
    `[A-Za-z0-9一二三四五六七八九十廿卅]{1,4}(?:栋|幢|座|号楼)[-—–－ ]?(?:${NUMBER}(?:单元|[-—–－]${NUMBER}|室|楼|层|号)|[A-Z]?[0-9]{3,4})`,
    `[栋幢楼座号]${NUMBER}单元|(?<![第0-9])${NUMBER}单元[-—–－ ]?${NUMBER}`,
    `(?:[栋幢楼座号院]|单元|层)[-—–－ ]?${NUMBER}(?:[-—–－]${NUMBER})?室|住(?:在|于)?[0-9]{3,4}室`,
    `${ESTATE}[A-Za-z]?[0-9]{1,3}[-—–－][0-9]{1,2}[-—–－][0-9]{1,4}`,
  ].join('|'),
  'g',
);
/** Under its own label less is a door. */
const LABELLED_DOOR = new RegExp(
  `${DOOR.source}|${NUMBER}(?:[-—–－#]${NUMBER}){1,3}|${NUMBER}(?:号|栋|幢|座|室|单元)`,
  'g',
);
const SIGN = /[号牌栋幢座室房#]|单元|[0-9][-—–－][0-9]{1,2}[-—–－][0-9]/;

/** A day of the month (20号前), an ordinal or a document's number is no door. */
const NOT_A_DOOR = /(?:[月第〕】\])）]|每月|文)[0-9一二三四五六七八九十廿卅百〇零]{0,6}$/;

/** Addresses to the door. A village and a group ("中心村3组") may be told; a house number may not. */
export const findAddresses: Detector = ({ text }, { label }) => {
  if (label !== 'address' && !SIGN.test(text)) return [];
  return matches(text, label === 'address' ? LABELLED_DOOR : DOOR)
    .filter(({ index }) => !NOT_A_DOOR.test(text.slice(Math.max(0, index - 8), index + 1)))
    .map(({ 0: whole, index }) => ({
      kind: 'address',
      start: index,
      end: index + whole.length,
      confidence: label === 'address' ? 'certain' : 'likely',
    }));
};
