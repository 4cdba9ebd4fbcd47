import { increment } from '../maps.ts';
import type { Ambiguity } from './types.ts';

/** The audit cannot be run: a file is missing what it needs, or is not what it was given as. The message is for the user. */
export class CannotAudit extends Error {}

// A file whose every row is unreadable must not fill the disk; the rest is counted.
const LISTED = 500;

/** Whoever takes what is left to a person. */
export type ProblemSink = { add(ambiguity: Ambiguity): void };

/** Collects what the audit leaves to a person. */
export class Problems implements ProblemSink {
  readonly #listed: Ambiguity[] = [];
  readonly #counts = new Map<string, number>();

  add(ambiguity: Ambiguity): void {
    const kind = `${ambiguity.input} ${ambiguity.file ?? 0} ${ambiguity.code}`;
    if (increment(this.#counts, kind) <= LISTED) this.#listed.push(ambiguity);
  }

  /** All of them; of a kind with too many, the first ones and how many there are. */
  list(): Ambiguity[] {
    const rest = [...this.#counts].flatMap(([kind, count]): Ambiguity[] => {
      const first = this.#listed.find(({ input, file = 0, code }) => `${input} ${file} ${code}` === kind);
      if (count <= LISTED || !first) return [];
      const { code, input, file } = first;
      const message = `同类问题共 ${count} 处，只列出前 ${LISTED} 处：${first.message}`;
      return [{ code, input, ...(file !== undefined && { file }), count, message }];
    });
    return [...this.#listed, ...rest];
  }
}
