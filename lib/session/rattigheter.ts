// For whom a signed-in person may ask. Promises that the right is asked for anew at most a minute after it was last
// seen, that the same twelve digits are one principal, that a right to a firm never asks by Personnummer, and that a silent register is not taken for an empty one.

import type { Kund, Part } from '../arenden/part.ts';
import { type Uppdrag, utfardaUppdrag } from '../formedling/uppdrag.ts';
import type { Engagemang, Engagemangsport, Engagemangssvar } from '../ombud/engagemang.ts';
import type { Sessionsinnehall } from '../store/sessioner.ts';
import type { Representation } from './inloggning.ts';
import type { Opak } from './opak.ts';

/** The mandate, or why there is none. `rattighet-okand`: the register did not answer, so nothing is known. */
export type Uppdragssvar =
  | {
      readonly slag: 'uppdrag';
      readonly uppdrag: Uppdrag;
      /** The register did not answer: she may have firms that this mandate leaves out. */
      readonly foretagOkanda: boolean;
    }
  | { readonly slag: 'far-inte' }
  | { readonly slag: 'rattighet-okand' };

/** One kund that she may ask about, and every way of asking: a sole trader's own number is also her firms'. */
type Behorighet = { readonly representation: Representation; readonly kunder: readonly [Kund, ...Kund[]] };

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

/** How a firm is asked about: never by Personnummer, also when the number is a person's. */
function kundAv({ organisationsnummer, tillagg }: Engagemang): Kund {
  const kund = { identifierare: organisationsnummer, typ: 'Organisationsnummer' } as const;
  return tillagg === undefined ? kund : { ...kund, tillagg };
}

/** The rights of people, by the engagemang port. */
export function skapaRattigheter(opak: Opak, port: Engagemangsport, now: () => number): Rattigheter {
  const engagemangAv = medMinne(port, now);

  const behorighet = (
    agare: string,
    kunder: Behorighet['kunder'],
    namn: readonly [string, ...string[]],
    slag: Representation['slag'],
  ): Behorighet => {
    const [forst, ...firmor] = namn;
    const ratt = slag === 'egen' ? 'egen' : 'firmatecknare';
    return { representation: { id: opak.partId(agare, kunder[0]), namn: forst, firmor, slag, ratt }, kunder };
  };

  const allaAv = async (agare: string, { nummer, typ, namn }: Sessionsinnehall) => {
    const svar = await engagemangAv(agare, nummer);
    const engagemang = svar.slag === 'okant' ? [] : svar.engagemang.filter((ett) => ett.firmatecknare);
    const perNummer = Map.groupBy(engagemang, (ett) => ett.organisationsnummer);
    // A sole trader's number is her own, so her firms are no principals of their own (docs/architecture.md, "Principal").
    const firmor = perNummer.get(nummer) ?? [];
    perNummer.delete(nummer);
    const foretag = [...perNummer.values()].flatMap(([forst, ...fler]) => {
      if (forst === undefined) return [];
      const alla = fler.map((ett) => ett.namn);
      return behorighet(agare, [kundAv(forst), ...fler.map(kundAv)], [forst.namn, ...alla], 'foretag');
    });
    const egna: Behorighet['kunder'] = [{ identifierare: nummer, typ }, ...firmor.map(kundAv)];
    const egen = behorighet(agare, egna, [namn, ...firmor.map((ett) => ett.namn)], 'egen');
    return { alla: [...foretag, egen], foretagOkanda: svar.slag === 'okant' };
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
      const perId = new Map(
        vald.kunder.map((kund): [string, Part] => {
          const id = opak.partId(agare, kund);
          return [id, { id, kundId: opak.kundId(agare, kund), kund }];
        }),
      );
      const { ratt } = vald.representation;
      const uppdrag = utfardaUppdrag({ anvandare: person.nummer, parter: [...perId.values()], ratt });
      return { slag: 'uppdrag', uppdrag, foretagOkanda };
    },
  };
}
