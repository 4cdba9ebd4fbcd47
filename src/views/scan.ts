import { dialable } from '../publication/channel.ts';
import type { County } from '../publication/county.ts';
import { links } from './links.ts';

/** What the code on the page of channels leads to: the page itself where its address is known, else the hotline. */
export function channelsCode({ url, hotline }: County): { text: string; label: string } | undefined {
  if (url) return { text: new URL(links.channels, url).href, label: '扫码打开本页' };
  const number = dialable(hotline.telephone);
  return number === undefined ? undefined : { text: `tel:${number}`, label: `扫码拨打${hotline.name}` };
}
