import { parse } from 'yaml';
import { z } from 'zod';
import { textOf } from '../../document/decode.ts';
import type { Source } from '../../document/types.ts';
import { CannotAudit } from '../problems.ts';
import type { Profile } from './header.ts';
import { FILES, type FileKind, LABELS, type Meaning, VOCABULARY } from './vocabulary.ts';

const words = z.union([z.string(), z.array(z.string())]).transform((text) => [text].flat());
const schema = z.record(z.string(), z.record(z.string(), words));

/**
 * Reads a mapping profile, which a county saves once for each of its systems: YAML or JSON, file by file, from our name
 * of a column (Chinese label or id) to the header words of that system:
 * ```yaml
 * approved: { 金额: 核准数, 批准（确认）日期: [终审时间, 终审日] }
 * paid: { 所属月份: 账期 }
 * ```
 * @throws CannotAudit for a name that no column has
 */
export function readProfile(source: Source | undefined): Profile {
  if (!source) return {};
  const parsed = schema.safeParse(read(source));
  if (!parsed.success)
    throw new CannotAudit('表头对照文件写法不对：每种文件下面写「我们的列名: 你们的表头」。');
  const profile: Profile = {};
  for (const [kind, columns] of Object.entries(parsed.data)) {
    if (!(kind in FILES))
      throw new CannotAudit(`表头对照文件里的文件种类只能是：${Object.keys(FILES).join('、')}。`);
    profile[kind as FileKind] = Object.fromEntries(
      Object.entries(columns).map(([name, headers]) => [meaningOf(kind as FileKind, name), headers]),
    );
  }
  return profile;
}

function meaningOf(kind: FileKind, name: string): Meaning {
  const meanings = Object.keys(VOCABULARY[kind]) as Meaning[];
  const found = meanings.find((meaning) => meaning === name || LABELS[meaning] === name);
  if (found) return found;
  const known = meanings.map((meaning) => LABELS[meaning]).join('、');
  throw new CannotAudit(`表头对照文件里${FILES[kind]}（${kind}）下面有不认识的列名。可用的列名：${known}。`);
}

function read(source: Source): unknown {
  try {
    return parse(textOf(source), { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}
