import type { AuditPack } from '../../views/audit-pack.ts';
import type { Fetched } from './messages.ts';

const AT_ONCE = 6;

/** Fetches what this site publishes: the pack, and each list that still has its names. */
export async function lists(address: string, seen: (done: number, all: number) => void): Promise<Fetched> {
  const pack = (await (await get(address)).json()) as AuditPack;
  const found: Fetched['lists'] = {};
  const open = Object.entries(pack.lists);
  const all = open.length;
  const next = async (): Promise<void> => {
    for (let entry = open.pop(); entry; entry = open.pop()) {
      const [path, list] = entry;
      found[path] = await (await get(list)).text();
      seen(Object.keys(found).length, all);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return { pack, lists: found };
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('not there');
  return response;
}
