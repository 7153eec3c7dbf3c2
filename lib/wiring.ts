// The only place where parts are joined: configuration, store, engagemang, session, engine. Promises that there is one
// of each in a process, however many bundles the framework makes of this file.

import { natverksgranserAv, vaktgranserAv } from './env/granser.ts';
import { env, type Konfig, Konfigfel, lasHemlighet } from './env.ts';
import {
  type Begaran,
  formedla,
  type Kalla,
  type Producent,
  skapaNatverk,
  skapaVakt,
  type Tvasprakigt,
  type Uppdrag,
  type Utfall,
  type Vantad,
  vantadeAv,
} from './formedling/index.ts';
import type { Session, Stromplatser } from './session/index.ts';
import { Lagringsfel } from './store/fel.ts';
import { type Lager, oppnaLager } from './store/lager.ts';
import { KONTROLLER } from './wiring/kontroller.ts';
import { engagemangsporten, type MinaOmbud, minaOmbudet } from './wiring/ombud.ts';
import { type Register, registret, registretUnder } from './wiring/register.ts';
import { sessionen, strommarna } from './wiring/session.ts';
import { avsandaren, konfigUnder, oppnaVarumarken, skapaHusen, type Vald, valt } from './wiring/varumarke.ts';

export {
  franEgenSida,
  type Huvuden,
  type Inloggad,
  type Inloggning,
  lasFalt,
  lasKaka,
  lasKropp,
  type Representation,
  tillbaka,
  UTTAGSHUVUD,
} from './session/index.ts';
export { stilmall } from './varumarke/stil.ts';

import type { Varumarke } from './varumarke/varumarke.ts';

export type { Varumarke } from './varumarke/varumarke.ts';
export { medVarumarke } from './wiring/varumarke.ts';
export type { Kalla, Producent, Uppdrag };

/** What every question to the engine has in common. */
type Motor = Pick<Begaran, 'avsandare' | 'natverk' | 'now' | 'granser' | 'anmarka' | 'vakt'>;

type Hus = {
  readonly register: Register;
  readonly konfig: Konfig;
  readonly motor: Motor;
  readonly session: Session;
  readonly strommar: Stromplatser;
  readonly lager: () => Promise<Lager>;
  readonly stang: () => Promise<void>;
  /** Mina ombud, when it is set up. */
  readonly ombud: MinaOmbud | undefined;
  /** The house under a brand: of the same parts, with a secret, källor and name of its own. */
  readonly under: (vald: Vald) => Hus;
  /** The brand that answers at a host and at what origin; undefined when there are brands and none is there. */
  readonly vardar: ((host: string | undefined) => Vald | undefined) | undefined;
};

function oppnaEnGang(): { lager: () => Promise<Lager>; stang: () => Promise<void> } {
  const konfig = env(KONTROLLER);
  let oppet: Promise<Lager> | undefined;
  const lager = () => {
    oppet ??= oppnaLager(konfig.lager, konfig.hemlighet).catch((fel) => {
      // The next one who asks tries again: a database that starts after us is no reason to restart.
      oppet = undefined;
      throw fel;
    });
    return oppet;
  };
  return { lager, stang: async () => (await oppet)?.stang() };
}

function bygg(): Hus {
  const konfig = env(KONTROLLER);
  const { lager, stang } = oppnaEnGang();
  const { natverk, close } = skapaNatverk({
    ...natverksgranserAv(konfig.granser),
    hemlighet: lasHemlighet,
    now: Date.now,
  });
  const ombud = minaOmbudet(konfig, natverk);
  const register = registret(konfig);
  const engagemang = engagemangsporten(konfig, natverk);
  const hus = (dess: Konfig, kallor: Register, lagret: typeof lager, varumarke?: Varumarke) => ({
    konfig: dess,
    register: kallor,
    avsandare: avsandaren(dess),
    session: sessionen(dess, lagret, { engagemang, ...ombud, producenter: kallor.producenter }, varumarke),
  });
  const { avsandare, ...eget } = hus(konfig, register, lager);
  const grund: Omit<Hus, 'under'> = {
    ...eget,
    lager,
    ombud,
    vardar: konfig.varumarken === undefined ? undefined : oppnaVarumarken(konfig, register.kanda),
    stang: async () => void (await Promise.all([stang(), close()])),
    motor: {
      avsandare,
      natverk,
      now: Date.now,
      granser: { totalMs: konfig.granser.BOLLKOLL_TOTAL_MS },
      vakt: skapaVakt({ now: Date.now, slump: Math.random, granser: vaktgranserAv(konfig.granser) }),
      // Rule and field, never content: what the operator can tell the authority.
      anmarka: (anmarkning) => console.log(JSON.stringify({ handelse: 'kalla-brister', ...anmarkning })),
    },
    strommar: strommarna(konfig.granser),
  };
  const under: Hus['under'] = skapaHusen((vald): Hus => {
    const dess = konfigUnder(konfig, vald);
    const lagret = async () => {
      const oppet = await lager();
      return { ...oppet, ...oppet.under(dess.hemlighet) };
    };
    const { avsandare: egen, ...mer } = hus(
      dess,
      registretUnder(register, vald.varumarke),
      lagret,
      vald.varumarke,
    );
    return { ...grund, ...mer, under, motor: { ...grund.motor, avsandare: egen } };
  });
  return { ...grund, under };
}

const PLATS = Symbol.for('bollkoll.hus');
const processen = globalThis as { [PLATS]?: Hus };

/** The house of this process. Throws `Konfigfel` when the configuration cannot be used. */
function grunden(): Hus {
  processen[PLATS] ??= bygg();
  return processen[PLATS];
}

/** The house that this is done in: the process's, or that of the request's brand. Throws when there are brands and none is meant. */
export function hus(): Hus {
  const grund = grunden();
  const vald = valt();
  if (vald !== undefined) return grund.under(vald);
  if (grund.vardar !== undefined) throw new Error('there are brands, and this is done for none');
  return grund;
}

/** Whose a host is: a brand's, nobody's (`okand`), or everyone's where there are no brands (`alla`). */
export function vard(host: string | undefined): Vald | 'okand' | 'alla' {
  const { vardar } = grunden();
  return vardar === undefined ? 'alla' : (vardar(host) ?? 'okand');
}

/** The configuration as it is here: the process's, or under the request's brand. */
export function konfig(): Konfig {
  return hus().konfig;
}

/** The brand of this request; undefined where there are none. */
export function varumarket(): Vald['varumarke'] | undefined {
  return valt()?.varumarke;
}

/** One person's question: whom she may ask about, whom to ask, in what language, until she leaves. */
export type Fragan = {
  readonly uppdrag: Uppdrag;
  readonly kallor: readonly Kalla[];
  readonly sprak: 'sv' | 'en';
  readonly signal: AbortSignal;
  /** Set when she asks one källa again by hand: then it is asked though it rests. */
  readonly igen?: boolean;
};

/** The question as the engine takes it, written in the åtkomsthistorik before it is put. Throws when the uppdrag is not of this house's session. */
export function begaranAv({ uppdrag, kallor: valda, sprak, signal, igen = false }: Fragan): Begaran {
  const { motor, session: rum, register } = hus();
  return {
    ...motor,
    fraga: { sprak, korrelation: crypto.randomUUID() },
    kallor: valda,
    kanda: register.producenter(),
    uppdrag,
    signal,
    igen,
    hinder: rum.nivahinder(uppdrag),
    bokfor: (producenter: readonly string[]) => rum.bokfor(uppdrag, producenter),
  };
}

/** What is awaited and from when, and the outcomes as they land. Nothing is asked until the first `next()`. */
export function fraga(fragan: Fragan): {
  readonly now: number;
  readonly vantade: readonly Vantad[];
  readonly utfall: AsyncGenerator<Utfall, void, void>;
} {
  const begaran = begaranAv(fragan);
  return { now: begaran.now(), vantade: vantadeAv(begaran), utfall: formedla(begaran) };
}

/** The källor that are asked, or only the one named. Empty when there is none of that name. */
export function kallor(id?: string | null): readonly Kalla[] {
  const alla = hus().register.kallor();
  return id ? alla.filter((kalla) => kalla.id === id) : alla;
}

/** The connected authorities as the registry knows them, each once, in its order. */
export function producenterna(): readonly Producent[] {
  return hus().register.producenter();
}

/** What every producent of the registry is called, by id, those that are not asked now included. */
export function producentnamn(): ReadonlyMap<string, Tvasprakigt> {
  const alla = hus()
    .register.kanda()
    .flatMap(({ producenter }) => producenter);
  return new Map(alla.map(({ id, namn }) => [id, namn]));
}

/** Whether someone may be given a right here by fullmakt: there is a register of them. */
export function harFullmakter(): boolean {
  return hus().ombud !== undefined;
}

/** The public origin of this service, without a trailing slash. */
export function adress(): string {
  return konfig().adress;
}

/** `demo`: the authorities are stand-ins, and every page says so. */
export function driftlage(): 'demo' | 'drift' {
  return env(KONTROLLER).mode;
}

/** Who is at the browser and for whom she may ask. */
export function session(): Session {
  return hus().session;
}

/** The public halves of the keys that we sign with towards Mina ombud; undefined when it is not set up. */
export function ombudsnycklar(): ReturnType<MinaOmbud['ring']['jwks']> | undefined {
  return grunden().ombud?.ring.jwks();
}

/** How many answers may be on their way from this process. */
export function strommar(): Stromplatser {
  return grunden().strommar;
}

/**
 * The check at start: returns when the service can be used, else prints every problem and ends the process. A database
 * that does not answer yet ends nothing (`/api/redo` says so meanwhile), but one that another process holds does.
 */
export async function granskaStart(): Promise<void> {
  try {
    env(KONTROLLER);
    await grunden().lager();
  } catch (fel) {
    console.error(fel instanceof Konfigfel || fel instanceof Lagringsfel ? fel.message : fel);
    if (!(fel instanceof Lagringsfel && fel.code === 'lager-oatkomligt')) process.exit(1);
  }
}

/** Ends the process, with a sentence, when the framework was started alone: then nothing has been checked (`granskaStart`). */
export function kravServern(): void {
  if (processen[PLATS] !== undefined) return;
  console.error('Tjänsten startas med: npm start (node server.ts), inte med next start eller next dev.');
  process.exit(1);
}

/** Closes connections and the store, when nobody is answered any more. The process's last deed. */
export async function stangHuset(): Promise<void> {
  await processen[PLATS]?.stang();
}

/** Whether the store answers and there is room for one more. The reason why not is logged, never sent. */
export async function arRedo(): Promise<boolean> {
  if (strommar().fullt()) {
    console.error(JSON.stringify({ handelse: 'inte-redo', orsak: 'fullt' }));
    return false;
  }
  try {
    await (await grunden().lager()).svarar();
    return true;
  } catch (fel) {
    console.error(
      JSON.stringify({ handelse: 'inte-redo', orsak: fel instanceof Error ? fel.name : 'okänt' }),
    );
    return false;
  }
}
