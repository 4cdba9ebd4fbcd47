import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { workbook } from '../fixtures/xlsx.ts';

const WORD = '冉小棉';
const sound = workbook([{ rows: [['a']] }]);
const END = sound.length - 22;
const view = new DataView(sound.buffer, sound.byteOffset, sound.byteLength);
const directory = view.getUint32(END + 16, true);

/** The book with bytes put before its directory, which is told where it stands now. */
function withGap(gap: Uint8Array): Uint8Array {
  const bytes = joined(sound.subarray(0, directory), gap, sound.subarray(directory));
  new DataView(bytes.buffer).setUint32(bytes.length - 6, directory + gap.length, true);
  return bytes;
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function withComment(comment: Uint8Array): Uint8Array {
  const bytes = joined(sound, comment);
  new DataView(bytes.buffer).setUint16(END + 20, comment.length, true);
  return bytes;
}

/** A book with a part once more, under a name that differs in a capital only. */
function withTwin(): Uint8Array {
  return zipSync({ ...unzipSync(sound), 'xl/workbook.xmL': strToU8('<workbook/>') });
}

/** A book with a part whose name is that of the prototype of every object. */
function withHiddenName(): Uint8Array {
  const bytes = zipSync({ ...unzipSync(sound), '--proto--': strToU8(WORD) });
  const name = strToU8('__proto__');
  for (let at = 0; at < bytes.length; at++)
    if (new TextDecoder('latin1').decode(bytes.subarray(at, at + 9)) === '--proto--') bytes.set(name, at);
  return bytes;
}

function codes(bytes: Uint8Array): string[] {
  return readDocument(sourceOf('a.xlsx', bytes)).problems.map(({ code }) => code);
}

function texts(bytes: Uint8Array): string[] {
  return readDocument(sourceOf('a.xlsx', bytes)).fields.map(({ text }) => text);
}

describe('bytes of a file that belong to no part are refused', () => {
  const orphan = zipSync({ 'a.xml': strToU8(`<a>${WORD}</a>`) });
  const cases: [string, Uint8Array][] = [
    ['behind the end', joined(sound, strToU8(WORD))],
    ['before the directory', withGap(strToU8(WORD))],
    ['a part that the directory does not name', withGap(orphan.subarray(0, 60))],
    ['two parts of one name', withTwin()],
    ['a part that unpacking hides', withHiddenName()],
    ['a part whose own name is another', sound.map((byte, i) => (i === 31 ? byte + 1 : byte))],
    [
      'a directory that ends early',
      sound.map((byte, i) => (i === END + 8 || i === END + 10 ? byte - 1 : byte)),
    ],
  ];
  test.each(cases)('%s', (_, bytes) => {
    expect(codes(bytes)).toEqual(['damaged']);
  });
});

/** The book with a field changed in both headers of its first part. */
function withField(local: number, central: number, change: (value: number) => number): Uint8Array {
  const bytes = sound.slice();
  const view = new DataView(bytes.buffer);
  for (const at of [local, directory + central]) view.setUint32(at, change(view.getUint32(at, true)), true);
  return bytes;
}

describe('a part that is not what the package says of it is refused', () => {
  const stored = zipSync(unzipSync(sound), { level: 0 });
  const text = new TextDecoder('latin1').decode(stored);
  const cases: [string, Uint8Array][] = [
    [
      'a letter changed in its text',
      stored.map((byte, i) => (i === text.indexOf('<Types') + 1 ? byte ^ 1 : byte)),
    ],
    ['another checksum', withField(14, 16, (crc) => crc ^ 1)],
    ['a size that leaves out its end', withField(22, 24, (size) => size - 1)],
    ['a size beyond its end', withField(22, 24, (size) => size + 1)],
  ];
  test.each(cases)('%s', (_, bytes) => {
    expect(codes(stored)).toEqual([]);
    expect(codes(bytes)).toEqual(['damaged']);
  });
});

describe('comments and extra fields of the package are read', () => {
  test('a comment of the whole, in UTF-8 and as Chinese packers write it', () => {
    expect(texts(withComment(strToU8(WORD)))).toContain(WORD);
    const gbk = Uint8Array.of(0xc8, 0xbd, 0xd0, 0xa1, 0xc3, 0xde);
    expect(texts(withComment(gbk))).toContain(WORD);
  });

  test('a comment of a part', () => {
    const parts = Object.entries(unzipSync(sound)).map(([path, bytes]) => [path, [bytes, { comment: WORD }]]);
    expect(texts(zipSync(Object.fromEntries(parts)))).toContain(WORD);
  });

  test('an extra field', () => {
    const extra = { 39321: strToU8(WORD) };
    const parts = Object.entries(unzipSync(sound)).map(([path, bytes]) => [path, [bytes, { extra }]]);
    expect(texts(zipSync(Object.fromEntries(parts)))).toContainEqual(expect.stringContaining(WORD));
  });
});

test('zeros that mail and disks fill a file up with are no content', () => {
  expect(codes(joined(sound, new Uint8Array(300)))).toEqual([]);
});

test('a package written as it goes, with sizes and checksums behind its parts, is sound', () => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [path, bytes] of Object.entries(unzipSync(sound))) {
    const part = new ZipDeflate(path);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  expect(codes(joined(...pieces))).toEqual([]);
  // One byte of a checksum behind a part.
  const bytes = joined(...pieces);
  const at = new TextDecoder('latin1').decode(bytes).indexOf('PK\x07\x08') + 4;
  expect(codes(bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)))).toEqual(['damaged']);
});
