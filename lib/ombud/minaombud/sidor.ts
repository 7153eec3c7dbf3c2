// Reads an answer that comes in pages, from the first to the last. Promises that pages which do not add up are no answer: a page
// twice, one too few, totals that change, or pages without end.

import { z } from 'zod';
import type { Registerskal, Registersvar } from '../anrop.ts';
import { sidaVidSida } from '../sida-vid-sida.ts';

/** What a page says of itself and the others (facts 2.1, `page`). */
export const SIDA = z.object({
  size: z.int().min(1),
  number: z.int().min(0),
  totalElements: z.int().min(0),
  totalPages: z.int().min(0),
});

/** One page: its entries, and what it says of itself. */
export type Sida<T> = { readonly poster: readonly T[]; readonly page: z.infer<typeof SIDA> };

/** All entries, or why they are not known. `form` and `sidor`: what came cannot be trusted to be the whole. */
export type Sidlasning<T> =
  | { readonly slag: 'poster'; readonly poster: readonly T[] }
  | { readonly slag: 'fel'; readonly skal: Registerskal }
  | { readonly slag: 'form' | 'sidor' };

/** Entries a page. */
export const SIDSTORLEK = 100;
/** More pages than any ombud has: beyond it the register is counting wrong. */
const FLEST_SIDOR = 1000;
const SAMTIDIGA = 4;

/** Whether the page is the one asked for, of a whole that `forsta` told about. */
function hor<T>({ poster, page }: Sida<T>, nummer: number, forsta: Sida<T>['page']): boolean {
  const { size, totalElements, totalPages } = forsta;
  const lika = page.size === size && page.totalElements === totalElements && page.totalPages === totalPages;
  const vantade = Math.max(0, Math.min(size, totalElements - nummer * size));
  return lika && page.number === nummer && poster.length === vantade;
}

/**
 * How a page is asked for and read; `las` gives undefined for what is no page. `nyckel` tells entries apart: none may come twice, or a
 * page that came again in place of another would hide what that one holds.
 */
export type Sidkalla<T> = {
  readonly hamta: (nummer: number) => Promise<Registersvar>;
  readonly las: (varde: unknown) => Sida<T> | undefined;
  readonly nyckel: (post: T) => string;
};

/** Asks for every page. */
export async function lasAllaSidor<T>({ hamta, las, nyckel }: Sidkalla<T>): Promise<Sidlasning<T>> {
  const sida = async (nummer: number) => {
    const svar = await hamta(nummer);
    return svar.slag === 'fel' ? svar : (las(svar.varde) ?? ({ slag: 'form' } as const));
  };
  const forst = await sida(0);
  if ('slag' in forst) return forst;
  const { size, totalElements, totalPages } = forst.page;
  // A register may say that nothing is one empty page, or none.
  const sidor = Math.ceil(totalElements / size);
  if ((totalPages !== sidor && totalElements > 0) || sidor > FLEST_SIDOR || !hor(forst, 0, forst.page))
    return { slag: 'sidor' };
  const resten = await sidaVidSida(
    Array.from({ length: Math.max(0, sidor - 1) }, (_, plats) => plats + 1),
    SAMTIDIGA,
    async (nummer) => {
      const last = await sida(nummer);
      return 'slag' in last || hor(last, nummer, forst.page) ? last : ({ slag: 'sidor' } as const);
    },
  );
  const brist = resten.find((en) => 'slag' in en);
  if (brist !== undefined) return brist;
  const poster = [forst, ...resten].flatMap((en) => ('slag' in en ? [] : en.poster));
  return new Set(poster.map(nyckel)).size === poster.length ? { slag: 'poster', poster } : { slag: 'sidor' };
}
