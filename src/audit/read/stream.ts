/** A part of a stream of plain values that another thread can be sent. */
export type Parcel = { numbers: Float64Array<ArrayBuffer>; texts: string[]; objects: unknown[] };

const FULL = 1 << 16;
/** Longer texts are cut from what they were read of, and would keep all of it in memory; they rarely come twice. */
const SHORT = 12;
const [LONG, EMPTY] = [-1, -2];

/** Writes numbers, and each short text once. */
export class StreamWriter {
  private numbers = new Float64Array(FULL + 256);
  private length = 0;
  private texts: string[] = [];
  private objects: unknown[] = [];
  private readonly known = new Map<string, number>();

  number(value: number | undefined): void {
    if (this.length === this.numbers.length) {
      const grown = new Float64Array(this.length * 2);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[this.length++] = value ?? Number.NaN;
  }

  text(text: string): void {
    if (text === '') {
      this.number(EMPTY);
      return;
    }
    if (text.length > SHORT) {
      this.number(LONG);
      this.objects.push(text);
      return;
    }
    let index = this.known.get(text);
    if (index === undefined) {
      index = this.known.size;
      this.known.set(text, index);
      this.texts.push(text);
    }
    this.number(index);
  }

  /** Anything that can be cloned. */
  object(object: unknown): void {
    this.objects.push(object);
  }

  isFull(): boolean {
    return this.length >= FULL;
  }

  /** What was written since the last time. */
  take(): Parcel {
    const { numbers, length, texts, objects } = this;
    this.numbers = new Float64Array(numbers.length);
    this.length = 0;
    this.texts = [];
    this.objects = [];
    return { numbers: numbers.subarray(0, length), texts, objects };
  }
}

/** Reads in the same order what was written. */
export class StreamReader {
  private parcel: Parcel = { numbers: new Float64Array(0), texts: [], objects: [] };
  private at = 0;
  private taken = 0;
  private readonly texts: string[] = [];
  private readonly receive: () => Parcel;

  constructor(receive: () => Parcel) {
    this.receive = receive;
  }

  number(): number {
    while (this.at === this.parcel.numbers.length) this.next();
    return this.parcel.numbers[this.at++] as number;
  }

  optional(): number | undefined {
    const number = this.number();
    return Number.isNaN(number) ? undefined : number;
  }

  text(): string {
    const index = this.number();
    if (index === EMPTY) return '';
    return index === LONG ? (this.object() as string) : (this.texts[index] as string);
  }

  object(): unknown {
    return this.parcel.objects[this.taken++];
  }

  private next(): void {
    this.parcel = this.receive();
    this.at = 0;
    this.taken = 0;
    for (const text of this.parcel.texts) this.texts.push(text);
  }
}
