import { type Detector, matches } from './reading.ts';

const DIGIT = '[0-9一二三四五六七八九十廿卅百〇零壹贰叁肆伍陆柒捌玖拾佰]';
const NUMBER = `${DIGIT}{1,6}`;
/** A number of its own is only a house's behind one: 12号3栋, but not 文号12号. */
const PLACE = `(?:[路街巷弄道里村组社区院坝湾沟坪坡寨屯庄园苑城段楼场镇乡队排营户房寓舍厦桥河旁垭坳岭岩溪堡垸坨沱]|网格|[院坝湾沟坪坡寨岭岩垭]子|(?<=${DIGIT})号)`;
const ESTATE = '(?:小区|花园|公寓|家园|租房|安置[房点]|宿舍楼?|家属[院区楼]|华庭|[福康和]苑|[A-Za-z]区)';

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
    `${ESTATE}[0-9]{1,2}楼[0-9]{3,4}`,
    `${ESTATE}${NUMBER}(?:单元|号房)|[0-9一二三四]期[0-9]{1,3}[栋幢座]`,
    `[路街巷弄][0-9]{1,4}(?:[-—–－][0-9]{1,3}){2}(?![0-9])`,
    // Without a 号: 文昌路12-1, 3组-12. What lasts from March to May is none.
    `[路街巷弄][0-9]{1,4}[-—–－][0-9]{1,3}(?![0-9.\\-—–－~至年月日号组社户人米期标])`,
    `(?<=${DIGIT})[组社][-—–－][0-9]{1,4}(?![0-9.\\-—–－~至年月日号组社户人])`,
  ].join('|'),
  'g',
);
/** Under its own label less is a door. */
const LABELLED_DOOR = new RegExp(
  `${DOOR.source}|${NUMBER}(?:[-—–－#]${NUMBER}){1,3}|${NUMBER}(?:号|栋|幢|座|室|单元)`,
  'g',
);
const SIGN =
  /[号牌栋幢座室房#]|单元|楼[0-9]{3}|[0-9][-—–－][0-9]{1,2}[-—–－][0-9]|[路街巷弄][0-9]{1,4}[-—–－]|[组社][-—–－][0-9]/;

/** A cell that is a room and no more. */
const BARE_ROOM = /^[0-9]{3,4}室$/;
const [LOOKED_BACK, LOOKED_ON] = [24, 16];

/** A day of the month (20号前), an ordinal or a document's number is no door. */
const NOT_A_DOOR = /(?:[月第〕】\])）]|每月|文)[0-9一二三四五六七八九十廿卅百〇零]{0,6}$/;
/** 旁10号前, 到村20号上午: a day. Before the house (12号前面) one may live. */
const DAY =
  /^[^0-9]{1,3}(?:[12]?[0-9]|3[01]|[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])号$/;
const BEHIND_DAY =
  /^(?:[以之]?[前后止](?![面山坡沟坝院门])|起(?!居)|[上下]午|早上|晚上|当天|截止|发放|到账|打卡|召开|开会)/;

const OFFICE =
  '政府|服务中心|便民|(?:党群|文化|活动|办事)中心|村委|居委|委员会|办公|民政[办局所]|社保[所局]|(?:派出|司法|财政|税务)所|大厅|窗口|银行|信用社|农商行|邮储|邮局|邮政|支行|网点|卫生[院室]|医院|服务[站点]|工作站|代办点';
/** What stands right behind such a number and is no house: 12号公示栏, 12号会议纪要. */
const PUBLIC_THING =
  '(?:公示|公告|宣传|公开|信息)栏|会议|纪要|决议|议题|文件|公告|图斑|地块|宗地|机井|水井|电杆|变压器|台区|路灯|点位|桩|界碑|水库|电站|泵站|山坪塘|大?桥|隧道|基站|水渠|展板|展台|摊位';
/** How far from an office a home is: 12号距村委会200米. */
const DISTANCE = '[家户]?(?:距|离(?![退休岗任]))';
/** 文昌路12号便民中心领取, unless somebody lives beside it, or what follows is done there: 银行卡, 村委会代领. */
const PUBLIC_BEHIND = new RegExp(
  `^(?:${PUBLIC_THING}|(?!${DISTANCE})[\u3400-\u9fff]{0,8}?(?:${OFFICE})(?![\u3400-\u9fff]{0,3}(?:旁|对面|隔壁|附近|背后|后面|前面|楼上|宿舍|家属)|[员会]?[卡代打]))`,
);
/** 便民中心（文昌路, 办公地址：联合乡新街. */
const PUBLIC_BEFORE = new RegExp(
  `(?:(?:${OFFICE})[\u3400-\u9fff]{0,4}(?:[（(]|[:：]|位于|设在|地址)|办公(?:地[址点]|场所)[:：]?)[^，。；;,\\n]{0,14}$`,
);
/** To where one goes on business: 到文昌路12号领取. */
const [GOING, BUSINESS] = [
  /(?:[到去往至赴]|(?<!住)在)[^，。；;,\n0-9]{0,10}$/,
  /^[\u3400-\u9fff]{0,4}?(?:领[取款卡证]|办理|申[领请报]|咨询|报名|签字|缴[费纳]|参[加会])/,
];

/** Addresses to the door. A village and a group ("中心村3组") may be told; a house number may not. */
export const findAddresses: Detector = ({ text }, { label, inRow }) => {
  if (label !== 'address' && !SIGN.test(text)) return [];
  const bare = label === undefined && inRow ? BARE_ROOM.exec(text) : null;
  if (bare) return [{ kind: 'address', start: 0, end: bare[0].length, confidence: 'possible' }];
  return matches(text, label === 'address' ? LABELLED_DOOR : DOOR)
    .filter(
      ({ 0: whole, index }) =>
        !NOT_A_DOOR.test(text.slice(Math.max(0, index - 8), index + 1)) &&
        (label === 'address' || !isElse(text, index, index + whole.length)),
    )
    .map(({ 0: whole, index }) => ({
      kind: 'address',
      start: index,
      end: index + whole.length,
      confidence: label === 'address' ? 'certain' : 'likely',
    }));
};

/** Whether what looks like a door is a day, or where an office or a public thing stands. */
function isElse(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LOOKED_BACK), start + 1);
  const behind = text.slice(end, end + LOOKED_ON);
  return (
    (DAY.test(text.slice(start, end)) && BEHIND_DAY.test(behind)) ||
    PUBLIC_BEHIND.test(behind) ||
    PUBLIC_BEFORE.test(before) ||
    (GOING.test(before) && BUSINESS.test(behind))
  );
}
