/**
 * Puts the UTF-16 units of a text into an array at least as long, which is read several times faster than the text. Node
 * copies them as they stand in memory.
 */
export function putUnits(text: string, units: Uint16Array<ArrayBuffer>): void {
  if (typeof Buffer !== 'undefined') Buffer.from(units.buffer).write(text, 0, 'utf16le');
  else for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
}

/** The text of UTF-16 units in which no character is cut in half. */
export function textOfUnits(units: Uint16Array<ArrayBuffer>): string {
  if (typeof Buffer === 'undefined') return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}
