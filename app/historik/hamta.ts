// The åtkomsthistorik as its pages and files need it: with the names of authorities in place of their ids, and its addresses.

import type { Historikrad } from '../../components/konto/historikrad.ts';
import { pa, type Sprak } from '../../components/texter/sprak.ts';
import { type Inloggning, producentnamn, session, varumarket } from '../../lib/wiring.ts';
import { tvasprakigt } from '../varumarkesord.ts';

type Inloggad = Extract<Inloggning, { slag: 'inloggad' }>;

/** A place in the order of rows, as it stands in an address: the newest first. */
type Plats = { readonly nar: number; readonly id: string };

/** Which rows: of a part or her own, after a place, at most so many; or one alone. */
export type Urval = {
  readonly part: string | undefined;
  readonly antal: number;
  readonly efter?: Plats | undefined;
  readonly id?: string | undefined;
};

/** What came of asking for them. */
export type Hamtat =
  | { readonly slag: 'rader'; readonly namn: string; readonly rader: readonly Historikrad[] }
  | { readonly slag: 'far-inte' | 'rattighet-okand' };

/** The rows, in the reader's language. Rejects when the store is down. */
export async function hamtaHistorik(inloggning: Inloggad, urval: Urval, sprak: Sprak): Promise<Hamtat> {
  const { part, antal, efter, id } = urval;
  const svar = await session().historik(inloggning, {
    part,
    antal,
    ...(efter && { efter }),
    ...(id !== undefined && { id }),
  });
  if (svar.slag !== 'rader') return svar;
  const namnen = producentnamn();
  const namn = (producent: string) => {
    const kant = namnen.get(producent);
    // Gone from the registry since: its short name is better than none.
    return kant === undefined ? producent : pa(sprak, kant);
  };
  const portaler = varumarket()?.portaler ?? [];
  // What the row is about is for now always a portal, by its id; gone from the brand since, that is its name.
  const portal = (id: string | undefined) => {
    const kand = portaler.find((ett) => ett.id === id)?.namn;
    return kand === undefined ? id : tvasprakigt(sprak, kand);
  };
  const rader = svar.rader.map((rad) => ({
    ...rad,
    producenter: rad.producenter.map(namn),
    portal: portal(rad.omstandighet),
  }));
  return { slag: 'rader', namn: svar.namn, rader };
}

/** The first value of a parameter, when it says something. */
export function forsta(varde: string | string[] | undefined): string | undefined {
  return (Array.isArray(varde) ? varde[0] : varde) || undefined;
}

/** The place that `skrivPlats` wrote, or undefined. */
export function lasPlats(text: string | undefined): Plats | undefined {
  const [, nar, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(text ?? '') ?? [];
  return nar === undefined || id === undefined ? undefined : { nar: Number(nar), id };
}

/** A path under /historik with what is known of its parameters. */
export function vag(
  under: '' | '/export' | '/inte-jag',
  falt: Readonly<Record<string, string | undefined>>,
): string {
  const satta = Object.entries(falt).filter((par): par is [string, string] => par[1] !== undefined);
  const sok = new URLSearchParams(satta).toString();
  return `/historik${under}${sok && `?${sok}`}`;
}

/** The place after a row, for an address. */
export function skrivPlats({ nar, id }: Plats): string {
  return `${nar}.${id}`;
}
