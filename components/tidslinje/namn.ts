// What things are called on the page: authorities by their own names, cases by the registry's names for their kind,
// told apart by number or date when two share a name. Leaves the sentences to the texts.

import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import type { Kallbeskrivning } from '../../lib/arenden/strom.ts';
import { visbar } from './visbar.ts';

type Handelser = Pick<Producentarende, 'handelser' | 'kommande'>;

/** A number that both sides know the case by. */
export type Arendenummer = {
  readonly slag: 'diarienummer' | 'arendenummer' | 'kvittensnummer';
  readonly varde: string;
};

/** What is known of an authority: as the källa that it was asked through tells it, else as any does. */
export function beskrivningAv(
  kallor: readonly Kallbeskrivning[],
  { producent, kalla }: { producent: string; kalla?: string },
): Kallbeskrivning | undefined {
  const egna = kallor.filter((k) => k.producent === producent);
  return egna.find((k) => k.kalla === kalla) ?? egna[0];
}

/** From a producent's id to its name. One that a forwarder named (`via:`) keeps the name that was sent. */
export function namnI(kallor: readonly Kallbeskrivning[]): (producent: string) => string {
  const known = new Map(kallor.map((k) => [k.producent, k.namn]));
  return (producent) => known.get(producent) ?? visbar(producent.replace(/^via:[^:]*:/, ''));
}

const NUMMER = [
  ['diarienummer', 'diarienummer'],
  ['producentarende', 'arendenummer'],
  ['kvittensnummer', 'kvittensnummer'],
] as const;

/** The case's number, newest event first: what one says on the telephone. An address is not a number. */
export function arendenummer({ handelser, kommande }: Handelser): Arendenummer | undefined {
  for (const [nyckel, slag] of NUMMER) {
    for (const { handelse } of [...handelser, ...kommande]) {
      const varde = handelse.referenser[nyckel]?.find((r) => r.varde !== undefined)?.varde;
      if (varde !== undefined && !/^https?:/i.test(varde)) return { slag, varde: visbar(varde) };
    }
  }
  return undefined;
}

function grundnamn(arende: Producentarende, kallor: readonly Kallbeskrivning[]): string {
  const oldest = (arende.handelser.at(-1) ?? arende.kommande.at(-1))?.handelse.rubrik ?? arende.arendetyp;
  const registered = kallor.map((k) => k.arendetyper[arende.arendetyp]).find((n) => n !== undefined);
  return visbar(registered ?? oldest);
}

/** Every case's name, by case key. `datum` words the day a case began, for two that share name and have no number. */
export function arendenamn(
  arenden: readonly Producentarende[],
  kallor: readonly Kallbeskrivning[],
  datum: (ms: number) => string,
): ReadonlyMap<string, string> {
  const named = arenden.map((arende) => ({ arende, namn: grundnamn(arende, kallor) }));
  const shared = Map.groupBy(named, ({ arende, namn }) => JSON.stringify([arende.producent, namn]));
  return new Map(
    named.map(({ arende, namn }) => {
      const alone = (shared.get(JSON.stringify([arende.producent, namn]))?.length ?? 1) < 2;
      const began = (arende.handelser.at(-1) ?? arende.kommande.at(-1))?.handelse.tidpunkt.ms;
      const tillagg = arendenummer(arende)?.varde ?? (began === undefined ? undefined : datum(began));
      return [arende.nyckel, alone || tillagg === undefined ? namn : `${namn}, ${tillagg}`];
    }),
  );
}
