// For whom a signed-in person may ask. Promises that the right is asked for anew at most a minute after it was last
// seen (a fullmakt: ten), that the same twelve digits are one principal, that a right to a firm never asks by Personnummer, that a silent
// register is not taken for an empty one, and that nobody waits for a register whose answer does not matter to what she asks.

import type { Kund, Part } from '../arenden/part.ts';
import { type Uppdrag, utfardaUppdrag } from '../formedling/uppdrag.ts';
import type { Engagemang, Engagemangsport, Engagemangssvar } from '../ombud/engagemang.ts';
import type { Sessionsinnehall } from '../store/sessioner.ts';
import type { Behorighet } from './behorighet.ts';
import type { Huvudman, Huvudmannen } from './huvudman.ts';
import type { Representation } from './inloggning.ts';
import type { Opak } from './opak.ts';

/** The mandate, or why there is none. `rattighet-okand`: a register did not answer, so nothing is known. */
export type Uppdragssvar =
  | {
      readonly slag: 'uppdrag';
      readonly uppdrag: Uppdrag;
      /** The register did not answer: she may have firms that this mandate leaves out. */
      readonly foretagOkanda: boolean;
    }
  | { readonly slag: 'far-inte' }
  | { readonly slag: 'rattighet-okand' };

/** Her own and her companies' parts, companies first, and what is known so far of those who have given her a fullmakt. */
export type Parterna = {
  readonly parter: readonly Representation[];
  readonly foretagOkanda: boolean;
};

/** What a person may ask about now. `huvudman` and a part that is neither her own nor her company's wait for the register of fullmakter. */
export type Rattigheter = {
  parterAv(agare: string, person: Sessionsinnehall): Promise<Parterna>;
  /** Those who have given her a fullmakt, and the producenter of which it is not known. */
  huvudmanAv(
    agare: string,
    person: Sessionsinnehall,
  ): Promise<{ readonly parter: readonly Representation[]; readonly utanSvar: readonly string[] }>;
  /** The right to one part: undefined when there is none, or none is known. */
  behorighetFor(agare: string, person: Sessionsinnehall, partId: string): Promise<Behorighet | undefined>;
  /** The mandate, and the right that it is minted by. */
  uppdragFor(
    agare: string,
    person: Sessionsinnehall,
    partId: string,
  ): Promise<{ readonly svar: Uppdragssvar; readonly behorighet?: Behorighet }>;
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

const EGEN = { slag: 'egen', ratt: 'egen' } as const;
const FORETAG = { slag: 'foretag', ratt: 'firmatecknare' } as const;

function egnaBehorigheter(
  opak: Opak,
  agare: string,
  { nummer, typ, namn }: Sessionsinnehall,
  svar: Engagemangssvar,
): readonly Behorighet[] {
  const behorighet = (
    kunder: Behorighet['kunder'],
    [namn, ...firmor]: readonly [string, ...string[]],
    hur: typeof EGEN | typeof FORETAG,
  ): Behorighet => ({
    representation: { id: opak.partId(agare, kunder[0]), namn, firmor, ...hur },
    kunder,
  });
  const engagemang = svar.slag === 'okant' ? [] : svar.engagemang.filter((ett) => ett.firmatecknare);
  const perNummer = Map.groupBy(engagemang, (ett) => ett.organisationsnummer);
  // A sole trader's number is her own, so her firms are no principals of their own (docs/architecture.md, "Principal").
  const firmor = perNummer.get(nummer) ?? [];
  perNummer.delete(nummer);
  const foretag = [...perNummer.values()].flatMap(([forst, ...fler]) => {
    if (forst === undefined) return [];
    const alla = fler.map((ett) => ett.namn);
    return behorighet([kundAv(forst), ...fler.map(kundAv)], [forst.namn, ...alla], FORETAG);
  });
  const egna: Behorighet['kunder'] = [{ identifierare: nummer, typ }, ...firmor.map(kundAv)];
  return [...foretag, behorighet(egna, [namn, ...firmor.map((ett) => ett.namn)], EGEN)];
}

// A right of her own to the same kund shows more than any fullmakt from it.
function utom(huvudman: Huvudmannen, egna: readonly Behorighet[]): readonly Behorighet[] {
  const own = new Set(egna.flatMap(({ kunder }) => kunder.map(({ identifierare }) => identifierare)));
  return huvudman.alla.filter(({ kunder }) => !own.has(kunder[0].identifierare));
}

/** The parts to ask about, and by what right. */
function uppdragAv(
  opak: Opak,
  agare: string,
  anvandare: string,
  { kunder, representation, fullmakt }: Behorighet,
) {
  const perId = new Map(
    kunder.map((kund): [string, Part] => {
      const id = opak.partId(agare, kund);
      return [id, { id, kundId: opak.kundId(agare, kund), kund }];
    }),
  );
  const limits = fullmakt && {
    oppnar: fullmakt.oppnar,
    ...(fullmakt.till !== undefined && { till: fullmakt.till }),
  };
  return utfardaUppdrag({ anvandare, parter: [...perId.values()], ratt: representation.ratt, ...limits });
}

/** The rights of people, by the engagemang port and those who have given a fullmakt. */
export function skapaRattigheter(
  opak: Opak,
  port: Engagemangsport,
  huvudman: Huvudman,
  now: () => number,
): Rattigheter {
  const engagemangAv = medMinne(port, now);
  // A board asks for each of them in turn: what an answer gives is worked out once for as long as the answer is used.
  const utraknade = new WeakMap<Engagemangssvar, ReturnType<typeof rakna>>();
  const rakna = (agare: string, person: Sessionsinnehall, svar: Engagemangssvar) => ({
    ...{ agare, namn: person.namn, foretagOkanda: svar.slag === 'okant' },
    alla: egnaBehorigheter(opak, agare, person, svar),
  });
  const egnaAv = async (agare: string, person: Sessionsinnehall) => {
    const svar = await engagemangAv(agare, person.nummer);
    const kant = utraknade.get(svar);
    if (kant?.agare === agare && kant.namn === person.namn) return kant;
    const nytt = rakna(agare, person, svar);
    utraknade.set(svar, nytt);
    return nytt;
  };
  const fullmakterAv = async (
    agare: string,
    { nummer, typ, namn }: Sessionsinnehall,
    egna: readonly Behorighet[],
  ) => {
    const svar = await huvudman.av({ agare, vem: { identifierare: nummer, typ, namn } });
    return { alla: utom(svar, egna), utanSvar: svar.utanSvar };
  };
  const medId = (alla: readonly Behorighet[], partId: string) =>
    alla.find(({ representation }) => representation.id === partId);
  const hitta = async (agare: string, person: Sessionsinnehall, partId: string) => {
    const egna = await egnaAv(agare, person);
    const egen = medId(egna.alla, partId);
    if (egen !== undefined) return { vald: egen, foretagOkanda: egna.foretagOkanda, okant: false };
    const andras = await fullmakterAv(agare, person, egna.alla);
    const okant = egna.foretagOkanda || andras.utanSvar.length > 0;
    return { vald: medId(andras.alla, partId), foretagOkanda: false, okant };
  };
  return {
    async parterAv(agare, person) {
      const { alla, foretagOkanda } = await egnaAv(agare, person);
      return { parter: alla.map(({ representation }) => representation), foretagOkanda };
    },
    async huvudmanAv(agare, person) {
      const { alla } = await egnaAv(agare, person);
      const andras = await fullmakterAv(agare, person, alla);
      return { parter: andras.alla.map(({ representation }) => representation), utanSvar: andras.utanSvar };
    },
    async behorighetFor(agare, person, partId) {
      return (await hitta(agare, person, partId)).vald;
    },
    async uppdragFor(agare, person, partId) {
      const { vald, foretagOkanda, okant } = await hitta(agare, person, partId);
      if (vald === undefined) return { svar: { slag: okant ? 'rattighet-okand' : 'far-inte' } };
      // A fullmakt that opens nothing here is no right to ask anyone.
      if (vald.fullmakt?.oppnar.size === 0) return { svar: { slag: 'far-inte' } };
      const uppdrag = uppdragAv(opak, agare, person.nummer, vald);
      return { svar: { slag: 'uppdrag', uppdrag, foretagOkanda }, behorighet: vald };
    },
  };
}
