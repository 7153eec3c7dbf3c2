// What every rule is given: the test data, and ways to ask that remember what has been asked already, so that the rules
// together make few calls. Promises never to throw. Leaves judging to the rules.

import type { Kund } from '../arenden/part.ts';
import type { Dialekt } from './dialekt.ts';
import { type Dialekttal, type Objekt, type Provfraga, talFor } from './dialekt.ts';
import { oppnaSamtal, type Provsvar, type Samtalsvillkor, type Utbyte } from './samtal.ts';
import { ejProvad, type Utslag, underkand } from './utslag.ts';

/** Whom the producer holds events about; from the caller, never guessed. */
export type Testdata = {
  readonly person?: Kund;
  readonly foretag?: Kund;
  /** A kund without events. */
  readonly okand?: Kund;
  /** Twelve digits of the user. */
  readonly anvandare: string;
  /** A tag that some but not all events of the kund have. */
  readonly tagg?: string;
};

/** One event as it came. */
export type Handelse = Objekt;

/** A readable answer: its events, and how many items of the list were no objects. */
export type Last = {
  readonly handelser: readonly Handelse[];
  readonly ovrigt: number;
  readonly kropp: Objekt;
  readonly svar: Provsvar;
};

export type Provvillkor = Omit<Samtalsvillkor, 'antalI'> & {
  readonly dialekt: Dialekt;
  readonly testdata: Testdata;
  /** The version that the producer is said to follow; else what it says itself is believed. */
  readonly version?: string;
  readonly referensnycklar: readonly string[];
};

type Huvuden = Readonly<Record<string, string>>;

/** The rules' view of the producer. */
export type Prov = Provvillkor & {
  readonly tal: Dialekttal;
  /** The kund with the most events, once `svarar` has passed. */
  readonly kund: () => Kund;
  readonly valj: (kund: Kund) => void;
  readonly kunder: readonly Kund[];
  /** Every event of the kund, asked for without filters in Swedish. */
  readonly bas: () => Promise<Last | Utslag>;
  /** Sends any body; undefined when no more calls may be made. */
  readonly ra: (anrop: {
    kropp?: unknown;
    huvuden?: Huvuden;
    metod?: 'GET';
    vag?: string;
  }) => Promise<Provsvar | undefined>;
  /** Asks a good question, or gives why its answer cannot be used. `igen` asks anew instead of remembering. */
  readonly las: (fraga: Provfraga, val?: { sprak?: string | null; igen?: true }) => Promise<Last | Utslag>;
  /** Every answer so far. */
  readonly svar: () => readonly Provsvar[];
  /** The calls made or remembered since the last time this was asked. */
  readonly nyligen: () => readonly Utbyte[];
  readonly antal: () => number;
};

export const slutPaAnrop = ejProvad(
  'Kontrollen fick inte göra fler anrop.',
  'The check was not allowed to make more calls.',
);

/** Too many questions is no breach: the rule is left for another time. */
export const bromsad = ejProvad(
  'API:et bad oss vänta (429). Gör om kontrollen senare, eller höj gränsen för testmiljön.',
  'The API asked us to wait (429). Run the check again later, or raise the limit of the test environment.',
);

function readable(svar: Provsvar, tal: Dialekttal): Last | Utslag {
  if (svar.status === 0)
    return underkand('Inget svar kom inom tidsgränsen.', 'No answer came within the time limit.');
  if (svar.status === 429) return bromsad;
  if (svar.status !== 200 && svar.status !== 206)
    return underkand(
      `Svaret hade status ${svar.status} i stället för 200.`,
      `The answer had status ${svar.status} instead of 200.`,
    );
  const list = svar.kropp && tal.handelser(svar.kropp);
  if (svar.kropp === undefined || list === undefined)
    return underkand(
      'Svaret är inte JSON i standardens kuvert.',
      "The answer is not JSON in the standard's envelope.",
    );
  const handelser = list.filter(
    (one): one is Handelse => typeof one === 'object' && one !== null && !Array.isArray(one),
  );
  return { handelser, ovrigt: list.length - handelser.length, kropp: svar.kropp, svar };
}

/** Prepares to try one producer. Nothing is sent until a rule asks. */
export function skapaProv(villkor: Provvillkor): Prov {
  const tal = talFor(villkor.dialekt);
  const samtal = oppnaSamtal({ ...villkor, antalI: (kropp) => tal.handelser(kropp)?.length });
  const { person, foretag, anvandare } = villkor.testdata;
  const kunder = [foretag, person].filter((kund) => kund !== undefined);
  const known = new Map<string, Promise<Provsvar | undefined>>();
  const all: Provsvar[] = [];
  let recent: Utbyte[] = [];
  let chosen: Kund = kunder[0] ?? { identifierare: '', typ: 'Personnummer' };

  const send = async (anrop: Parameters<typeof samtal.sand>[0], key?: string) => {
    const remembered = key === undefined ? undefined : known.get(key);
    const coming = remembered ?? samtal.sand(anrop);
    if (key !== undefined) known.set(key, coming);
    const svar = await coming;
    if (svar && !remembered) all.push(svar);
    if (svar) recent.push(svar.utbyte);
    return svar;
  };
  const las: Prov['las'] = async (fraga, { sprak = 'sv', igen } = {}) => {
    const kropp = tal.kropp(fraga, anvandare);
    const key = igen ? undefined : JSON.stringify([kropp, sprak]);
    const language: Huvuden = sprak === null ? {} : { 'accept-language': sprak };
    const huvuden = { 'content-type': 'application/json', ...tal.huvuden(), ...language };
    const svar = await send({ vag: tal.vag, kropp, huvuden }, key);
    return svar === undefined ? slutPaAnrop : readable(svar, tal);
  };
  return {
    ...villkor,
    tal,
    kunder,
    kund: () => chosen,
    valj: (kund) => {
      chosen = kund;
    },
    bas: () => las({ kund: chosen }),
    las,
    ra: ({ kropp, huvuden = {}, metod, vag = tal.vag }) =>
      send({
        vag,
        kropp,
        huvuden: { 'content-type': 'application/json', ...tal.huvuden(), ...huvuden },
        ...(metod && { metod }),
      }),
    svar: () => all,
    nyligen: () => {
      const taken = recent;
      recent = [];
      return taken;
    },
    antal: samtal.antal,
  };
}
