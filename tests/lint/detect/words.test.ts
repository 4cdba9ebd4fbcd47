import { describe, expect, test } from 'vitest';
import { followsFormLabel } from '../../../src/lint/detect/form-labels.ts';
import { DISEASES, HARMLESS, ROW_WORDS, STATES } from '../../../src/lint/detect/health-words.ts';
import { detect, mightHoldSecret } from '../../../src/lint/detect/index.ts';
import { followsName, precedesName } from '../../../src/lint/detect/person.ts';
import { found, kinds } from './found.ts';

describe('addresses', () => {
  test.each([
    ['新街12号', '街12号'],
    ['中心村3组12号', '组12号'],
    ['人民路十二号附3号', '路十二号附3号'],
    ['安置小区3栋', '区3栋'],
    ['安置房3栋2单元501室', '房3栋'],
    ['滨江路 7 号', '路 7 号'],
    ['幸福小区2-1-401', '小区2-1-401'],
    ['公租房B区8-4-3', 'B区8-4-3'],
    ['住801室', '住801室'],
    ['阳光小区１８－３－６４１', '小区１８－３－６４１'],
    ['门牌号49', '门牌号49'],
    ['中心村二社门牌14', '门牌14'],
    ['敬老院163房间', '院163房'],
    ['住村小学旁12-3号', '旁12-3号'],
    ['新村路46#', '路46#'],
    ['29#楼2-1', '29#楼2-1'],
    ['人民路贰拾伍号', '路贰拾伍号'],
    ['老街廿三号', '街廿三号'],
    ['安置房廿一栋卅号', '房廿一栋'],
    ['龙池村田家院子43号', '院子43号'],
    ['文昌路12-1', '路12-1'],
    ['中心村3组-12', '组-12'],
    ['中心村三组-12', '组-12'],
    ['电力公司宿舍3-2-1', '宿舍3-2-1'],
    ['粮站宿舍楼3楼302', '宿舍楼3楼302'],
    ['家属院2-1-3', '家属院2-1-3'],
    ['粮站宿舍2单元', '宿舍2单元'],
    ['大桥街5-3-2', '街5-3-2'],
    ['水岸华庭2期1栋', '2期1栋'],
    ['集中安置点5号房', '安置点5号房'],
    ['幸福苑3-2-601', '福苑3-2-601'],
    ['新桥社区3网格12栋', '网格12栋'],
    ['办公楼3楼302', undefined],
    ['新街12号便民中心旁', '街12号'],
    ['新街12号村委会代领', '街12号'],
    ['新街12号前面', '街12号'],
    ['中心村3组12号，距村委会200米', '组12号'],
    ['中心村3组12号距村委会200米', '组12号'],
    ['新街12号离卫生院1公里', '街12号'],
    ['新街12号离退休干部服务中心', undefined],
    ['新街12号3栋', '街12号'],
    ['老街1-3组', undefined],
    ['中心路3-5月', undefined],
    ['中心村3组-5组', undefined],
    ['指标文号329888号', undefined],
    ['新街12号便民中心', undefined],
    ['中心村12号公示栏', undefined],
    ['3组12号会议纪要', undefined],
    ['3组12号地块', undefined],
    ['便民服务中心（新街12号）', undefined],
    ['办公地址：新街12号', undefined],
    ['到新街12号领取', undefined],
    ['到村20号上午', undefined],
    ['腊月廿三号', undefined],
    ['3-2-501', undefined],
    ['社区25-1-12', undefined],
    ['3#变压器', undefined],
    ['4组37户', undefined],
    ['中心村3组', undefined],
    ['渝府〔2025〕42号', undefined],
    ['第12号公告', undefined],
    ['9月20号', undefined],
    ['每月20号前发放', undefined],
    ['新建3栋', undefined],
    ['2室1厅', undefined],
    ['房屋3间、门牌已更换', undefined],
    ['路旁3户', undefined],
    ['村委会旁10号前', undefined],
    ['村委会旁10号', '旁10号'],
    ['42号文件', undefined],
    ['第3单元', undefined],
  ])('%s', (text, door) => {
    expect(found(text)[0]).toBe(door && `address: ${door}`);
    if (door) expect(mightHoldSecret.test(text)).toBe(true);
  });

  test('under its label', () => {
    expect(kinds('3-2-501', { label: 'address' })).toEqual(['address']);
    expect(kinds('中心村12号', { label: 'address' })).toEqual(['address']);
    expect(kinds('中心村3组', { label: 'address' })).toEqual([]);
  });

  test('a cell that is a room', () => {
    expect(detect('502室', { inRow: true })).toMatchObject([{ kind: 'address', confidence: 'possible' }]);
    expect(kinds('502室领取', { inRow: true })).toEqual([]);
    expect(kinds('502室')).toEqual([]);
  });
});

describe('birth dates', () => {
  test.each([
    ['1950年1月1日出生', '1950年1月1日'],
    ['生于1950.1.1', '1950.1.1'],
    ['出生日期：19500101', '19500101'],
    ['出生年月 1950-01', '1950-01'],
    ['冉某，1950年生，', '1950年'],
    ['一九五〇年一月出生', '一九五〇年一月'],
    ['出 生：1961 年 8 月 2 日', '1961 年 8 月 2 日'],
    ['44年3月10日生', '44年3月10日'],
    ['农历1940年腊月初八生', '1940年腊月初八'],
    ['出生日期壹玖叁陆年叁月贰日', '壹玖叁陆年叁月贰日'],
    ['出生日期13646', '13646'],
    ['出生年月195507', '195507'],
    ['77年10月生人', '77年10月'],
    ['1948年3月初四出生', '1948年3月初四'],
    ['25年10月生效', undefined],
    ['25年9月生活费', undefined],
    ['DOB: 09/17/1958', '09/17/1958'],
    ['born 1958-09-17', '1958-09-17'],
    ['民国22年6月13日生', '民国22年6月13日'],
    ['生辰1956年正月', '1956年正月'],
    ['生于1958年', '1958年'],
    ['25年3月10日生效', undefined],
    ['出生登记20250人次', undefined],
    ['2025年出生人口120人', undefined],
    ['2025年生活补贴', undefined],
    ['1965年12月31日前出生的老人', undefined],
    ['2025年9月20日', undefined],
    ['出生医学证明', undefined],
  ])('%s', (text, date) => {
    expect(found(text)).toEqual(date ? [`birth-date: ${date}`] : []);
  });

  test.each(['1950-01-01', '1950年1月', '19500101', '195001', '1950.1', '50.1.1', '18264', '1950年'])(
    'under its label: %s',
    (text) => {
      expect(found(text, { label: 'birth-date' })).toEqual([`birth-date: ${text}`]);
      expect(kinds(text)).toEqual([]);
    },
  );
});

describe('dates beside a name', () => {
  test.each([
    '冉甲一，1997.12.20',
    '冉甲一19580917',
    '户主冉甲一 1962-01-21',
    '冉甲（1958年9月17日）',
    '冉甲一，男，1958.9.17',
    '冉甲一 男 1958年9月17日 汉',
    '冉甲一（20150301）',
    '冉甲一 2016-03-17',
  ])('%s', (text) => {
    expect(detect(text, { inRow: true })).toMatchObject([{ kind: 'birth-date', confidence: 'possible' }]);
    expect(kinds(text)).toEqual([]);
  });

  test.each(['冉甲一 2025.9.20', '1997.12.20', '冉甲一1997.12.20迁入', '批准1997.12.20', '死亡 1998-12-20'])(
    'none in %s',
    (text) => {
      expect(kinds(text, { inRow: true })).toEqual([]);
    },
  );
});

test('a year of two digits is one of birth beside a person', () => {
  expect(found('64年生', { inRow: true })).toEqual(['birth-date: 64年']);
  expect(kinds('64年生')).toEqual([]);
  expect(kinds('24年生猪', { inRow: true })).toEqual([]);
});

describe('what follows a name', () => {
  test.each([
    ['冉甲一患', true],
    ['冉甲一，男，', true],
    ['申请人：冉甲一，住新', true],
    ['notices/冉甲', true],
    ['冉甲一，户号', true],
    ['冉甲一（', true],
    ['冉甲一，男，土家族，', true],
    ['青山村村民冉甲一，患', true],
    ['村民冉甲一家庭，其妻患', true],
    ['冉甲一、冉甲二兄弟三人都是', true],
    ['冉甲一是今年10月新申办的低保户，本人患有', true],
    ['冉甲一系中心村低保户，患', true],
    ['冉甲一，68岁，患', true],
    ['冉甲一，中心村3组，', true],
    ['冉甲一\t中心村\t', true],
    ['冉甲一（女，68岁）：', true],
    ['低保户冉甲一因', true],
    ['特困户孔甲一，', true],
    ['孔甲一患', true],
    ['冉甲一之妻', true],
    ['冉甲一做了', true],
    ['冉甲一2023年查出', true],
    ['冉甲一2023年9月确诊', true],
    ['华甲一生于', true],
    ['孔甲一，住', true],
    ['冉甲一，低保证号：', true],
    ['冉甲一，低保证号：渝低保', true],
    ['严重的患', false],
    ['金额，', false],
    ['孔甲一，', true],
    ['孔甲一（男，', true],
    ['高甲一为', true],
    ['万甲一系', true],
    ['对象冉甲一：', true],
    ['残疾人冉甲一，', true],
    ['经研究，同意冉甲一，', true],
    ['同意将冉甲一（', true],
    ['同意向家庭成员患', false],
    ['冉甲一的妻子患', true],
    ['冉甲一，中心村人，', true],
    ['冉甲一长期患', true],
    ['冉甲一\t中心村\t2\t1260\t', true],
    ['<td>冉甲一</td>\n<td class="a">中心村</td><td>2</td><td>', true],
    ['<td>救助对象</td><td>', false],
    ['| 冉甲一 | 中心村 | 2 | 1260 | ', true],
    ['中心村3组冉甲一（', true],
    ['患者冉甲一，诊断为', true],
    ['冉甲一之子患', true],
    ['冉甲一突发', true],
    ['冉甲一因车祸致腿部', true],
    ['救助对象：任甲一；事由：', true],
    ['冉甲一之妻患', true],
    ['冉甲一于9月因', true],
    ['救助对象：冉甲一；事由：', true],
    ['姓名：冉甲一　救助事由：', true],
    ['姓名：冉甲一\n致困原因：妻子患', true],
    ['孔甲，', false],
    ['任甲因', true],
    ['任何人因', false],
    ['任职因', false],
    ['施工方，', false],
    ['江西省、', false],
    ['夏秋季，', false],
    ['易疲劳，', false],
    ['康复后，', false],
    ['卫生院住', false],
    ['低保户金额，', false],
    ['因病因残致贫的家庭，', false],
    ['冉甲一，到中心村开展', false],
    ['姓名：冉甲一\n性别：男\n民族：苗\n出生日期：', true],
    ['姓名：冉甲一\n家庭住址：中心村3组', true],
    ['姓名：冉甲一\n病情：', true],
    ['联系人：冉甲一\n地址：', false],
    ['冉甲一是民政办主任，参加', false],
    ['冉甲一是民政办主任。患', false],
    ['村民向村委会反映，因', false],
    ['群众向民政局', false],
    ['村民委员会，', false],
    ['石龙社区，', false],
    ['梁平区，', false],
    ['冉某患', false],
    ['例如：张三患', false],
    ['向农村', false],
    ['高血压、', false],
    ['高发期，', false],
    ['救助事由：', false],
    ['保障对象范围：', false],
    ['中心村任务：', false],
    ['中心村高发期，', false],
    ['我村周边，', false],
    ['全县3万名患', false],
    ['白血病，', false],
    ['对石柱县', false],
    ['可申请，因', false],
    ['', false],
  ])('%s', (before, expected) => {
    expect(followsName(`${before}…`, before.length)).toBe(expected);
  });
});

test.each([
  ['白血病', '患者冉甲一救助金500元', true],
  ['精神残疾人', '冉甲一，每月70元', true],
  ['重度残疾', '人冉甲一发放护理补贴', true],
  ['患肺癌', '，给予冉甲一临时救助', true],
  ['失能', '老人冉甲由敬老院照料', true],
  ['重残', '人员：冉甲一、田甲二', true],
  ['重病', '患者名单：冉甲一', true],
  ['精神残疾', '：由县残联', false],
  ['重病', '患者范围：', false],
  ['重度残疾', '人范围和标准', false],
  ['肢体残疾人', '向残联申请', false],
  ['白血病', '患者马上住院', false],
  ['患肺癌', '，给予临时救助', false],
  ['糖尿病', '患者石柱县签约', false],
])('%s%s', (told, behind, expected) => {
  expect(precedesName(told + behind, told.length)).toBe(expected);
});

test('what tells of a birth by itself follows any name', () => {
  expect(followsName('孔甲一，', 4, true)).toBe(true);
  expect(followsName('金额，', 3, true)).toBe(false);
});

describe('what a form asks', () => {
  test.each([
    ['户号：', true],
    ['户籍号 ', true],
    ['低保证号：', true],
    ['低保证号：渝低保字第', true],
    ['户号填写在', false],
    ['村委会用水户号', false],
    ['便民服务中心电费户号：', false],
    ['中心村户号：', true],
    ['低保证书', false],
    ['户口簿号：', true],
    ['家庭住址：联合乡中心村', true],
    ['出生日期： ', true],
    ['病情：', true],
    ['现住老', true],
    ['户口本号', true],
    ['病情稳定，', false],
    ['地址：联合乡', false],
    ['出生日期以身份证为准，', false],
    ['户口簿：户主页、', true],
    ['住址：略。办公地点：', false],
  ])('%s', (before, expected) => {
    expect(followsFormLabel(`${before}…`, before.length)).toBe(expected);
  });
});

describe('health', () => {
  test.each([...DISEASES, ...STATES, ...ROW_WORDS])('%s', (word) => {
    expect(kinds(`患${word}多年`, { inRow: true })).toContain('health');
    expect(mightHoldSecret.test(word)).toBe(true);
  });

  test.each([
    ...HARMLESS,
    '疾病',
    '重大疾病',
    '突发急病',
    '霍去病',
    '大病',
    '因病',
    '肿瘤防治宣传',
    '一级响应',
    '精神',
  ])('not %s', (phrase) => {
    expect(kinds(phrase, { inRow: true })).toEqual([]);
  });

  test.each([
    '尿 毒 症',
    '尿-毒-症',
    '尿**毒症**',
    '尿\n毒症',
    '肺 癌',
    '癲癇',
    '腎衰竭',
    '智力殘疾',
    '肢体（二级）',
    '言语障碍',
    '智力缺陷',
    '精神疾患',
    '精神（2级）',
    '残二',
    '残2',
    '残肆级',
    '肢体贰级',
    '二残',
    '工伤八级',
    '伤残军人',
    '生活不能自理',
    '视残',
    '智残三级',
    '苯丙酮尿症',
    '强迫症',
    '肺CA',
    '风湿',
    '结核',
    '甲减',
    '造口',
    '耳背',
    '特病',
    '聋',
    '又聋又哑',
    '患肺·癌',
    '肢体',
    '多重，新增',
    '川崎病',
    '查出克罗恩病，治疗中',
    '干燥综合征',
    '坐轮椅',
  ])('%s', (text) => {
    expect(kinds(text, { inRow: true })).toEqual(['health']);
    expect(mightHoldSecret.test(text)).toBe(true);
  });

  test.each([
    '原住 院坝',
    '心 梗概',
    '残3人',
    '新冠',
    '正常-风险低',
    '全护理',
    '半护理',
    '县精神病医院',
    '大病医保',
    '新冠肺炎疫情补助',
    '重视残联工作',
    '症结',
    '第二残联片区',
    '账目不清',
    '技术后续服务',
    '驼背梁组',
    '瞎子坝组',
    '疯子岩组',
    '精分组',
    '三残碑组',
    '团结核心',
    '总结核对',
    '春风湿地公园',
    '木耳背',
    '冉甲减员',
    '改造口粮田',
    '特病救助',
    '聋田湾',
    '工伤保险',
    '慢病管理',
    '多重保障',
    '言语：汉语',
    '结核病防治所',
    '户主患病',
    '家人生病',
    '因伤因病',
    '患重大疾病',
    '确诊后因病致贫',
    '不得带病上岗',
    '龙脊村',
    '看不到公示',
  ])('%s says nothing of health', (text) => {
    expect(kinds(text, { inRow: true })).toEqual([]);
  });

  test.each(['肢体残疾二级', '二级肢体', '智力残疾', '残疾一级', '听力3级', '一级残疾'])('%s', (grade) => {
    expect(kinds(grade, { inRow: true })).toEqual(['health']);
  });

  test('under its label', () => {
    expect(kinds('二级', { label: 'disability' })).toEqual(['health']);
    expect(kinds('肢体', { label: 'disability' })).toEqual(['health']);
  });

  test('a cancer with its organ', () => {
    expect(found('冉甲肺癌证明')).toEqual(['health: 肺癌']);
    expect(found('冉甲：老年痴呆')).toEqual(['health: 老年痴呆']);
    expect(found('冉甲一，乳腺恶性肿瘤')).toEqual(['health: 乳腺恶性肿瘤']);
  });

  test.each(['失能', '重残', '肝病', '焦虑症', '肺·癌', '糖　尿　病', '银屑病'])(
    'a text may say of somebody %s',
    (word) => {
      expect(found(`冉甲一患${word}`)).toEqual([`health: ${word}`]);
      expect(found(`冉甲一，${word}`)).toEqual([`health: ${word}`]);
    },
  );

  test('in a text a state is nobody’s by itself', () => {
    expect(kinds('高龄、失能老人')).toEqual([]);
    expect(kinds('照料失能老人')).toEqual([]);
  });

  test('outside a row nothing is sure', () => {
    expect(kinds('住院费用', {})).toEqual([]);
  });
});

describe('travel documents and household numbers', () => {
  test.each([
    ['护照号E12345678', 'travel-document: E12345678'],
    ['护照EA1234567', 'travel-document: EA1234567'],
    ['港澳通行证H12345678', 'travel-document: H12345678'],
    ['台胞证12345678', 'travel-document: 12345678'],
    ['台胞证号：1234 5678', 'travel-document: 1234 5678'],
    ['台湾地区 2024 2025 年数据', undefined],
    ['永久居留证ABC990101123456', 'travel-document: ABC990101123456'],
    ['往来港澳通行证号：C12345678', 'travel-document: C12345678'],
    ['通行证W12345678', 'travel-document: W12345678'],
    ['护照391251660', 'travel-document: 391251660'],
    ['护照号：E0079 9487', 'travel-document: E0079 9487'],
    ['护照E-00799487', 'travel-document: E-00799487'],
    ['香港永久性居民身份证号码B173888(6)', 'travel-document: B173888(6)'],
    ['军官证南字第56710267号', 'travel-document: 字第56710267号'],
    ['永居证号 GBR990101123456', 'travel-document: GBR990101123456'],
    ['护照号：EA–12–3456–78', 'travel-document: EA–12–3456–78'],
    ['护照号G一二三四五六七八', 'travel-document: G一二三四五六七八'],
    ['护照号E77l793l3', 'travel-document: E77l793l3'],
    ['台胞证号 123456—78', 'travel-document: 123456—78'],
    ['外国人永久居留证ABC9901-0112-3456', 'travel-document: ABC9901-0112-3456'],
    ['台湾居民来往大陆通行证：1234 5678', 'travel-document: 1234 5678'],
    ['护照号：[EA12][3456][78', 'travel-document: EA12][3456][78'],
    ['护照 1234 5678', 'travel-document: 1234 5678'],
    ['持护照（123-456-789）', 'travel-document: 123-456-789'],
    ['护照 2024 2025', undefined],
    ['办理护照1234 1156件', undefined],
    ['护照 1234 5678 9012', undefined],
    ['护照：023-78000001', 'landline: 023-78000001'],
    ['通行证：2025-09-20', undefined],
    ['往来港澳通行证1、2、3、4、5、6、7号窗口', undefined],
    ['E12345678', undefined],
    ['持通行证，2025-09-20起', undefined],
    ['持通行证，20250920起', undefined],
    ['（2025）政字第12345678号', undefined],
    ['户号：9900123456', 'household-register: 9900123456'],
    ['户 号990043685461', 'household-register: 990043685461'],
    ['戶號548283705', 'household-register: 548283705'],
    ['户号283199', 'household-register: 283199'],
    ['户口号码为五四八二八三七〇五', 'household-register: 五四八二八三七〇五'],
    ['低保证号：990012', 'household-register: 990012'],
    ['低保证：9900123456', 'household-register: 9900123456'],
    ['老年证号：99001234', 'household-register: 99001234'],
    ['低保证编号渝LX-990012', 'household-register: LX-990012'],
    ['低保证：已换发，20250920', undefined],
    ['低保证：20250920换发', undefined],
    ['特困证编号99001234567', 'household-register: 99001234567'],
    ['户号 987 553 549', 'household-register: 987 553 549'],
    ['户号：987-553-549', 'household-register: 987-553-549'],
    ['户口簿号0123456', 'household-register: 0123456'],
    ['低保证号渝2025001', 'household-register: 2025001'],
    ['低保证号：渝低保字第2025001号', 'household-register: 2025001'],
    ['低保编号766471074369', 'household-register: 766471074369'],
    ['户号 9-9-0-0-1-2-3', 'household-register: 9-9-0-0-1-2-3'],
    ['户号：99OO_12l4', 'household-register: 99OO_12l4'],
    ['低保证号02378000001', 'household-register: 02378000001'],
    ['户号 1、2、3、4、5、6', undefined],
    ['户口簿 12 630 1260', undefined],
    ['低保户 630 1260 2520', undefined],
    ['低保证2025年9月换发', undefined],
    ['9900123456', undefined],
    ['户籍2025年迁入', undefined],
    ['第3户 号召', undefined],
    ['户口簿第3页', undefined],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected ? [expected] : []);
  });

  test('under their labels', () => {
    expect(kinds('E12345678', { label: 'id' })).toEqual(['travel-document']);
    for (const number of ['E12345678', 'EA1234567', '12345678', 'H1234567890', 'Ｅ１２３４５６７８'])
      expect(kinds(number, { label: 'travel-document', inRow: true })).toEqual(['travel-document']);
    for (const text of ['E12345678', '12345678', '无']) expect(kinds(text, { inRow: true })).toEqual([]);
    expect(kinds('12345678', { label: 'id', inRow: true })).toEqual([]);
    expect(kinds('20250920', { label: 'travel-document', inRow: true })).toEqual([]);
    expect(kinds('9900-1234-5678', { label: 'household-register' })).toEqual(['household-register']);
    expect(kinds('12', { label: 'household-register' })).toEqual([]);
  });
});
