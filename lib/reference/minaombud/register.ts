// The fullmakter of the scenario files as the register holds them: in its own words, with its own ten-digit numbers and real dates.

import type { Fullmakt, Kund, Person } from '../personer/person.ts';
import { laggTillDagar, svensktDatum } from '../producent/datum.ts';
import type { Tjanst } from './tjanst.ts';

/** A party as the register names one. A person's `namn` is her family name. */
export type Part = {
  readonly id: string;
  readonly typ: string;
  readonly namn: string;
  readonly fornamn?: string;
};

/** One fullmakt as it is today. Dates are `YYYY-MM-DD`, both included. */
export type Registrerad = {
  readonly fullmakt: Fullmakt;
  readonly orgnr: string;
  readonly givare: Part;
  readonly havare: Part;
  readonly giltigFrom: string;
  readonly giltigTom?: string;
  readonly aterkalladTidpunkt?: string;
  readonly status: 'GILTIG' | 'AKTUELL' | 'HISTORISK';
};

/** A number in the register's own words (facts 2.1, "identity types"). */
export function identitet({ identifierare }: Kund): { id: string; typ: string } {
  if (identifierare.startsWith('16')) return { id: identifierare.slice(2), typ: 'orgnr' };
  return { id: identifierare, typ: Number(identifierare.slice(6, 8)) > 60 ? 'samnr' : 'pnr' };
}

function havareAv({ nummer, fornamn, efternamn }: Person): Part {
  const identifierare = nummer?.varde ?? '';
  return { ...identitet({ identifierare, typ: 'Personnummer' }), namn: efternamn, fornamn };
}

function registrera(fullmakt: Fullmakt, person: Person, { tredjeman, lage, nu }: Tjanst): Registrerad[] {
  const orgnr = tredjeman.find(({ id }) => id === fullmakt.myndighet)?.orgnr;
  if (orgnr === undefined) return [];
  const idag = svensktDatum(nu());
  const { givare, fran, till, aterkallad } = fullmakt;
  const giltigFrom = laggTillDagar(idag, fran);
  const giltigTom = till === undefined ? undefined : laggTillDagar(idag, till);
  const nyss = lage.aterkallade.includes(fullmakt.id) ? 0 : undefined;
  const togsTillbaka = aterkallad ?? nyss;
  const over = togsTillbaka !== undefined || (giltigTom !== undefined && giltigTom < idag);
  return [
    {
      fullmakt,
      orgnr,
      givare: {
        ...identitet(givare.kund),
        namn: givare.namn,
        ...(givare.fornamn !== undefined && { fornamn: givare.fornamn }),
      },
      havare: havareAv(person),
      giltigFrom,
      ...(giltigTom !== undefined && { giltigTom }),
      ...(togsTillbaka !== undefined && {
        aterkalladTidpunkt: `${laggTillDagar(idag, togsTillbaka)}T00:00:00Z`,
      }),
      status: over ? 'HISTORISK' : giltigFrom > idag ? 'AKTUELL' : 'GILTIG',
    },
  ];
}

/** Every fullmakt that someone holds or has held, as of now. */
export function register(tjanst: Tjanst): Registrerad[] {
  return tjanst.personer.flatMap((person) =>
    (person.fullmakter ?? []).flatMap((fullmakt) => registrera(fullmakt, person, tjanst)),
  );
}
