// Reads a JSON body and no more of it than allowed. What is wrong is told without quoting the body.

import type { Problem } from './problem.ts';

/** The parsed body, or why it cannot be read. `hogstByte` bounds what is read, whatever the headers claim. */
export async function lasJson(
  request: Request,
  hogstByte: number,
): Promise<{ varde: unknown } | { problem: Problem }> {
  const [typ = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (typ.trim().toLowerCase() !== 'application/json') {
    return {
      problem: { status: 415, titel: 'Fel innehållstyp', text: 'Skicka kroppen som application/json.' },
    };
  }
  const byte = await lasHogst(request, hogstByte);
  if (!byte) {
    return {
      problem: { status: 413, titel: 'För stor kropp', text: `Kroppen får vara högst ${hogstByte} byte.` },
    };
  }
  try {
    return { varde: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(byte)) };
  } catch {
    // The parser's own message quotes the body, and is therefore not passed on.
    return {
      problem: { status: 400, titel: 'Kroppen kan inte läsas', text: 'Kroppen är inte JSON i UTF-8.' },
    };
  }
}

async function lasHogst(request: Request, hogst: number): Promise<Uint8Array | undefined> {
  const bitar: Uint8Array[] = [];
  let antal = 0;
  for await (const bit of request.body ?? []) {
    antal += bit.length;
    if (antal > hogst) return undefined;
    bitar.push(bit);
  }
  return Buffer.concat(bitar);
}
