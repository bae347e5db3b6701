import { failure, type Result, success } from '../../base/result.ts';

const mostInflated = 200 * 1024 * 1024;
const mostEntries = 5000;
const tooMuch = 'would fill more than 200 MB once opened. It was not opened.';
const damaged = 'is damaged: its table of contents cannot be read. Please save it anew and try again.';

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly start: number;
}

/**
 * Refuses a zip that is no Word document or that would swell too far. Its table of contents is read first; since that may
 * lie, every packed part is then opened as a stream and counted, and left as soon as it is too much.
 */
export async function measureZip(bytes: Uint8Array): Promise<Result<number>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = readTable(bytes, view);
  if (!listed.ok) return listed;
  let inflated = 0;
  for (const entry of listed.value) {
    if (entry.start + 30 > view.byteLength) return failure(damaged);
    const start = entry.start + 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
    const packed = bytes.subarray(start, start + entry.packed);
    inflated += entry.method === 8 ? await inflatedSize(packed, mostInflated - inflated) : packed.length;
    if (inflated > mostInflated) return failure(tooMuch);
  }
  return success(inflated);
}

function readTable(bytes: Uint8Array, view: DataView): Result<Entry[]> {
  const end = findEnd(view);
  if (end === undefined)
    return failure('is not a whole .docx file; it may have been cut off. Please save it anew and try again.');
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return failure(`holds ${count} files, more than any document needs. It was not opened.`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  let promised = 0;
  let document = false;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return failure(damaged);
    promised += view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (/^word\/document\d*\.xml$/.test(name)) document = true;
    entries.push({
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (promised > mostInflated) return failure(tooMuch);
  if (!document)
    return failure('is not a Word document (.docx): it holds no word/document.xml. Please save it as .docx or .html.');
  return success(entries);
}

/** How many bytes a packed part gives, counted up to just above the limit. */
async function inflatedSize(packed: Uint8Array, limit: number): Promise<number> {
  let size = 0;
  try {
    const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > limit) {
        await reader.cancel();
        break;
      }
    }
  } catch {
    // A damaged part, or a platform that cannot count: the document reader says what is wrong, within the promised size.
  }
  return size;
}

/** The record that closes a zip stands in its last 64 KB. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}
