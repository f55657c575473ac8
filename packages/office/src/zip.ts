/** Files to a ZIP archive, deflated: what XLSX and DOCX are. The same files give the same bytes. */

/** One file of an archive. */
export interface ZipFile {
  /** With its folders, `/` between them. */
  readonly name: string;
  readonly text: string;
}

/** 1 January 1980, the first day that an archive can name: nobody's clock is in it. */
const day = 33;
/** Names and texts are UTF-8. */
const utf8 = 0x0800;
const deflated = 8;

/** The bytes of an archive. */
export async function zip(files: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const [name, content] = [encoder.encode(file.name), encoder.encode(file.text)];
    const packed = await deflate(content);
    const about = [20, utf8, deflated, 0, day] as const;
    const sizes = [crc32(content), packed.length, content.length] as const;
    const local = record([0x04034b50], about, sizes, [name.length, 0]);
    central.push(record([0x02014b50], [20, ...about], sizes, [name.length, 0, 0, 0, 0], [0, at]), name);
    parts.push(local, name, packed);
    at += local.length + name.length + packed.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = record([0x06054b50], [0, 0, files.length, files.length], [size, at], [0]);
  return joined([...parts, ...central, end]);
}

/** Numbers of four bytes and of two, in turn. */
function record(...groups: readonly (readonly number[])[]): Uint8Array {
  const widths = groups.map((_, i) => (i % 2 === 0 ? 4 : 2));
  const bytes = new Uint8Array(groups.reduce((sum, { length }, i) => sum + length * (widths[i] ?? 0), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [i, group] of groups.entries()) {
    for (const value of group) {
      if (i % 2 === 0) view.setUint32(at, value, true);
      else view.setUint16(at, value, true);
      at += widths[i] ?? 0;
    }
  }
  return bytes;
}

async function deflate(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([content]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, i) => {
  let crc = i;
  for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 255] ?? 0);
  return ~crc >>> 0;
}
