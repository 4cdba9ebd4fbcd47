import { beforeAll, describe, expect, it } from 'vitest';
import { siteOf } from '../site/fixture.ts';
import { searcher } from './search.ts';

const LIANHE = ['张三', '覃大明', '吕晓红', '欧阳素芳', '冉小童', '单小红', '尉迟恭'];
const LONGCHI = ['张三丰', '章山', '李连英', '阿依古丽·买买提', '黄芳', '乐平', '黎𠮷贵', '陈十月'];
let search: ReturnType<typeof searcher>;
let elsewhere: ReturnType<typeof searcher>;

beforeAll(() => {
  const row = (village: string) => (name: string) => `${name},${village},1,660,660`;
  const rows = [...LIANHE.map(row('中心村')), ...LONGCHI.map(row('龙池村'))];
  const official = { title: '联合乡最低生活保障对象', stage: 'confirmed' };
  search = searcher(siteOf({ notices: { payment: { rows }, official: { yaml: official } } }));
});

describe('a person is found', () => {
  it.each([
    ['by the name', '张三', '张三'],
    ['by the given name', '大明', '覃大明'],
    ['by full pinyin', 'zhangsanfeng', '张三丰'],
    ['by pinyin with spaces', 'zhang san feng', '张三丰'],
    ['by pinyin with tone marks', 'Zhāng Sānfēng', '张三丰'],
    ['by capitals and full width', 'ＺＳＦ', '张三丰'],
    ['by initials', 'oysf', '欧阳素芳'],
    ['by initials as some write them', 'zhsf', '张三丰'],
    ['by a surname in full and initials', 'ouyangsf', '欧阳素芳'],
    ['by Hanzi and letters', '冉xt', '冉小童'],
    ['partly typed', 'ranxiaot', '冉小童'],
    ['partly typed within a syllable', 'ouyangsuf', '欧阳素芳'],
    ['by the other reading of the surname', 'tandaming', '覃大明'],
    ['by the reading of a surname of two signs', 'yuchigong', '尉迟恭'],
    ['by a surname of two signs', '尉迟', '尉迟恭'],
    ['by a surname and its surname reading', 'shanxiaohong', '单小红'],
    ['by ü as v', 'lvxiaohong', '吕晓红'],
    ['by ü as u', 'lu xiao hong', '吕晓红'],
    ['by ü as yu', 'lyuxiaohong', '吕晓红'],
    ['by the given name in pinyin', 'sufang', '欧阳素芳'],
    ['by a given name that begins like a surname', 'leping', '乐平'],
    ['by a name without its dot', '阿依古丽买买提', '阿依古丽·买买提'],
    ['by many initials', 'ayglmmt', '阿依古丽·买买提'],
    ['by village and name', '中心村 张三', '张三'],
    ['by name and village', '张三丰 龙池', '张三丰'],
    ['by village and name in one', '龙池村张三丰', '张三丰'],
    ['by village without 村 and name in one', '龙池张三丰', '张三丰'],
    ['by a village as a phone hears it and name', '龙迟村 张三丰', '张三丰'],
    ['by a village as a phone hears it and name in one', '龙迟村张三丰', '张三丰'],
    ['by name and village in one', '张三丰龙池村', '张三丰'],
    ['by name and village in brackets', '张三丰（龙池村）', '张三丰'],
    ['by township and name in one', '联合乡张三丰', '张三丰'],
    ['by township, village and name', '联合乡 龙池村 张三丰', '张三丰'],
    ['by name and category in one', '张三丰低保', '张三丰'],
    ['by category and name', '低保 张三丰', '张三丰'],
    ['by pinyin and category', 'zhangsanfeng低保', '张三丰'],
    ['by what one asks of him', '张三丰的低保', '张三丰'],
    ['by name, month and category', '张三丰 9月低保', '张三丰'],
    ['by all at once', '联合乡龙池村张三丰9月低保名单', '张三丰'],
    ['by a name with a month in it', '陈十月', '陈十月'],
    ['by village and pinyin', 'longchi lly', '李连英'],
    ['with a homophone in the given name', '吕小红', '吕晓红'],
    ['with a homophone as surname', '染小童', '冉小童'],
    ['with homophones of a surname of two readings', '谭大明', '覃大明'],
    ['with a usual sign for a rare form of it', '黎吉贵', '黎𠮷贵'],
    ['by a sign of two code units', '黎𠮷', '黎𠮷贵'],
    ['with n for l', 'ninianying', '李连英'],
    ['with -n for -ng', 'lilianyin', '李连英'],
    ['with z for zh', 'zangsanfen', '张三丰'],
    ['in traditional signs', '張三豐', '张三丰'],
    ['in traditional signs, one of a rare name', '尉遲恭', '尉迟恭'],
    ['with tones as digits', 'zhang1 san1 feng1', '张三丰'],
    ['with hyphen and dot', 'ou-yang su.fang', '欧阳素芳'],
    ['with a full stop typed after it', '欧阳素芳。', '欧阳素芳'],
    ['with a smile typed after it', '欧阳素芳😊👍🏽', '欧阳素芳'],
    ['with the given name masked', '尉迟*', '尉迟恭'],
    ['with a sign in the middle masked', '张＊丰', '张三丰'],
    ['with the surname masked', '某小童', '冉小童'],
    ['as others write of him', '欧阳某某', '欧阳素芳'],
    ['with f for h', 'fangfang', '黄芳'],
    ['with h for f', 'huanghuang', '黄芳'],
  ])('%s', async (_, query, name) => {
    expect((await names(query))[0]).toBe(name);
  });
});

it('the whole name comes before one that only starts so', async () => {
  expect((await names('张三')).slice(0, 2)).toEqual(['张三', '张三丰']);
});

it('who only sounds alike comes last, and is counted apart', async () => {
  const { people, alike } = await search('zhangshan');
  expect(people.map(({ name }) => name)).toEqual(['章山', '张三', '张三丰']);
  expect(alike).toBe(2);
});

it('letters are no village and a name in one', async () => {
  expect(await names('lcoysf')).toEqual([]);
});

it('a village and a name find nobody in another village', async () => {
  expect(await names('龙池村 覃大明')).toEqual([]);
});

it('filters leave out other villages and categories', async () => {
  const found = async (where: object) => (await search('张三', where)).people.map(({ name }) => name);
  expect(await found({ village: 'longchi' })).toEqual(['张三丰', '章山']);
  expect(await found({ category: 'dibao' })).toHaveLength(3);
  expect(await found({ category: 'tekun' })).toEqual([]);
});

it('who is on no list of the category that is said with the name is not found', async () => {
  expect(await names('张三低保边缘')).toEqual([]);
  expect(await names('张三特困')).toEqual([]);
});

it('who is on no such list, or is told of in a sentence, is shown as somebody else would be', async () => {
  const others = async (query: string, where = {}) =>
    (await search(query, where)).others.map(({ name, village }) => [name, village].join(' '));
  for (const query of [
    '张三丰特困',
    '张三丰 低保边缘',
    '中心村张三丰',
    '张三丰520元',
    '张三丰有多少钱',
    '我要查张三丰',
  ])
    expect([query, await others(query)]).toEqual([query, ['张三丰 龙池村']]);
  expect(await others('欧阳素芳特困', { village: 'longchi' })).toEqual([]);
  expect(await others('张三丰特困', { township: '' })).toEqual([]);
  // Who is found, or a page, is what was meant; and a name that only sounds so is not said.
  expect(await others('张三丰')).toEqual([]);
  expect(await others('低保标准')).toEqual([]);
  expect(await others('章三丰特困')).toEqual([]);
});

it('nobody is found without a township, but to name one is to choose it', async () => {
  expect(await search('张三', { township: '' })).toMatchObject({ township: '', people: [] });
  const { township, people } = await search('联合乡张三', { township: '' });
  expect([township, people[0]?.name]).toEqual(['lianhe', '张三']);
});

it('a mask stands for one sign and not for none', async () => {
  expect(await names('李某某某')).toEqual([]);
  expect((await names('张某某'))[0]).toBe('张三丰');
  expect(await names('张某某')).not.toContain('张三');
});

it('usual signs load no table of variants, traditional ones load it once', async () => {
  const asked: string[] = [];
  const find = searcher(siteOf({ notices: { payment: { rows: ['张三,中心村,1,660,660'] } } }), asked);
  await find('张三');
  expect(asked).not.toContain('variants');
  await find('張三');
  await find('張');
  expect(asked.filter((file) => file === 'variants')).toEqual(['variants']);
});

it.each(['*', '某某', '没有这个人', 'xyzzy', '·', '%', '😊', '<b>', 'gggggggggggggggggggggggggggggggg'])(
  '"%s" finds nobody',
  async (query) => {
    expect(await names(query)).toEqual([]);
  },
);

it.each(['.', '，', '%', '😊'])('"%s" finds no page', async (query) => {
  expect((await search(query)).pages).toEqual([]);
});

describe('pages are found', () => {
  it.each([
    ['a village', '龙池', 'townships/lianhe/longchi/'],
    ['a village by initials', 'lcc', 'townships/lianhe/longchi/'],
    ['a village by pinyin', 'longchi', 'townships/lianhe/longchi/'],
    ['a village by pinyin with spaces', 'long chi cun', 'townships/lianhe/longchi/'],
    ['a notice by words of its title', '9月 低保', 'notices/lianhe-payment/'],
    ['a notice by the usual word for its category', '低保', 'notices/lianhe-official/'],
    ['a notice as one says it', '9月低保', 'notices/lianhe-official/'],
    ['a notice by its stage', '低保 确认公示', 'notices/lianhe-official/'],
    ['a notice by its month as spoken', '九月低保', 'notices/lianhe-official/'],
    ['a notice as a list', '9月低保名单', 'notices/lianhe-official/'],
    ['a notice by township and category in one', '联合乡低保', 'notices/lianhe-official/'],
    ['a village with its township', '联合乡龙池村', 'townships/lianhe/longchi/'],
    ['a guide', '申请', 'guides/dibao/'],
    ['a guide by what one asks', '低保怎么办', 'guides/dibao/'],
    ['a guide by what one wants', '申请低保', 'guides/dibao/'],
    ['a telephone as the phone shows it', '02378000026', 'channels/#lianhe'],
    ['the standards', 'jiuzhubiaozhun', 'standards/'],
    ['the channels', '举报', 'channels/'],
    ['the channels by another word', '举报电话', 'channels/'],
    ['the channels by what one wants', '我要投诉', 'channels/'],
    ['the hotline by its number', '12345', 'channels/'],
    ['the telephone of a township', '联合乡 电话', 'channels/#lianhe'],
    ['the standard of a category', '低保标准', 'standards/#dibao'],
    ['the standard by what one asks', '多少钱', 'standards/'],
    ['policies', '政策', 'policies/'],
  ])('%s', async (_, query, path) => {
    for (const township of ['', 'lianhe'])
      expect((await search(query, { township })).pages.map((page) => page.path)).toContain(`/${path}`);
  });
});

describe('when nothing has every word, what may be meant is shown', () => {
  it.each([
    ['a question', '低保标准多少钱', '/standards/#dibao'],
    ['a village and a name without a township', '龙池村 李四', '/townships/lianhe/longchi/'],
  ])('%s', async (_, query, path) => {
    const { pages, people, near } = await search(query, { township: '' });
    expect([pages, people]).toEqual([[], []]);
    expect(near.map((page) => page.path)).toContain(path);
  });

  it('but nothing for a name that is on no list', async () => {
    expect((await search('查无此人')).near).toEqual([]);
    expect((await search('张三')).near).toEqual([]);
  });
});

describe('of a township that is not chosen', () => {
  beforeAll(() => {
    const site = siteOf({ notices: {} });
    const villages = [{ id: 'yankou', name: '岩口村', area: 'rural' as const, aliases: [] }];
    const channels = [{ name: '白岩镇民政办', telephone: '023-78000025' }];
    elsewhere = searcher({
      ...site,
      townships: [...site.townships, { id: 'baiyan', name: '白岩镇', villages, channels }],
    });
  });

  it('telephones are not among those of the chosen one', async () => {
    const paths = async (township: string) =>
      (await elsewhere('电话', { township })).pages.map(({ path }) => path);
    expect(await paths('')).toContain('/channels/#baiyan');
    expect(await paths('lianhe')).toContain('/channels/#lianhe');
    expect(await paths('lianhe')).not.toContain('/channels/#baiyan');
  });

  it('its page is shown to who names it before somebody or a village', async () => {
    for (const query of ['白岩镇李四', '白岩镇岩口村'])
      expect((await elsewhere(query)).near.map(({ title }) => title)[0]).toBe('白岩镇');
  });

  it('offices of the chosen one come first where many are meant', async () => {
    const { near } = await elsewhere('民政办公电话', { township: 'baiyan' });
    expect(near[0]?.path).toBe('/channels/#baiyan');
  });

  it.each(['白岩镇', '岩口村'])('%s is shown as what may be meant', async (query) => {
    const { pages, near } = await elsewhere(query);
    expect(pages).toEqual([]);
    expect(near.map(({ title }) => title)).toContain(query);
  });
});

async function names(query: string): Promise<string[]> {
  return (await search(query)).people.map(({ name }) => name);
}
