// What a register of fullmakter said and was not believed stands in the person's åtkomsthistorik. Promises that the answer itself is
// the same, and comes no later.

import type { Producent } from '../formedling/index.ts';
import type { Fullmaktsport } from '../ombud/fullmakt.ts';
import type { Historik } from './historik.ts';

/** The same port, that writes down which authorities' answers were not trusted (`underkand`). */
export function medAvvisade(
  port: Fullmaktsport | undefined,
  historik: Pick<Historik, 'avvisat'>,
  producenter: () => readonly Producent[],
): Fullmaktsport | undefined {
  if (port === undefined) return undefined;
  return async (ombud, tredjeman, signal) => {
    const svar = await port(ombud, tredjeman, signal);
    const avvisade = new Set(
      svar.utanSvar.filter(({ skal }) => skal === 'underkand').map((ett) => ett.tredjeman),
    );
    const vilka = producenter().filter(({ organisationsnummer = '' }) => avvisade.has(organisationsnummer));
    const { identifierare: nummer, namn } = ombud;
    if (vilka.length > 0)
      void historik.avvisat(
        { nummer, namn },
        vilka.map(({ id }) => id),
      );
    return svar;
  };
}
