import { z } from 'zod';
import { line } from './fields.ts';

/** YAML reads 12345 without quotation marks as a number. */
const telephone = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), line);

/** 投诉举报渠道: where a resident can complain or ask. */
export const channelSchema = z.strictObject({
  name: line,
  telephone: telephone.optional(),
  hours: line.optional(),
  address: line.optional(),
  post: line.optional(),
  mail: z.email().optional(),
  form: z.url({ protocol: /^https?$/ }).optional(),
});
export type Channel = z.infer<typeof channelSchema>;

/**
 * The digits of an office telephone or hotline, for `tel:` links.
 * @returns `undefined` when the text is no telephone that a resident can dial: area code and 7–8 digits (with an
 * extension), 400/800 numbers, or a short code such as 12345; mobile numbers are personal and do not count
 */
export function dialable(telephone: string): string | undefined {
  const plain = telephone
    .normalize('NFKC')
    .replace(/[\s()（）]/g, '')
    .replace(/[—–]/g, '-');
  const office = /^(0\d{2,3})-?(\d{7,8})(?:-\d{1,6})?$/.exec(plain);
  if (office) return `${office[1]}${office[2]}`;
  const free = /^([48]00)-?(\d{3,4})-?(\d{3,4})$/.exec(plain);
  if (free && `${free[2]}${free[3]}`.length === 7) return `${free[1]}${free[2]}${free[3]}`;
  return /^(?:1\d{4}|9\d{4,5}|1\d{2})$/.test(plain) ? plain : undefined;
}
