import { failure, type Result, success } from '../../base/result.ts';
import type { ImportRemark } from './import.ts';
import { measureZip } from './zip.ts';

/** A Word document as HTML, and what its reader wants to say. */
export interface DocxHtml {
  readonly html: string;
  readonly remarks: readonly ImportRemark[];
}

const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p.subtitle:fresh"];

/** Reads a .docx. The reader is large, so it is loaded only here; a zip made to swell is turned away before it is opened. */
export async function docxToHtml(name: string, bytes: Uint8Array): Promise<Result<DocxHtml>> {
  const size = await measureZip(bytes);
  if (!size.ok) return failure(`${name} ${size.problem}`);
  try {
    const { default: mammoth } = await import('mammoth');
    const arrayBuffer = bytes.slice().buffer;
    // Node's build of the reader asks for `buffer`, the browser's for `arrayBuffer`; both take plain bytes.
    const input = { arrayBuffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
    const result = await mammoth.convertToHtml(input, { styleMap: styles, externalFileAccess: false });
    const messages = [...new Set(result.messages.map((message) => message.message.replace(/\s+/g, ' ').trim()))];
    const remarks = messages.map(
      (message): ImportRemark => ({ kind: 'unsure', message: `The Word document: ${message}` }),
    );
    return success({ html: result.value, remarks });
  } catch {
    return failure(
      `${name} cannot be read as a Word document; it may be damaged. Please open it in Word, save it anew as .docx and try again.`,
    );
  }
}
