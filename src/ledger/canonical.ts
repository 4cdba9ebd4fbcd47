// Synchronous, and the same in Node, in a worker, and on a page without HTTPS, where a browser gives no crypto.subtle.
import { hmac as hmacBytes } from '@noble/hashes/hmac.js';
import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compare } from '../order.ts';

/**
 * A value as one text, the same on every machine: JSON without spaces, keys in code-unit order, absent ones left out
 * (RFC 8785), and every string in Unicode NFC.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'string') return part.normalize('NFC');
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)));
  });
}

/** SHA-256 in hex. */
export function sha256(text: string): string {
  return bytesToHex(sha256Bytes(utf8ToBytes(text)));
}

/** HMAC-SHA-256 in hex. */
export function hmac(key: string, text: string): string {
  return bytesToHex(hmacBytes(sha256Bytes, utf8ToBytes(key), utf8ToBytes(text)));
}
