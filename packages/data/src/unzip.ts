/**
 * Looks into a ZIP archive: the sizes of its files, and the text of some. Stored and deflated files only, as XLSX has them.
 *
 * Refuses (undefined) what is no archive, and to inflate more than a file says it holds.
 */

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked, in bytes, as the archive says. */
  readonly size: number;
  /** The text of the file; undefined when it cannot be unpacked. */
  text(): Promise<string | undefined>;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const shortestEnd = 22;
const longestComment = 65_535;

/** The files of an archive by its central directory; undefined when there is none. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return undefined;
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const header = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, size, text: () => unpack(bytes, view, { method, packed, size, header }) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - shortestEnd;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

interface Packed {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

async function unpack(bytes: Uint8Array, view: DataView, file: Packed): Promise<string | undefined> {
  if (file.header + 30 > view.byteLength) return undefined;
  const start = file.header + 30 + view.getUint16(file.header + 26, true) + view.getUint16(file.header + 28, true);
  const content = bytes.subarray(start, start + file.packed);
  if (file.method === 0) return new TextDecoder().decode(content);
  if (file.method !== 8) return undefined;
  const inflated = await inflate(content, file.size);
  return inflated && new TextDecoder().decode(inflated);
}

async function inflate(content: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // Failures surface on the reading side; here they only must not go unheard.
  const written = writer.write(new Uint8Array(content)).then(() => writer.close());
  written.catch(() => undefined);
  const out = new Uint8Array(size);
  let at = 0;
  try {
    const reader = stream.readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return at === size ? out : undefined;
      if (at + value.length > size) {
        await reader.cancel();
        return undefined;
      }
      out.set(value, at);
      at += value.length;
    }
  } catch {
    return undefined;
  }
}
