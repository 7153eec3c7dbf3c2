// Lines to an answer that arrives as they come: compressed, with a flush after each time something came, for a compressor left
// to itself would hold it back. Promises that what is there is sent within half a frame of a screen, whatever is not there
// (docs/decisions/0060), and that nothing more is made while the reader has not taken what she was sent, so that a slow one
// holds some lines here and no more.

import type { ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Rader } from './forfragan.ts';

/** How an answer is compressed. In order of preference. */
const PACKNINGAR = [
  {
    namn: 'br',
    skapa: () =>
      createBrotliCompress({
        flush: constants.BROTLI_OPERATION_FLUSH,
        params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 16 },
      }),
  },
  { namn: 'gzip', skapa: () => createGzip({ level: 4, flush: constants.Z_SYNC_FLUSH }) },
] as const;

type Packning = (typeof PACKNINGAR)[number];

/** The first way of ours that an Accept-Encoding header takes (RFC 9110, 12.5.3); undefined: none. */
export function packningFor(accept: string | null): Packning | undefined {
  const tar = (namn: string) => {
    const onskat = accept?.split(',').find((ett) => ett.trim().split(';')[0]?.trim().toLowerCase() === namn);
    return onskat !== undefined && !/;\s*q=0(\.0*)?\s*$/i.test(onskat);
  };
  return PACKNINGAR.find(({ namn }) => tar(namn));
}

// What comes within this is sent together, up to so many characters: each piece costs a flush, a write and a reading.
const SAMLAS_MS = 8;
const KLUNGA = 64 * 1024;

/** What came together, as one text, and whether it was the last. */
type Klunga = { readonly text: string; readonly sist: boolean };

/** The lines as they come. One is asked for ahead, so that nobody waits for it to be asked for. */
async function* klungor(rader: Rader): AsyncGenerator<Klunga, void, void> {
  let nasta = rader.next();
  for (;;) {
    let rad: IteratorResult<string, void> | undefined = await nasta;
    if (rad.done) return;
    let text = '';
    const stund = Promise.withResolvers<undefined>();
    const timer = setTimeout(stund.resolve, SAMLAS_MS, undefined);
    while (rad !== undefined && !rad.done) {
      text += `${rad.value}\n`;
      nasta = rader.next();
      // It is awaited in time; until then nobody else would hear that it failed.
      nasta.catch(() => undefined);
      rad = text.length < KLUNGA ? await Promise.race([nasta, stund.promise]) : undefined;
    }
    clearTimeout(timer);
    yield { text, sist: rad?.done === true };
  }
}

/** Until there is room for more, or nobody to take it. */
function plats(res: ServerResponse): Promise<void> | undefined {
  if (!res.writableNeedDrain || res.destroyed) return undefined;
  return new Promise((klar) => {
    const nu = () => {
      res.off('drain', nu).off('close', nu);
      klar();
    };
    res.on('drain', nu).on('close', nu);
  });
}

/** Where texts go. `kasta` when nobody reads them any more. */
type Utgang = { skriv(klunga: Klunga): Promise<void> | undefined; sluta(): void; kasta(): void };

function rak(res: ServerResponse): Utgang {
  return { skriv: ({ text }) => void res.write(text), sluta: () => void res.end(), kasta: () => undefined };
}

function packad(res: ServerResponse, packning: Packning): Utgang {
  const packare = packning.skapa();
  // The last piece goes with the end of the answer, in one write.
  let senast: Buffer | undefined;
  const vidare = (del?: Buffer) => {
    if (senast !== undefined) res.write(senast);
    senast = del;
  };
  packare.on('data', vidare);
  packare.on('end', () => res.end(senast));
  packare.on('error', () => res.destroy());
  return {
    skriv: ({ text, sist }) =>
      sist
        ? void packare.end(text)
        : new Promise((klar) =>
            packare.write(text, () => {
              vidare();
              klar();
            }),
          ),
    sluta: () => void packare.end(),
    kasta: () => void packare.removeAllListeners('data').removeAllListeners('end').destroy(),
  };
}

/**
 * Sends them and ends the answer, whose head is written. When the reader leaves it ends, and so do the lines. Rejects with what
 * the lines reject with: then the answer is cut off, which nobody can take for its end.
 */
export async function sandRader(
  rader: Rader,
  res: ServerResponse,
  packning: Packning | undefined,
): Promise<void> {
  const ut = packning === undefined ? rak(res) : packad(res, packning);
  try {
    for await (const klunga of klungor(rader)) {
      if (res.destroyed) break;
      await ut.skriv(klunga);
      await plats(res);
    }
    if (!res.destroyed) ut.sluta();
  } catch (fel) {
    res.destroy();
    throw fel;
  } finally {
    if (res.destroyed) ut.kasta();
    // One that has been asked for and has not come is waited for by nobody.
    rader.return().catch(() => undefined);
  }
}
