import { z } from 'zod';
import { remembering } from '../document/remembering.ts';
import { obtain } from '../maps.ts';
import { channelSchema } from './channel.ts';
import { id, line } from './fields.ts';
import { plainText } from './plain-text.ts';
import { bareVillage } from './village-name.ts';

/** 村/社区. `aliases` are other spellings seen on lists. */
const villageSchema = z.strictObject({
  id,
  name: line,
  area: z.enum(['rural', 'urban']),
  aliases: z.array(line).default([]),
});
export type Village = z.infer<typeof villageSchema>;

/** township.yaml: a township, its villages, and where its residents can complain. */
export const townshipSchema = z.strictObject({
  name: line,
  villages: z.array(villageSchema).min(1),
  channels: z.array(channelSchema).min(1),
});
export type Township = z.infer<typeof townshipSchema> & { id: string };

// A list names the same few villages, one after another.
const finders = new WeakMap<readonly Village[], (text: string) => Village | undefined>();

/**
 * The village that a cell names, by name or alias, tolerant of spaces, the township before it, the group behind it and
 * its ending: the only one that it can be.
 */
export function findVillage(villages: readonly Village[], text: string): Village | undefined {
  return obtain(finders, villages, () => remembering((one) => search(villages, one)))(text);
}

function search(villages: readonly Village[], text: string): Village | undefined {
  const plain = plainText(text);
  // 白岩村 and 白岩社区 may both exist: the whole name goes first.
  const exact = villages.find((village) => namesOf(village).includes(plain));
  if (exact || plain === '') return exact;
  const bare = bareVillage(plain);
  const alike = villages.filter((village) => namesOf(village).some((name) => bareVillage(name) === bare));
  if (alike.length < 2) return alike[0];
  const within = alike.filter((village) => namesOf(village).some((name) => plain.includes(name)));
  return within.length === 1 ? within[0] : undefined;
}

/** All names of a village. */
export function namesOf({ name, aliases }: Village): string[] {
  return [name, ...aliases];
}
