// Where someone who has not said whom it is about begins: with the one whose eID she signed in with, when she may ask for it, else with a
// company before herself.

import type { Inloggad, Representation } from '../lib/wiring.ts';

/** That one; undefined when there is nobody she may ask for. */
export function forstaPart({ parter, tjanstePart }: Inloggad): Representation | undefined {
  return parter.find(({ id }) => id === tjanstePart) ?? parter[0];
}
