// The principals (huvudmän) who have given a person a fullmakt, as rights to ask. Promises that a fullmakt opens only the event types
// that the registry maps its behörigheter to, at the authority where it is given, and nothing after its end; that the register is not asked
// again for ten minutes, and soon when it did not answer whole; and that an authority that did not answer is told of and takes no
// other along. Holds nothing longer than that.

import type { Kund } from '../arenden/part.ts';
import type { Producent } from '../formedling/index.ts';
import type { Oppnat } from '../formedling/uppdrag.ts';
import type { Fullmaktspart, Fullmaktsport, Fullmaktsratt, Fullmaktssvar } from '../ombud/fullmakt.ts';
import type { Behorighet, Fullmakten } from './behorighet.ts';
import type { Opak } from './opak.ts';

/** How long an answer about someone's fullmakter is used again, ms, and one that some authority is missing from. */
export const FULLMAKT_GALLER_MS = 10 * 60_000;
export const FULLMAKT_BRIST_MS = 30_000;

/** What is known of a person's fullmakter. `utanSvar`: ids of the producenter whose fullmakter are not known. */
export type Huvudmannen = { readonly alla: readonly Behorighet[]; readonly utanSvar: readonly string[] };

/** What the registry says of the authorities: the same value for as long as the registry is the same. */
type Register = () => readonly Producent[];

/** The authorities where a fullmakt can open anything: those that map a behörighet. Twelve digits. */
export function tredjemanAv(producenter: readonly Producent[]): readonly string[] {
  const mapped = producenter.filter(({ behorigheter }) => Object.keys(behorigheter).length > 0);
  return [...new Set(mapped.flatMap(({ organisationsnummer }) => organisationsnummer ?? []))];
}

function oppnarAv(ratter: readonly Fullmaktsratt[], producenter: readonly Producent[]): Oppnat {
  const oppnar = new Map<string, Set<string>>();
  for (const { tredjeman, kod } of ratter) {
    for (const { id, organisationsnummer, behorigheter } of producenter) {
      const typer =
        organisationsnummer === tredjeman && Object.hasOwn(behorigheter, kod) ? behorigheter[kod] : [];
      if (typer === undefined || typer.length === 0) continue;
      oppnar.set(id, new Set([...(oppnar.get(id) ?? []), ...typer]));
    }
  }
  return new Map([...oppnar].map(([id, typer]) => [id, [...typer].sort()]));
}

function fullmaktenAv(
  ratter: readonly Fullmaktsratt[],
  producenter: readonly Producent[],
  nu: number,
): Fullmakten | undefined {
  const galler = ratter.filter(({ till = Number.POSITIVE_INFINITY }) => till > nu);
  if (galler.length === 0) return undefined;
  const opening = galler.filter((ratt) => oppnarAv([ratt], producenter).size > 0);
  const till = Math.min(...opening.map((ratt) => ratt.till ?? Number.POSITIVE_INFINITY));
  return { oppnar: oppnarAv(galler, producenter), ratter: galler, ...(Number.isFinite(till) && { till }) };
}

const kundAv = ({ identifierare, typ }: Fullmaktspart): Kund => ({ identifierare, typ });

/** Who asks: her opaque name, and herself as the register knows her. */
export type Ombudet = { readonly agare: string; readonly vem: Fullmaktspart };

type Delar = { readonly opak: Opak; readonly producenter: Register; readonly now: () => number };

function behorigheterAv(svar: Fullmaktssvar, agare: string, delar: Delar): readonly Behorighet[] {
  const producenter = delar.producenter();
  const perGivare = Map.groupBy(svar.ratter, ({ givare }) => givare.identifierare);
  const alla = [...perGivare.values()].flatMap((ratter): Behorighet[] => {
    const [first] = ratter;
    const fullmakt = fullmaktenAv(ratter, producenter, delar.now());
    if (first === undefined || fullmakt === undefined) return [];
    const kund = kundAv(first.givare);
    const id = delar.opak.partId(agare, kund);
    const oppnar = fullmakt.oppnar.size > 0;
    const till = fullmakt.till === undefined ? {} : { till: fullmakt.till };
    const representation = {
      id,
      namn: first.givare.namn,
      firmor: [],
      slag: 'huvudman',
      ratt: 'fullmakt',
    } as const;
    return [{ representation: { ...representation, oppnar, ...till }, kunder: [kund], fullmakt }];
  });
  return alla.sort((a, b) => a.representation.namn.localeCompare(b.representation.namn, 'sv'));
}

function utanSvarI(svar: Fullmaktssvar, producenter: readonly Producent[]): readonly string[] {
  const silent = new Set(svar.utanSvar.map(({ tredjeman }) => tredjeman));
  return producenter.flatMap(({ id, organisationsnummer = '' }) =>
    silent.has(organisationsnummer) ? [id] : [],
  );
}

/** The principals of a person. `kanda`: what is known without asking, if anything is. */
export type Huvudman = {
  av(ombud: Ombudet): Promise<Huvudmannen>;
  kanda(agare: string): Huvudmannen | undefined;
};

/** `register`: what the registry said of the authorities when it was asked. */
type Minne = {
  till: number;
  register: readonly Producent[];
  svar: Promise<Huvudmannen>;
  landat?: Huvudmannen;
};

/** Asks the port and remembers. Without a port there are no fullmakter, and nothing is said of them. */
export function skapaHuvudman(port: Fullmaktsport | undefined, delar: Delar): Huvudman {
  const minne = new Map<string, Minne>();
  const ingen = { alla: [], utanSvar: [] };
  const fraga = async (fullmakter: Fullmaktsport, { agare, vem }: Ombudet): Promise<Huvudmannen> => {
    const svar = await fullmakter(vem, tredjemanAv(delar.producenter()));
    return { alla: behorigheterAv(svar, agare, delar), utanSvar: utanSvarI(svar, delar.producenter()) };
  };
  // Until it is old, or the first fullmakt in it has ended.
  const galler = ({ alla, utanSvar }: Huvudmannen) => {
    const hamtad = delar.now() + (utanSvar.length > 0 ? FULLMAKT_BRIST_MS : FULLMAKT_GALLER_MS);
    return Math.min(hamtad, ...alla.flatMap(({ fullmakt }) => fullmakt?.till ?? []));
  };
  const borja = (fullmakter: Fullmaktsport, ombud: Ombudet): Minne => {
    const register = delar.producenter();
    const ett: Minne = { till: Number.POSITIVE_INFINITY, register, svar: fraga(fullmakter, ombud) };
    minne.set(ombud.agare, ett);
    ett.svar.then(
      (landat) => Object.assign(ett, { landat, till: galler(landat) }),
      () => {
        if (minne.get(ombud.agare) === ett) minne.delete(ombud.agare);
      },
    );
    return ett;
  };
  const farskt = (agare: string) => {
    for (const [nyckel, { till }] of minne) if (till <= delar.now()) minne.delete(nyckel);
    const ett = minne.get(agare);
    // What a fullmakt opens is read from the registry: another registry, another answer.
    return ett?.register === delar.producenter() ? ett : undefined;
  };
  return {
    kanda: (agare) => (port === undefined ? ingen : farskt(agare)?.landat),
    async av(ombud) {
      if (port === undefined) return ingen;
      return (farskt(ombud.agare) ?? borja(port, ombud)).svar;
    },
  };
}
