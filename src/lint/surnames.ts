/**
 * Surnames that begin no common word of notices, as the inside of a class. Those of the Tujia and Miao of the Wuling
 * mountains, where the demo county lies, come first.
 */
export const CLEAR_SURNAMES =
  '冉田向覃庹谯彭谭黎石龙麻廖滕宋王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗郑梁谢唐许韩冯邓曹曾肖程蔡潘袁董余' +
  '苏叶吕魏蒋丁杜沈姜范姚卢崔陆汪汤熊孟秦邱侯邹尹薛阎段雷贺郝邵史毛顾赖龚武戴倪牟瞿樊傅贾闫邬谌蹇聂阮骆' +
  '莫翟尤詹霍岳葛卓鲁闵仇鄢殷俞喻舒晏裴蒲饶颜欧洪韦陶庞邢伍焦耿靳祁翁柯凌鲍屈敖佘卞虞刁佟' +
  '窦臧郗宓阚郜扈邝邸邰郦逄仝亓冼卜缪糜濮禹嵇岑庾昝晁栾荀蔺郎钮隋隗鞠萧褚';

/** All common ones, also those of 高龄, 任何, 万元 and 代领. */
export const SURNAMES = `${CLEAR_SURNAMES}高何于夏钟牛施温毕艾任方金孔白康江万钱易常乔文游涂简严柳左甘柴祝包柏齐申管单解查盖朴费娄巫席项兰车盛吉代付`;

/** Those of two signs. */
export const DOUBLE_SURNAMES = '欧阳|令狐|上官|司马|诸葛|皇甫|夏侯';
