import { CLEAR_SURNAMES } from '../surnames.ts';

/**
 * Diseases and treatments that name a person's state. "疾病" and "大病" are not here: they are the closed list
 * of reasons.
 */
export const DISEASES: readonly string[] = (
  '癌 肿瘤 脑瘤 肌瘤 骨髓瘤 瘤 白血病 淋巴瘤 尿毒症 血友病 再生障碍 地中海贫血 败血症 红斑狼疮 类风湿 风湿病 强直性脊柱炎 痛风 ' +
  '糖尿病 高血压 冠心病 心脏病 心肌梗 心梗 心肌病 心力衰竭 心衰 心脏支架 心脏搭桥 脑梗塞 脑梗 脑溢血 脑出血 ' +
  '脑瘫 脑膜炎 脑积水 脑外伤 脑萎缩 卒中 中风 偏瘫 截瘫 瘫痪 肝硬化 肝炎 乙肝 丙肝 大三阳 小三阳 肝腹水 ' +
  '肺结核 结核病 骨结核 矽肺 尘肺 慢阻肺 肺气肿 肺心病 肺炎 支气管炎 哮喘 肾衰竭 肾衰 肾病 肾炎 肾功能 透析 血透 化疗 ' +
  '放疗 艾滋 爱滋 躁郁 梅毒 麻风病 血吸虫病 精神病 精神分裂 精神障碍 精神疾病 精神异常 抑郁 躁狂 情感障碍 癫痫 羊癫疯 疯癫 精神失常 ' +
  '痴呆 阿尔茨海默 帕金森 自闭症 孤独症 唐氏综合 智障 智力障碍 智力低下 弱智 渐冻 肌无力 肌萎缩 肌肉萎缩 ' +
  '股骨头坏死 腰椎间盘突出 颈椎间盘突出 椎间盘突出 骨折 骨髓炎 骨质疏松 截肢 断肢 小儿麻痹 麻痹症 失明 眼盲 白内障 青光眼 聋哑 失聪 耳聋 先天性 甲亢 ' +
  '溃疡 胃出血 阑尾炎 胆结石 肾结石 尿结石 前列腺 烧伤 烫伤 新冠肺炎 新冠病毒 新冠感染 感染新冠 ' +
  '甲状腺结节 静脉曲张 疝气 房颤 银屑病 白癜风 癔症 颈椎病 腰椎病 关节炎 肩周炎 贫血 再障 血小板减少 先心病 肾积水 肠梗阻 ' +
  '胆囊炎 胰腺炎 胃炎 肠炎 气管炎 中耳炎 支气管扩张 腹水 腹透 靶向药 主动脉夹层 蛛网膜下腔出血 残障 视障 听障 ' +
  '综合征 综合症 多发性硬化 肌营养不良 肝豆状核 脉管炎 脑炎 肝衰竭 神经萎缩 肺栓塞 脊髓损伤 脊柱侧弯 脱髓鞘 心脏瓣膜 起搏器 胃穿孔 ' +
  '脊髓炎 心肌炎 心包炎 胸膜炎 腹膜炎 盆腔炎 鼻窦炎 角膜炎 神经炎 血管炎 皮肌炎 腱鞘炎 肾盂肾炎 膀胱炎 颅脑损伤 脑损伤 PTSD 眼疾 导尿 靶向治疗 胃切除 乳腺切除 肾切除 胆囊切除 唇腭裂 压疮 紫癜 天疱疮 植物状态 脑死亡 尿失禁 ' +
  '肺纤维化 半身不遂 低视力 COPD 植物人 肝移植 肾移植 器官移植 骨髓移植 换肾 侏儒 褥疮 卧床不起 酒精依赖 吸毒 绝症 HIV AIDS'
).split(' ');

/** What is a person's state where it is said of somebody, and else a word of a policy. */
export const STATES: readonly string[] =
  '失能 失智 不能自理 卧床 卧病 罕见病 遗传病 职业病 传染病 皮肤病 慢性病 肝病 肺病 胃病 妇科病 老年病 精分 重病 重残 轻残 病残 残疾 残废 怀孕 病危'.split(
    ' ',
  );

/** Words that say of a row's person what they would not say of anybody elsewhere. */
export const ROW_WORDS: readonly string[] = (
  '住院 手术 支架 病重 长期患病 患大病 患新冠 一户多残 双残 伤残军人 依老养残 以老养残 瘸子 跛脚 跛足 跛行 独眼 瘸腿 独臂 断臂 断指 断掌 傻子 ' +
  '瞎子 驼背 疯了 疯子 精神不正常 神志不清 ICU 孕妇 孕期 流产 服药 吃药 致残 戒毒 重伤 术后 胰岛素 氯氮平 腰突 腿脚不便 行动不便 体弱多病 ' +
  '致瘫 瘫了 痴傻 轮椅 拄拐 靠拐杖 假肢 半边身子不能动 看不见 听不见 不会说话 插胃管 脑子有问题 伤残 癫子 受伤 摔伤 断腿 腿断 腿残 手残 颅内出血 肺部感染 布病 患慢病 慢病患者 精神有问题'
).split(' ');

/** Hills and groups keep such names. */
const PLACES = ['驼背', '瞎子', '疯子', '傻子'].flatMap((word) =>
  [...'梁沟坝岩湾坪坡树'].map((place) => word + place),
);

/** What contains such a word by chance, or names an office, a right or a campaign. */
export const HARMLESS: readonly string[] = (
  '残疾人联合会 残联 精神文明 精神卫生 ' +
  '团结核心 强化疗效 开放疗养 遗失明细 丢失明细 丧失明显 扫盲人员 文盲人 脱盲人 植物人工 集中风 ' +
  '中风险 其中风 空中风 高中风 系统瘫痪 网络瘫痪 交通瘫痪 物流产业 主流产 合流产 分流产 动手术语 ' +
  '公布病 发布病 防癌 两癌 癌症筛查 肿瘤登记 先天性别 通透析 中心梗 损失能 葡萄支架 大棚支架 光伏支架 禁吸毒品 ' +
  '新冠肺炎疫情 残二次 酒精分 味精分 精分公司 精分厂 精分组 骆驼背 住院坝 住院子 技术后 艺术后 学术后'
)
  .split(' ')
  .concat(PLACES);

/** What is harmless too where no person's row says it: in a row who gets the benefit is disabled. */
export const OF_EVERYBODY: readonly string[] = [`残疾人(?![${CLEAR_SURNAMES}])`, '残障人', '残疾补贴'];

/**
 * A rare character of nearly every word above, also in traditional writing, and what the rest begins with: a text with
 * none of these speaks of no health.
 */
export const HEALTH_SIGNS =
  '[癌瘤病症障血疮湿炎衰肌脏脑卒风瘫肝肺核哮肾析疗滋毒裂精郁躁癫痴茨帕综弱冻股椎骨截失眼聋性亢植侏褥卧赖院术残孕产药级盲哑梗痛疡胆腺架伤断瘸跛瞎驼疯冠尿胰氯痹脉疝颤癜癔腰扩腹腿靶髓脊萎搏胃椅杖拐臂傻盂腎腦殘癱癲聾啞瘍綜]';
export const HEALTH_WORDS =
  '[视听智]力|(?<=[看听])不见|不会说|(?<=假)肢|不能动|言语|肢体|多重|三阳|不能自|(?<=行动)不便|不遂|COPD|PTSD|不清|耳背|造口|(?<=甲)减|HIV|AIDS|ICU';
