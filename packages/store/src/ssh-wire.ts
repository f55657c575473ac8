/** The binary parts that OpenSSH formats are made of (RFC 4251 §5): 32-bit numbers and texts with their length before them. */

/** Reads parts one after the other; undefined once the bytes end too early. */
export interface WireReader {
  uint32(): number | undefined;
  /** A length and so many bytes. */
  string(): Uint8Array | undefined;
  /** So many bytes without a length. */
  bytes(count: number): Uint8Array | undefined;
  readonly left: number;
}

/** A reader from the first byte on. */
export function readWire(bytes: Uint8Array): WireReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = (count: number): Uint8Array | undefined => {
    if (count > bytes.length - at) return undefined;
    at += count;
    return bytes.subarray(at - count, at);
  };
  const uint32 = (): number | undefined => (take(4) ? view.getUint32(at - 4) : undefined);
  return {
    uint32,
    string() {
      const length = uint32();
      return length === undefined ? undefined : take(length);
    },
    bytes: take,
    get left() {
      return bytes.length - at;
    },
  };
}

/** A 32-bit number. */
export function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Bytes, or a text in UTF-8, with their length before them. */
export function wireString(content: Uint8Array | string): Uint8Array {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return Buffer.concat([uint32(bytes.length), bytes]);
}

/** Whether bytes are a text in ASCII. */
export function isText(bytes: Uint8Array | undefined, text: string): boolean {
  return bytes !== undefined && Buffer.from(bytes).equals(Buffer.from(text, "latin1"));
}
