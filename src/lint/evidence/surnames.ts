/** Common surnames, and those of the south-west that are rare elsewhere, as the inside of a class. */
export const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆' +
  '郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文冉覃庹向邬牟谌蹇聂瞿阮游涂简骆莫倪严翟柳尤詹左甘柴祝包柏霍岳齐葛申管卓洪欧颜蒲饶鲁闵' +
  '仇单解查盖朴费娄巫席鄢殷俞喻舒项晏兰车盛裴吉';
