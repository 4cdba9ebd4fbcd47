import type { Rule } from '../types.ts';
import { disclosure } from './basis.ts';
import { placeOfKey } from './place.ts';

const DOCUMENT = /^[\p{Script=Han}]{1,16}〔(?:19|20)\d{2}〕\d{1,4}号$/u;

export const validDocument: Rule = {
  id: 'valid-document',
  group: 'completeness',
  severity: 'warning',
  title: '文号要写得规范',
  why: '文号写规范，群众和上级才查得到原文。年份用六角括号〔〕。',
  repair: '写成「渝澜民发〔2025〕18号」的样子。',
  basis: [disclosure('第十二条')],
  messages: { form: '文号的写法不规范' },
  examples: [
    { name: '方括号', notice: { document: '联府公[2025]18号' }, finds: ['16:1'] },
    { name: '没有年份', notice: { document: '联府公18号' }, finds: ['16:1'] },
    { name: '没有号字', notice: { document: '联府公〔2025〕18' }, finds: ['16:1'] },
    { name: '规范', notice: { document: '联府公〔2025〕18号' }, finds: [] },
    { name: '没有文号', notice: {}, finds: [] },
    { name: '县里的文号', notice: { document: '渝澜民发〔2025〕3号' }, finds: [] },
  ],
  watch(scene, tell) {
    const { role, notice } = scene;
    if (role !== 'notice' || !notice?.document || DOCUMENT.test(notice.document)) return undefined;
    return { end: () => tell(placeOfKey(scene, 'document'), 'form') };
  },
};
