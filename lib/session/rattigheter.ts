// For whom a signed-in person may ask. Promises that the right is asked for anew at most a minute after it was last
// seen, that a right to a firm never asks by Personnummer, and that a silent register is not taken for an empty one.

import type { Kund } from '../arenden/part.ts';
import { type Uppdrag, utfardaUppdrag } from '../formedling/uppdrag.ts';
import type { Engagemang, Engagemangsport, Engagemangssvar } from '../ombud/engagemang.ts';
import type { Sessionsinnehall } from '../store/sessioner.ts';
import type { Representation } from './inloggning.ts';
import type { Opak } from './opak.ts';

/** The mandate, or why there is none. `rattighet-okand`: the register did not answer, so nothing is known. */
export type Uppdragssvar =
  | { readonly slag: 'uppdrag'; readonly uppdrag: Uppdrag }
  | { readonly slag: 'far-inte' }
  | { readonly slag: 'rattighet-okand' };

type Behorighet = { readonly representation: Representation; readonly kund: Kund };

/** What a person may ask about now. */
export type Rattigheter = {
  /** Her parts, companies first. `foretagOkanda` when the register did not answer. */
  parterAv(
    agare: string,
    person: Sessionsinnehall,
  ): Promise<{ parter: readonly Representation[]; foretagOkanda: boolean }>;
  uppdragFor(agare: string, person: Sessionsinnehall, partId: string): Promise<Uppdragssvar>;
};

/** How long an answer about someone's companies is used again, in milliseconds. */
export const RATT_GALLER_MS = 60_000;

/** Answers of the register per owner, in memory only. A register that did not answer is asked again at once. */
function medMinne(engagemang: Engagemangsport, now: () => number) {
  const minne = new Map<string, { readonly till: number; readonly svar: Promise<Engagemangssvar> }>();
  return (agare: string, nummer: string): Promise<Engagemangssvar> => {
    const kant = minne.get(agare);
    if (kant !== undefined && kant.till > now()) return kant.svar;
    for (const [nyckel, { till }] of minne) if (till <= now()) minne.delete(nyckel);
    const svar = engagemang(nummer);
    minne.set(agare, { till: now() + RATT_GALLER_MS, svar });
    const glom = () => minne.delete(agare);
    svar.then(({ slag }) => slag === 'okant' && glom(), glom);
    return svar;
  };
}

/** The rights of people, by the engagemang port. */
export function skapaRattigheter(opak: Opak, port: Engagemangsport, now: () => number): Rattigheter {
  const engagemangAv = medMinne(port, now);

  const behorighet = (agare: string, kund: Kund, namn: string, slag: Representation['slag']): Behorighet => {
    const ratt = slag === 'egen' ? 'egen' : 'firmatecknare';
    return { representation: { id: opak.partId(agare, kund), namn, slag, ratt }, kund };
  };
  const foretaget = (agare: string, { organisationsnummer, namn }: Engagemang) =>
    // A sole trader's number is her own, and still asked about as the firm's (design, "Principal").
    behorighet(agare, { identifierare: organisationsnummer, typ: 'Organisationsnummer' }, namn, 'foretag');

  const allaAv = async (agare: string, person: Sessionsinnehall) => {
    const svar = await engagemangAv(agare, person.nummer);
    const egen = behorighet(agare, { identifierare: person.nummer, typ: person.typ }, person.namn, 'egen');
    const foretag = svar.slag === 'okant' ? [] : svar.engagemang.filter(({ firmatecknare }) => firmatecknare);
    return {
      alla: [...foretag.map((ett) => foretaget(agare, ett)), egen],
      foretagOkanda: svar.slag === 'okant',
    };
  };

  return {
    async parterAv(agare, person) {
      const { alla, foretagOkanda } = await allaAv(agare, person);
      return { parter: alla.map(({ representation }) => representation), foretagOkanda };
    },
    async uppdragFor(agare, person, partId) {
      const { alla, foretagOkanda } = await allaAv(agare, person);
      const vald = alla.find(({ representation }) => representation.id === partId);
      if (vald === undefined) return { slag: foretagOkanda ? 'rattighet-okand' : 'far-inte' };
      const part = { id: partId, kundId: opak.kundId(agare, vald.kund), kund: vald.kund };
      const { ratt } = vald.representation;
      return { slag: 'uppdrag', uppdrag: utfardaUppdrag({ anvandare: person.nummer, parter: [part], ratt }) };
    },
  };
}
