import { type Channel, dialable } from '../../publication/channel.ts';
import type { Rule, Scene } from '../types.ts';
import { catalogue, chongqingDibao } from './basis.ts';
import { placeOfKey, placesWithin } from './place.ts';

export const requireChannel: Rule = {
  id: 'require-channel',
  group: 'completeness',
  severity: 'error',
  title: '公示要有打得通的投诉举报电话',
  why: '群众看了公示有意见，要知道打哪个电话。市、县、乡都要设立并公开举报电话。',
  repair: '在 notice.yaml 的 channels 里写上乡镇或县的投诉举报电话，用办公电话，与乡镇、县公布的一致。',
  basis: [chongqingDibao('第三十四条'), catalogue('第2行')],
  messages: {
    none: '没有投诉举报渠道的电话',
    telephone: '电话写法不对，打不通；一项只写一个号码，固定电话带区号',
    undeclared: '这个电话不是乡镇或县公布的投诉举报电话',
    stale: '名单上写的这个电话，公示信息里没有，乡镇和县也没有公布过，是不是旧号码',
  },
  examples: [
    { name: '没有渠道', notice: { channels: undefined }, finds: ['1:1'] },
    { name: '渠道没有电话', notice: { channels: [{ name: '联合乡民政办' }] }, finds: ['8:1'] },
    {
      name: '电话少了一位',
      notice: { channels: [{ name: '联合乡民政办', telephone: '023-780001' }] },
      finds: ['8:1', '10:5'],
    },
    {
      name: '不是公布的电话',
      notice: { channels: [{ name: '联合乡民政办', telephone: '023-78009999' }] },
      finds: ['10:5'],
    },
    {
      name: '乡镇的电话',
      notice: { channels: [{ name: '联合乡民政办', telephone: '023-78000001' }] },
      finds: [],
    },
    {
      name: '乡镇的设置没有读到，由别的规则管',
      notice: { township: 'nowhere', channels: [{ name: '民政办', telephone: '023-78009999' }] },
      finds: [],
    },
    {
      name: '县的设置没有读到，由别的规则管',
      notice: { channels: [{ name: '县民政局', telephone: '023-78000010' }] },
      county: { lint: { mask: { candidates: 100 } } },
      finds: [],
    },
    {
      name: '名单下面还是旧号码',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n监督电话：023-78009999\n',
      finds: ['A3'],
    },
    {
      name: '名单上面的电话不写区号',
      list: '监督电话：７８０００００１,,,,\n监督电话：023-78000001-802,,,,\n旧的监督电话：78009999,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A3'],
    },
    {
      name: '名单下面写乡镇和县的电话',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n监督电话：023-78000001（乡镇）、（023）78000010（县）\n',
      finds: [],
    },
    { name: '县热线', notice: { channels: [{ name: '热线', telephone: '12345' }] }, finds: [] },
    {
      name: '写法不同的同一个电话',
      notice: { channels: [{ name: '联合乡民政办', telephone: '（023）78000001' }] },
      finds: [],
    },
  ],
  watch(scene, tell) {
    const { role, notice, township, faults } = scene;
    const place = placeOfKey(scene, 'channels');
    // Of a county or township that could not be read nobody knows the telephones; another rule tells of it.
    const isKnown = township !== undefined && scene.setting.county !== undefined;
    if (role === 'list' && notice && isKnown) {
      const known = [...declaredIn(scene), ...notice.channels].map(numberOf);
      // Neighbours write no area code.
      const isDeclared = (written: string) => {
        const digits = dialable(written) ?? written.normalize('NFKC').replace(/[^0-9]/g, '');
        return digits !== '' && known.some((number) => number?.endsWith(digits));
      };
      return {
        text({ text, row, spans, place }) {
          if (row?.kind !== 'note' && row?.kind !== 'above') return;
          for (const { kind, start, end } of spans) {
            if (kind !== 'landline' || isDeclared(text.slice(start, end))) continue;
            tell(place(start), 'stale', { severity: 'warning' });
          }
        },
      };
    }
    if (role !== 'notice') return undefined;
    // A notice whose channels are missing has no readable notice.yaml at all.
    if (!notice) return { end: () => faults.some(({ key }) => key === 'channels') && tell(place, 'none') };
    const declared = new Set(declaredIn(scene).map(numberOf));
    return {
      end() {
        const telephones = notice.channels.filter(({ telephone }) => telephone !== undefined);
        const numbers = telephones.map(numberOf);
        const places = placesWithin(scene, 'channels', 'telephone');
        for (const [i, number] of numbers.entries()) {
          const at = places.length === numbers.length ? (places[i] ?? place) : place;
          if (number === undefined) tell(at, 'telephone');
          else if (isKnown && !declared.has(number)) tell(at, 'undeclared');
        }
        if (numbers.every((number) => number === undefined)) tell(place, 'none');
      },
    };
  },
};

function declaredIn({ township, setting: { county } }: Scene): Channel[] {
  return [...(township?.channels ?? []), ...(county ? [county.hotline, ...county.channels] : [])];
}

function numberOf({ telephone }: Channel): string | undefined {
  return telephone === undefined ? undefined : dialable(telephone);
}
