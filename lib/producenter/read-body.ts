// Reads the bytes of an answer up to a limit and makes text of them. Promises never to hold more than the limit and one
// chunk, and that an endless body ends there. Leaves what the text means to the reader of the dialect.

import type { Fel } from '../arenden/utfall.ts';
import { isKompressionsfel } from './decompress.ts';
import { isGransbrott } from './natverksfel.ts';

/** The text and whether it was UTF-8 (RFC 8259), or why there is none. */
export type Kropp = { readonly slag: 'text'; readonly text: string; readonly utf8: boolean } | Fel;

// Keeps nothing between texts, and is dear to make.
const UTF8 = new TextDecoder('utf-8', { fatal: true });

// JSON is UTF-8 (RFC 8259), whatever the header says; only bytes that are not are read as the header claims, and as
// Windows-1252 when it claims nothing, since that is what old Swedish systems send.
function decode(bytes: Uint8Array, contentType: string | null): { text: string; utf8: boolean } {
  const other = (decoder: TextDecoder) => ({ text: decoder.decode(bytes), utf8: false });
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return other(new TextDecoder('utf-16be'));
  if (first === 0xff && second === 0xfe) return other(new TextDecoder('utf-16le'));
  try {
    return { text: UTF8.decode(bytes), utf8: true };
  } catch {
    const claimed = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? '';
    return other(otherDecoder(claimed));
  }
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

/**
 * Reads a body to its end. `too-large` beyond `gransByte` bytes (decompressed), `malformed` when the compression broke, what
 * a limit of the network says (`timed-out` for a drip), and `unreachable` for all else. A body that is left unread is
 * released by the iteration itself.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array> | null,
  gransByte: number,
  contentType: string | null,
): Promise<Kropp> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > gransByte) return { slag: 'too-large', gransByte };
      chunks.push(chunk);
    }
  } catch (error) {
    if (isGransbrott(error)) return error.fel;
    return { slag: isKompressionsfel(error) ? 'malformed' : 'unreachable' };
  }
  return {
    slag: 'text',
    ...decode(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks), contentType),
  };
}
