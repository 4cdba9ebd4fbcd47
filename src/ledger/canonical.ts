import { hmacBytes, sha256Bytes } from './sha256.ts';

/**
 * A value as one text, the same on every machine: JSON without spaces, keys in code-unit order, absent ones left out
 * (RFC 8785), and every string in Unicode NFC.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'string') return part.normalize('NFC');
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** SHA-256 in hex. */
export function sha256(text: string): string {
  return hex(sha256Bytes(bytesOf(text)));
}

/** HMAC-SHA-256 in hex. */
export function hmac(key: string, text: string): string {
  return hex(hmacBytes(bytesOf(key), bytesOf(text)));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
