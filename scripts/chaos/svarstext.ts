/** The whole and true answer of a källa, as text in its own dialect. */
import { ar206, avsnittAv } from './facit.ts';
import type { Fragplan, Kallplan, Planpart } from './fragplan.ts';
import { posterAv } from './handelser.ts';

export type Svarstext = { readonly status: number; readonly text: string };

const eko = ({ nummer, typ }: Planpart) => ({ identifierare: nummer, typ });

function direkt({ fro, nr }: Fragplan, { sort }: Kallplan, part: Planpart, annan: boolean): Svarstext {
  const [producent] = sort.producenter;
  const kund = annan ? { ...eko(part), identifierare: '191212121212' } : eko(part);
  const kundhandelser = posterAv(fro, nr, producent, part.id).map(({ wire }) => wire);
  const metadata = { kund, anvandare: part.nummer, version: '6.0' };
  return { status: 200, text: JSON.stringify({ metadata, kundhandelser }) };
}

function formedling(plan: Fragplan, kallplan: Kallplan, parter: readonly Planpart[]): Svarstext {
  const delar = parter.map((part) => ({
    part: { kund: eko(part) },
    avsnitt: avsnittAv(plan, kallplan, part),
  }));
  const kundhandelser = delar.map(({ part, avsnitt }) => {
    const kundhandelserForPart = avsnitt.flatMap(({ poster }) => poster.map(({ wire }) => wire));
    return { part, totaltAntalKundhandelser: kundhandelserForPart.length, kundhandelserForPart };
  });
  const delfragor = delar.flatMap(({ part, avsnitt }) =>
    avsnitt.flatMap(({ namn, status }) =>
      status === undefined
        ? []
        : [{ producent: namn, part, status: status === 200 ? 'OK' : 'FEL', httpCode: status }],
    ),
  );
  const metadata = { parter: delar.map(({ part }) => part) };
  return {
    status: ar206(plan, kallplan, parter) ? 206 : 200,
    text: JSON.stringify({ kundhandelser, metadata, delfragor }),
  };
}

/** The answer about these parts: one in the direct dialect. `annan`: as if somebody else had asked. */
export function svarstextAv(
  plan: Fragplan,
  kallplan: Kallplan,
  parter: readonly [Planpart, ...Planpart[]],
  annan: boolean,
): Svarstext {
  if (kallplan.sort.dialekt === 'direkt') return direkt(plan, kallplan, parter[0], annan);
  return formedling(plan, kallplan, parter);
}
