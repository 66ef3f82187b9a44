/** Tokens and codes: how they are made, and what is kept of them. */
import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret of 256 random bits: a plain hash is enough. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Six digits for a person to type. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** What is kept of a code: there are only a million, so each guess has to cost something. */
export async function slowHashOf(code: string, salt = randomBytes(16).toString('hex')) {
  const hash = (await derive(code, salt, 32)) as Buffer;
  return `${salt}.${hash.toString('hex')}`;
}

/** Compares in constant time. */
export async function isCode(code: string, kept: string): Promise<boolean> {
  const [salt = ''] = kept.split('.');
  const given = Buffer.from(await slowHashOf(code, salt));
  const wanted = Buffer.from(kept);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const derive = promisify(scrypt);
