/**
 * SHA-256 (FIPS 180-4), incremental. `crypto.subtle` is not there on pages without HTTPS, and takes the whole input at once.
 */

const K = Uint32Array.from(firstPrimes(64), (p) => fractionBits(Math.cbrt(p)));
const initial = firstPrimes(8).map((p) => fractionBits(Math.sqrt(p)));

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  return primes;
}

function fractionBits(x: number): number {
  return Math.floor((x - Math.floor(x)) * 2 ** 32);
}

/** A hash being computed. */
export interface Hash {
  update(bytes: Uint8Array): void;
  /** 64 hexadecimal digits; the hash takes no more after that. */
  hex(): string;
}

/** A new SHA-256. */
export function createSha256(): Hash {
  const state = Uint32Array.from(initial);
  const words = new Uint32Array(64);
  const block = new Uint8Array(64);
  let filled = 0;
  let length = 0;

  const compress = (bytes: Uint8Array, from: number): void => {
    for (let i = 0; i < 16; i++) {
      const j = from + i * 4;
      words[i] =
        ((bytes[j] ?? 0) << 24) | ((bytes[j + 1] ?? 0) << 16) | ((bytes[j + 2] ?? 0) << 8) | (bytes[j + 3] ?? 0);
    }
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15] ?? 0;
      const b = words[i - 2] ?? 0;
      const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
      const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
      words[i] = ((words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + (words[i] ?? 0)) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = ((state[i] ?? 0) + word) | 0));
  };

  const update = (bytes: Uint8Array): void => {
    length += bytes.length;
    let at = 0;
    if (filled > 0) {
      at = Math.min(64 - filled, bytes.length);
      block.set(bytes.subarray(0, at), filled);
      filled += at;
      if (filled < 64) return;
      compress(block, 0);
    }
    for (; at + 64 <= bytes.length; at += 64) compress(bytes, at);
    block.set(bytes.subarray(at));
    filled = bytes.length - at;
  };

  return {
    update,
    hex() {
      const bits = BigInt(length) * 8n;
      const padding = new Uint8Array((filled < 56 ? 64 : 128) - filled);
      padding[0] = 0x80;
      new DataView(padding.buffer).setBigUint64(padding.length - 8, bits);
      update(padding);
      return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
    },
  };
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
