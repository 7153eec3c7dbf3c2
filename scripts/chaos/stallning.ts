/** Puts one planned question to the engine, as a caller would, and writes down what came and when. */
import {
  type Begaran,
  type formedla,
  type Kalla,
  type Natverk,
  type Tidslinje,
  type Utfall,
  utfardaUppdrag,
  type Vakt,
  type vantadeAv,
  type vikUtfall,
} from '../../lib/formedling/index.ts';
import type { Fragplan } from './fragplan.ts';
import { klockan } from './liggare.ts';
import type { Varld } from './varld.ts';

/** What is tried: the engine's own functions, or in a test ones that are broken on purpose. */
export type Motor = {
  readonly formedla: typeof formedla;
  readonly vikUtfall: typeof vikUtfall;
  readonly vantadeAv: typeof vantadeAv;
  /** What stands between the engine and the real network: nothing, as a rule. */
  readonly natverk: (riktigt: Natverk) => Natverk;
};

/** What was seen of one question. Times by the steady clock, ms. */
export type Iakttagelse = {
  readonly kallor: readonly [Kalla, ...Kalla[]];
  readonly landade: readonly { readonly utfall: Utfall; readonly vid: number }[];
  readonly start: number;
  readonly slut: number;
  /** When the caller left. */
  readonly lamnade?: number;
  readonly kastade?: unknown;
  /** Left out when the caller did not stay to see it. */
  readonly tidslinje?: Tidslinje;
};

/** What a question shares with its twin: the källor, and the memory of them. */
export type Delat = { readonly kallor: readonly [Kalla, ...Kalla[]]; readonly vakt: Vakt | undefined };

/** What the questions of a run have in common. `livstid`: a signal that is never aborted while the run lasts. */
export type Ramar = {
  readonly varld: Varld;
  readonly motor: Motor;
  readonly natverk: Natverk;
  readonly livstid: AbortSignal;
};

/** Beyond this the engine is taken to hang, ms after the total deadline. */
const TALAMOD_MS = 3000;
const SVAR_BYTE = 200_000;

function begaranAv(plan: Fragplan, { kallor, vakt }: Delat, ramar: Ramar, signal: AbortSignal): Begaran {
  const { varld, natverk } = ramar;
  const [{ nummer }] = plan.parter;
  const parter = plan.parter.map(({ id, kundId, nummer: identifierare, typ }) => ({
    ...{ id, kundId, kund: { identifierare, typ } },
  }));
  return {
    fraga: { sprak: 'sv', korrelation: plan.korrelation },
    kallor,
    uppdrag: utfardaUppdrag({ anvandare: nummer, parter, ratt: 'egen' }),
    avsandare: { konsument: 'Kaos', konsumenttjanst: 'Bollkoll' },
    natverk,
    now: varld.nu,
    granser: { totalMs: plan.totalMs, svarByte: SVAR_BYTE, samtidiga: plan.samtidiga },
    signal,
    igen: plan.igen,
    ...(vakt && { vakt }),
  };
}

/** Leaves when the plan says so; `nar` tells when that was. */
function lamnare(plan: Fragplan, leave: () => void) {
  let vid: number | undefined;
  const { lamnar } = plan;
  const klocka =
    lamnar &&
    setTimeout(() => {
      vid = klockan();
      leave();
    }, lamnar.efterMs);
  return { nar: () => vid, stanna: () => clearTimeout(klocka) };
}

/** Asks. Never throws: what the engine throws is part of what was seen. */
export async function stall(plan: Fragplan, ramar: Ramar, delat: Delat): Promise<Iakttagelse> {
  const { varld, motor, livstid } = ramar;
  const { kallor } = delat;
  const avbrott = new AbortController();
  const begaran = begaranAv(plan, delat, ramar, plan.lamnar?.satt === 'signal' ? avbrott.signal : livstid);
  const landade: { utfall: Utfall; vid: number }[] = [];
  const start = klockan();
  const seen = (mer: Partial<Iakttagelse>): Iakttagelse => ({
    ...{ kallor, landade, start },
    slut: klockan(),
    ...mer,
  });
  try {
    const strom = motor.formedla(begaran);
    const gar = lamnare(plan, () => (plan.lamnar?.satt === 'signal' ? avbrott.abort() : void strom.return()));
    const talamod = Promise.withResolvers<never>();
    const klocka = setTimeout(() => talamod.reject(new Error('the engine hangs')), plan.totalMs + TALAMOD_MS);
    try {
      while (true) {
        const nasta = await Promise.race([strom.next(), talamod.promise]);
        if (nasta.done === true) break;
        landade.push({ utfall: nasta.value, vid: klockan() });
      }
    } finally {
      clearTimeout(klocka);
      gar.stanna();
    }
    const slut = klockan();
    const lamnade = gar.nar();
    if (lamnade !== undefined) return seen({ slut, lamnade });
    const utfall = landade.map((ett) => ett.utfall);
    const tidslinje = motor.vikUtfall(utfall, { now: varld.nu(), vantade: motor.vantadeAv(begaran) });
    return seen({ slut, tidslinje });
  } catch (kastade) {
    return seen({ kastade });
  }
}
