import { Unreadable } from './types.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DESCRIPTOR = 0x08074b50;
// In the place of a size or an offset that stands in the extra field instead.
const ELSEWHERE = 0xffffffff;

/** A part of a zip file as it stands there: packed by a method, with the size and checksum of what it unpacks to. */
export type Part = { path: string; method: number; packed: Uint8Array; size: number; crc: number };

/** The parts of a zip file in their order, and the comments and extra fields, which hold no part. */
type Layout = { parts: Part[]; beside: Uint8Array[] };

/** What the directory says of a part. */
type Entry = Omit<Part, 'packed'> & { at: number; packed: number; streamed: boolean; isUtf8: boolean };

/**
 * Looks at every byte of a zip file.
 * @throws Unreadable when two parts have one name, or bytes belong to nothing: another program may see a part there
 */
export function layoutOf(bytes: Uint8Array): Layout {
  try {
    return look(bytes);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
}

function look(bytes: Uint8Array): Layout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const beside = [bytes.subarray(end.at + 22, end.stop)];
  const entries: Entry[] = [];
  let at = end.directory;
  for (let number = 0; number < end.entries; number++) {
    const { entry, extra, comment, next } = entryAt(bytes, view, at);
    entries.push(entry);
    beside.push(extra, comment);
    at = next;
  }
  must(at === end.directoryEnd);
  // Kept by its name, such a part would be where no list of parts shows it.
  must(entries.every(({ path }) => path !== '__proto__'));
  must(new Set(entries.map(({ path }) => path.toLowerCase())).size === entries.length);
  const parts: Part[] = [];
  let from = 0;
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    must(entry.at === from);
    const { packed, extra, next } = partAt(bytes, view, entry);
    parts.push({ ...entry, packed });
    beside.push(extra);
    from = next;
  }
  must(from === end.directory);
  return { parts, beside: beside.filter(({ length }) => length > 0) };
}

type End = {
  at: number;
  stop: number;
  entries: number;
  directory: number;
  directoryEnd: number;
};

/** The record at the end of the file, which says where the directory stands. */
function endOf(view: DataView): End {
  let at = view.byteLength - 22;
  // The last such record, which the unpacker takes too; a comment behind it has 65,535 bytes at most.
  while (view.getUint32(at, true) !== END) must(--at >= view.byteLength - 65_558);
  const stop = at + 22 + view.getUint16(at + 20, true);
  // Mail and old disks fill a file up with zeros.
  for (let i = stop; i < view.byteLength; i++) must(view.getUint8(i) === 0);
  must(stop <= view.byteLength && view.getUint16(at + 8, true) === view.getUint16(at + 10, true));
  const large = at >= 76 && view.getUint32(at - 20, true) === LOCATOR_64;
  if (!large)
    return {
      at,
      stop,
      entries: view.getUint16(at + 10, true),
      directory: view.getUint32(at + 16, true),
      directoryEnd: at,
    };
  const record = at - 76;
  must(view.getUint32(record, true) === END_64 && long(view, record + 4) === 44);
  return {
    at,
    stop,
    entries: long(view, record + 32),
    directory: long(view, record + 48),
    directoryEnd: record,
  };
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: Entry; extra: Uint8Array; comment: Uint8Array; next: number } {
  must(view.getUint32(at, true) === CENTRAL);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  const extra = bytes.subarray(nameEnd, extraEnd);
  const large = largeFields(extra);
  const field = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    return value === ELSEWHERE ? (large.shift() ?? ELSEWHERE) : value;
  };
  const flags = view.getUint16(at + 8, true);
  // Locked with a password.
  must((flags & 1) === 0);
  const isUtf8 = (flags & 0x800) !== 0;
  const size = field(24);
  const entry: Entry = {
    path: nameIn(bytes.subarray(at + 46, nameEnd), isUtf8),
    isUtf8,
    method: view.getUint16(at + 10, true),
    size,
    packed: field(20),
    at: field(42),
    crc: view.getUint32(at + 16, true),
    streamed: (flags & 8) !== 0,
  };
  return { entry, extra, comment: bytes.subarray(extraEnd, next), next };
}

/** The sizes and the offset that are too large for their places, in their order. */
function largeFields(extra: Uint8Array): number[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, i) => long(view, at + 4 + 8 * i));
  }
  return [];
}

function partAt(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
): { packed: Uint8Array; extra: Uint8Array; next: number } {
  must(view.getUint32(entry.at, true) === LOCAL);
  must(view.getUint16(entry.at + 8, true) === entry.method);
  const nameEnd = entry.at + 30 + view.getUint16(entry.at + 26, true);
  const extraEnd = nameEnd + view.getUint16(entry.at + 28, true);
  must(nameIn(bytes.subarray(entry.at + 30, nameEnd), entry.isUtf8) === entry.path);
  const end = extraEnd + entry.packed;
  must(end <= bytes.length);
  const next = entry.streamed ? end + descriptorLength(view, end, entry) : end;
  return { packed: bytes.subarray(extraEnd, end), extra: bytes.subarray(nameEnd, extraEnd), next };
}

/** Who writes a zip as it goes says sizes and checksum behind the part: with a signature or none, in four bytes or eight. */
function descriptorLength(view: DataView, at: number, { crc, packed, size }: Entry): number {
  const start = view.getUint32(at, true) === DESCRIPTOR ? at + 4 : at;
  if (view.getUint32(start, true) !== crc) return 0;
  const short = view.getUint32(start + 4, true) === packed && view.getUint32(start + 8, true) === size;
  if (short) return start + 12 - at;
  must(long(view, start + 4) === packed && long(view, start + 12) === size);
  return start + 20 - at;
}

function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function nameIn(bytes: Uint8Array, isUtf8: boolean): string {
  return isUtf8 ? new TextDecoder().decode(bytes) : String.fromCharCode(...bytes);
}

function must(holds: boolean): void {
  if (!holds) throw new Unreadable('damaged');
}
