// What is unsent, in a file that only its password opens: for another device, when this one cannot reach the server.
import type { Operation } from '../core/operation';

export interface Rescued {
  account: string;
  savedAt: string;
  reviews: { review: string; name: string; operations: Operation[] }[];
}

interface RescueFile {
  format: string;
  iterations: number;
  salt: string;
  iv: string;
  data: string;
}

const format = 'spurreview-raddningsfil-1';
const iterations = 600_000;

export async function lock(content: Rescued, password: string): Promise<string> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key = await keyOf(password, salt, iterations);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(content)));
  const file: RescueFile = { format, iterations, salt: toText(salt), iv: toText(iv), data: toText(new Uint8Array(data)) };
  return JSON.stringify(file);
}

/** Null where the file is none of ours, or the password is another. */
export async function unlock(text: string, password: string): Promise<Rescued | null> {
  try {
    const file = JSON.parse(text) as RescueFile;
    if (file.format !== format) return null;
    const key = await keyOf(password, toBytes(file.salt), file.iterations);
    const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(file.iv) }, key, toBytes(file.data));
    return JSON.parse(new TextDecoder().decode(data)) as Rescued;
  } catch {
    return null;
  }
}

async function keyOf(password: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(password.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(way, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function toText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
