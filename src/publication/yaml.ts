import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Place } from '../document/types.ts';
import { type Fault, faultOf } from './fault.ts';
import { plainYaml } from './plain-yaml.ts';

/**
 * Reads a YAML text by a schema. Faults say where and what was expected, never what stood there.
 * @returns the value, or `undefined` together with at least one fault
 */
export function readYaml<T>(
  text: string,
  schema: z.ZodType<T>,
): { value?: T; faults: Omit<Fault, 'path'>[] } {
  const quick = schema.safeParse(plainYaml(text));
  if (quick.success) return { value: quick.data, faults: [] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 0 } as object);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { at: 'text', line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [broken] = document.errors;
  if (broken) return { faults: [{ code: 'syntax', place: placeAt(broken.pos[0]) }] };
  // Whether a value stood there at all tells what is missing from what is wrong.
  const parsed = schema.safeParse(toJs(document), { reportInput: true });
  if (parsed.success) return { value: parsed.data, faults: [] };
  const faults = parsed.error.issues.flatMap((issue) =>
    faultOf(issue, (path) => placeAt(offsetOf(document.contents, path)), knownKeys(schema)),
  );
  return { faults };
}

function toJs(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** Where the value at a path starts; for a missing one, where its nearest parent does. A trailing key means the key itself. */
function offsetOf(node: unknown, path: readonly PropertyKey[]): number {
  let offset = startOf(node);
  let current = node;
  for (const step of path) {
    if (isMap(current)) {
      const pair = current.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (!pair) break;
      offset = startOf(pair.key);
      current = pair.value;
    } else {
      current = (current as { items?: unknown[] } | undefined)?.items?.[Number(step)];
      if (current === undefined) break;
      offset = startOf(current);
    }
  }
  return offset;
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function knownKeys(schema: z.ZodType): string[] {
  return Object.keys((schema as { shape?: object }).shape ?? {});
}
