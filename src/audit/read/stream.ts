/**
 * A part of a stream of plain values that another thread can be sent: numbers, with the lengths of texts and the places of
 * words among them; words that had not come before; texts one behind the other; and what is none of these.
 */
export type Parcel = {
  numbers: Float64Array<ArrayBuffer>;
  words: string[];
  texts: string;
  objects: unknown[];
};

const FULL = 1 << 16;

/** Writes values one behind the other. */
export class StreamWriter {
  #numbers = new Float64Array(FULL + 256);
  #length = 0;
  #words: string[] = [];
  #texts: string[] = [];
  #objects: unknown[] = [];
  readonly #known = new Map<string, number>();

  number(value: number | undefined): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Float64Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value ?? Number.NaN;
  }

  /** A text of which there are many, such as a name. */
  text(text: string): void {
    this.number(text.length);
    if (text !== '') this.#texts.push(text);
  }

  /** A text of which there are few: it is sent once. */
  word(word: string): void {
    let index = this.#known.get(word);
    if (index === undefined) {
      index = this.#known.size;
      this.#known.set(word, index);
      this.#words.push(word);
    }
    this.number(index);
  }

  /** Anything that can be cloned. */
  object(object: unknown): void {
    this.#objects.push(object);
  }

  isFull(): boolean {
    return this.#length >= FULL;
  }

  /** What was written since the last time. */
  take(): Parcel {
    const parcel: Parcel = {
      numbers: this.#numbers.subarray(0, this.#length),
      words: this.#words,
      texts: this.#texts.join(''),
      objects: this.#objects,
    };
    this.#numbers = new Float64Array(this.#numbers.length);
    this.#length = 0;
    this.#words = [];
    this.#texts = [];
    this.#objects = [];
    return parcel;
  }
}

/** Reads what was written, in the same order. `receive` waits for the next parcel. */
export class StreamReader {
  #parcel: Parcel = { numbers: new Float64Array(0), words: [], texts: '', objects: [] };
  #at = { number: 0, text: 0, object: 0 };
  readonly #words: string[] = [];
  readonly #receive: () => Parcel;

  constructor(receive: () => Parcel) {
    this.#receive = receive;
  }

  number(): number {
    while (this.#at.number === this.#parcel.numbers.length) this.#next();
    return this.#parcel.numbers[this.#at.number++] as number;
  }

  optional(): number | undefined {
    const number = this.number();
    return Number.isNaN(number) ? undefined : number;
  }

  text(): string {
    const length = this.number();
    if (length === 0) return '';
    const start = this.#at.text;
    this.#at.text += length;
    return this.#parcel.texts.slice(start, this.#at.text);
  }

  word(): string {
    return this.#words[this.number()] as string;
  }

  object(): unknown {
    return this.#parcel.objects[this.#at.object++];
  }

  #next(): void {
    this.#parcel = this.#receive();
    this.#at = { number: 0, text: 0, object: 0 };
    for (const word of this.#parcel.words) this.#words.push(word);
  }
}
