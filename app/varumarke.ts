// What a page shows of the brand it is drawn under, in the reader's language. Without brands: the service's own name.

import type { Eget } from '../components/sida/sidfot.tsx';
import type { Sprak } from '../components/texter/sprak.ts';
import type { Marke } from '../components/ui/logotyp.tsx';
import { varumarket } from '../lib/wiring.ts';
import { filerna } from './varumarkesfiler.ts';
import { egetAv, tvasprakigt } from './varumarkesord.ts';

/** What the service is called here. */
export function namnet(sprak: Sprak): string {
  return tvasprakigt(sprak, varumarket()?.namn ?? { sv: 'Bollkoll' });
}

/** The languages that are offered, the first for those who ask for none of them. */
export function spraken(): readonly Sprak[] {
  return varumarket()?.sprak ?? ['sv', 'en'];
}

/** The portals that may show this brand, by name. */
export function portalnamnen(sprak: Sprak): readonly string[] {
  return (varumarket()?.portaler ?? []).map(({ namn }) => tvasprakigt(sprak, namn));
}

/** A text of the brand's own, if it has one. */
export function egenText(
  sprak: Sprak,
  vilken: 'rubrik' | 'ingress' | 'beskrivning' | 'sidfot',
): string | undefined {
  const text = varumarket()?.texter[vilken];
  return text && tvasprakigt(sprak, text);
}

/** Name and logotype. */
export function market(sprak: Sprak): Marke {
  const varumarke = varumarket();
  const filer = varumarke && filerna(varumarke).logotyp;
  const { bredd = 1, hojd = 1 } = varumarke?.logotyp?.ljus ?? {};
  return { namn: namnet(sprak), bild: filer && { ...filer, bredd, hojd } };
}

/** The address of the brand's style sheet, if it has one. */
export function stilen(): string | undefined {
  const varumarke = varumarket();
  return varumarke && filerna(varumarke).stil;
}

/** The address of the brand's own face, if it has one. */
export function typsnittet(): string | undefined {
  const varumarke = varumarket();
  return varumarke && filerna(varumarke).typsnitt;
}

/** The grounds of the page, for the browser's own frame. */
export function grunden(): { readonly ljus: string; readonly mork: string } {
  const farger = varumarket()?.farger;
  return { ljus: farger?.ljust.paper ?? '#f1f4ee', mork: farger?.morkt.paper ?? '#0e1512' };
}

/** What the footer says of the brand. */
export function eget(sprak: Sprak): Eget | undefined {
  const varumarke = varumarket();
  return varumarke && egetAv(varumarke, sprak);
}
