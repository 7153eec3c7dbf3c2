// The ways in which one and the same number is written: twelve digits in Mina ärenden, ten for an organisation in Mina ombud
// and at the sign-in (facts 2.1, 2.5). The one place where numbers are turned. Promises that a number of the wrong kind is none,
// rather than somebody else's.

import type { Identifierartyp, Kund } from '../arenden/part.ts';

/** A party as Mina ombud v2 names one: `pnr` and `samnr` are twelve digits, `orgnr` and `gdnr` ten. */
export type Identitet = { readonly id: string; readonly typ: 'pnr' | 'samnr' | 'orgnr' | 'gdnr' };

/** In which capacity a fullmakt was given: a sole trader is the same person in both (facts 2.1). */
export type Givarroll = 'PRIVAT' | 'ORGANISATION';

const PERSON = /^(?:18|19|20)\d{4}(\d\d)\d{4}$/;
// The third digit of an organisation's number is two or more: no month is, so it is never a person's.
const ORGANISATION = /^\d\d[2-9]\d{7}$/;
// Numbers that the tax agency gives to those who have no other.
const GDNR = /^302\d{7}$/;

/** Whether the last ten of twelve digits end with their check digit (Luhn), as all Swedish numbers do. */
export function rattKontrollsiffra(nummer: string): boolean {
  const summa = [...nummer.slice(2)].reduce((hittills, tecken, plats) => {
    const varde = Number(tecken) * (plats % 2 === 0 ? 2 : 1);
    return hittills + (varde > 9 ? varde - 9 : varde);
  }, 0);
  return summa % 10 === 0;
}

/** The ten digits of an organisation's twelve; undefined for anything else. */
export function tioSiffror(tolv: string): string | undefined {
  const tio = tolv.slice(2);
  return tolv.startsWith('16') && ORGANISATION.test(tio) ? tio : undefined;
}

/** The twelve digits of an organisation's ten; undefined for anything else. */
export function tolvSiffror(tio: string): string | undefined {
  return ORGANISATION.test(tio) ? `16${tio}` : undefined;
}

/** Which kind of person's number twelve digits are: the day of a samordningsnummer is 61–91. Undefined for anything else. */
export function personnummerslag(nummer: string): 'Personnummer' | 'Samordningsnummer' | undefined {
  const dag = Number(PERSON.exec(nummer)?.[1] ?? 0);
  if (dag >= 1 && dag <= 31) return 'Personnummer';
  return dag >= 61 && dag <= 91 ? 'Samordningsnummer' : undefined;
}

/**
 * How Mina ombud names a kund. A sole trader's firm (a person's number as Organisationsnummer) goes by its owner's `pnr`.
 * Undefined when the digits are not what the type says.
 */
export function identitetAv({ identifierare, typ }: Omit<Kund, 'tillagg'>): Identitet | undefined {
  const slag = personnummerslag(identifierare);
  const tio = tioSiffror(identifierare);
  if (typ === 'Organisationsnummer' && tio !== undefined)
    return { id: tio, typ: GDNR.test(tio) ? 'gdnr' : 'orgnr' };
  if (slag === undefined || (typ !== 'Organisationsnummer' && typ !== slag)) return undefined;
  return { id: identifierare, typ: slag === 'Personnummer' ? 'pnr' : 'samnr' };
}

/**
 * The kund that a party of Mina ombud is, in the capacity in which it acted. A person who gave as organisation is her firm, which is
 * asked about as Organisationsnummer and never as Personnummer. Undefined for what cannot be asked about (`username`, bad digits).
 */
export function kundAv(
  { id, typ }: { readonly id: string; readonly typ: string },
  roll: Givarroll,
): { readonly identifierare: string; readonly typ: Identifierartyp } | undefined {
  if (typ === 'orgnr' || typ === 'gdnr') {
    const identifierare = tolvSiffror(id);
    return identifierare === undefined ? undefined : { identifierare, typ: 'Organisationsnummer' };
  }
  const slag = personnummerslag(id);
  const vantat = { pnr: 'Personnummer', samnr: 'Samordningsnummer' }[typ];
  if (slag === undefined || slag !== vantat) return undefined;
  return { identifierare: id, typ: roll === 'ORGANISATION' ? 'Organisationsnummer' : slag };
}
