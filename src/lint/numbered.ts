/** Texts, numbered from 1 as they come. */
export class Numbered {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, number);
    return number;
  }

  get all(): Iterable<string> {
    return this.#numbers.keys();
  }
}
