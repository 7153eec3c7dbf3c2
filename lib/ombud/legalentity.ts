// The engagemang port over LegalEntity v2 (facts 2.5), the register of companies that Sundsvall's services ask. Promises that a row which
// cannot be read gives no right and is told of, and that only the register's own word that there is nobody counts as no companies.

import { z } from 'zod';
import { fragaRegister, type Registerplats } from './anrop.ts';
import type { Engagemang, Engagemangsport } from './engagemang.ts';
import { personnummerslag, rattKontrollsiffra, tolvSiffror } from './identitet.ts';

/** What the adapter is made of. `plats.adress` ends with the municipality: `…/api/v2/legalentity/2281`. */
export type LegalEntityval = {
  readonly plats: Registerplats;
  /** Told how many rows of an answer could not be read, and nothing of what they were. */
  readonly anmarka: (olasliga: number) => void;
};

const TEXT = z.string().trim().nullish();

// Every field may be null, as the register's own description says.
const RAD = z.looseObject({
  organizationNumber: TEXT,
  name: TEXT,
  form: TEXT,
  formShort: TEXT,
  isAuthorizedSignatory: z.boolean().nullish(),
  isSoleTrader: z.boolean().nullish(),
});
const SVAR = z.array(z.unknown()).max(10_000);
/** The register's own 404, told from that of a gateway which does not know the address. */
const FINNS_INTE = z.looseObject({ status: z.literal(404), title: z.string() });

/** The twelve digits of a company's number however it is written; undefined when it is none. */
function foretagsnummer(text: string): string | undefined {
  const siffror = text.replace(/^(\d{6}|\d{8})-(\d{4})$/, '$1$2');
  const tolv = tolvSiffror(siffror.length === 12 && siffror.startsWith('16') ? siffror.slice(2) : siffror);
  return tolv !== undefined && rattKontrollsiffra(tolv) ? tolv : undefined;
}

/** Whether a sole trader's number, with or without its century, is this person's own. */
function arEget(text: string, person: string): boolean {
  const siffror = text.replace(/[-+]/, '');
  return siffror === person || siffror === person.slice(2);
}

/** One company. Undefined when the row does not say enough to ask about it. */
function lasRad(rad: unknown, person: string): Engagemang | undefined {
  const last = RAD.safeParse(rad);
  if (!last.success) return undefined;
  const { organizationNumber, name, form, formShort, isAuthorizedSignatory, isSoleTrader } = last.data;
  if (!organizationNumber || !name) return undefined;
  if (isSoleTrader) {
    // She signs for her own firm, unless the register says that she does not.
    const firmatecknare = isAuthorizedSignatory !== false;
    const eget = arEget(organizationNumber, person);
    return eget ? { organisationsnummer: person, namn: name, form: 'EF', firmatecknare } : undefined;
  }
  const organisationsnummer = foretagsnummer(organizationNumber);
  if (organisationsnummer === undefined) return undefined;
  const firmatecknare = isAuthorizedSignatory === true;
  return { organisationsnummer, namn: name, form: formShort || form || '', firmatecknare };
}

/** The same company once, however many rows it has: she signs for it if any of them says so. */
function samlade(alla: readonly Engagemang[]): Engagemang[] {
  const perForetag = new Map<string, Engagemang>();
  for (const ett of alla) {
    const nyckel = `${ett.organisationsnummer} ${ett.namn}`;
    const kant = perForetag.get(nyckel);
    perForetag.set(nyckel, { ...ett, firmatecknare: ett.firmatecknare || (kant?.firmatecknare ?? false) });
  }
  return [...perForetag.values()];
}

/** The port; `kontrakt.ts` is its suite. The number stands in the register's own address, so it goes over TLS and in no log. */
export function skapaLegalEntity({ plats, anmarka }: LegalEntityval): Engagemangsport {
  return async (person, signal) => {
    if (personnummerslag(person) === undefined) return { slag: 'okant' };
    const svar = await fragaRegister(plats, { vag: `/engagements/person/${person}`, lases: [404] }, signal);
    if (svar.slag === 'fel') return { slag: 'okant' };
    if (svar.status === 404)
      return FINNS_INTE.safeParse(svar.varde).success
        ? { slag: 'engagemang', engagemang: [] }
        : { slag: 'okant' };
    const rader = SVAR.safeParse(svar.varde);
    if (!rader.success) return { slag: 'okant' };
    const lasta = rader.data.map((rad) => lasRad(rad, person));
    const engagemang = lasta.filter((ett) => ett !== undefined);
    if (engagemang.length < lasta.length) anmarka(lasta.length - engagemang.length);
    return { slag: 'engagemang', engagemang: samlade(engagemang) };
  };
}
