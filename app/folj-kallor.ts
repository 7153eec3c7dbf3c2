// At which källor a case may be followed by its kvittensnummer: those that have opted in, in the registry.

import { type Kalla, kallor } from '../lib/wiring.ts';

/** A källa that has opted in. */
export type Foljbar = Kalla & { readonly kvittensPerMinut: number };

/** Every such källa, as the registry is now. */
export function foljbaraKallor(): readonly Foljbar[] {
  return kallor().filter(
    (kalla): kalla is Foljbar => kalla.kvittensPerMinut !== undefined && kalla.skickaAnvandare,
  );
}
