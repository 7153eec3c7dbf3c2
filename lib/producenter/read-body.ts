// Reads the bytes of an answer up to a limit and makes text of them. Promises never to hold more than the limit and one
// chunk, and that an endless body ends there. Leaves what the text means to the reader of the dialect.

import { isUtf8 } from 'node:buffer';
import type { Fel } from '../arenden/utfall.ts';
import { type Bytestrom, isKompressionsfel } from './decompress.ts';
import { isGransbrott } from './natverksfel.ts';

/** The text and whether it was UTF-8 (RFC 8259), or why there is none. */
export type Kropp = { readonly slag: 'text'; readonly text: string; readonly utf8: boolean } | Fel;

// JSON is UTF-8 (RFC 8259), whatever the header says; only bytes that are not are read as the header claims, and as
// Windows-1252 when it claims nothing, since that is what old Swedish systems send.
function decode(bytes: Uint8Array, contentType: string | null): { text: string; utf8: boolean } {
  const other = (decoder: TextDecoder) => ({ text: decoder.decode(bytes), utf8: false });
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return other(new TextDecoder('utf-16be'));
  if (first === 0xff && second === 0xfe) return other(new TextDecoder('utf-16le'));
  if (isUtf8(bytes)) return { text: textOf(bytes), utf8: true };
  const claimed = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? '';
  return other(otherDecoder(claimed));
}

// Twice as quick as a TextDecoder, which tells the same but for the mark of byte order.
function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function otherDecoder(label: string): TextDecoder {
  try {
    const decoder = new TextDecoder(label);
    if (decoder.encoding !== 'utf-8') return decoder;
  } catch {
    // Silence: the label is unknown or empty, and the fallback below is for that very case.
  }
  return new TextDecoder('windows-1252');
}

/** Hands over each chunk until there are no more, or until `ta` takes no more. */
async function samla(body: Bytestrom, ta: (chunk: Uint8Array) => boolean): Promise<void> {
  if (body.samla !== undefined) return body.samla(ta);
  for await (const chunk of body) if (!ta(chunk)) return;
}

/**
 * Reads a body to its end. `too-large` beyond `gransByte` bytes (decompressed), `malformed` when the compression broke, what
 * a limit of the network says (`timed-out` for a drip), and `unreachable` for all else. A body that is left unread is
 * released at once.
 */
export async function readBody(
  body: Bytestrom | null,
  gransByte: number,
  contentType: string | null,
): Promise<Kropp> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const ta = (chunk: Uint8Array) => {
    size += chunk.byteLength;
    if (size <= gransByte) chunks.push(chunk);
    return size <= gransByte;
  };
  try {
    if (body !== null) await samla(body, ta);
  } catch (error) {
    if (isGransbrott(error)) return error.fel;
    return { slag: isKompressionsfel(error) ? 'malformed' : 'unreachable' };
  }
  if (size > gransByte) return { slag: 'too-large', gransByte };
  const [first, ...more] = chunks;
  return { slag: 'text', ...decode(first && more.length === 0 ? first : Buffer.concat(chunks), contentType) };
}
