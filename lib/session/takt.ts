// How fast one person and one address may ask and sign in. Promises that a limit is counted before anything is done for
// the request, and that one person's or one address's limit is never another's.

import { avsandarnat, type Huvuden } from './avsandare.ts';
import type { Forsok } from './forsok.ts';

/** The limits, each a number a minute, 1–1 000 000. The defaults are those of lib/env.ts. */
export type Taktgranser = {
  /** Questions of one person, whatever part or källa: 60. */
  readonly fragorPerPerson: number;
  /** Questions of one person that go to everyone connected, those not chosen too: 6. */
  readonly allaPerPerson: number;
  /** Questions from one address, which may be a household or a whole authority: 1 200. */
  readonly fragorPerAdress: number;
  /** Sign-ins begun from one address: 120. */
  readonly inloggningarPerAdress: number;
  /** Forms about accessibility sent from one address: 6. */
  readonly synpunkterPerAdress: number;
  /** Sign-ins finished by one person: 60. */
  readonly inloggningarPerPerson: number;
};

/** What is counted. In how many milliseconds it is allowed again, or undefined when it is allowed now. */
export type Takt = {
  frageadress(forfragan: { readonly headers: Huvuden }): Promise<number | undefined>;
  fragare(agare: string): Promise<number | undefined>;
  /** Of `hogst` questions a minute, how many one person has left. */
  kvar(agare: string): Promise<{ readonly hogst: number; readonly kvar: number }>;
  fragarAlla(agare: string): Promise<number | undefined>;
  inloggningsadress(forfragan: { readonly headers: Huvuden }): Promise<number | undefined>;
  /** Silent sign-ins begun from one address: as many as others, and counted apart, so that no page uses up hers. */
  tystAdress(forfragan: { readonly headers: Huvuden }): Promise<number | undefined>;
  synpunktsadress(forfragan: { readonly headers: Huvuden }): Promise<number | undefined>;
};

/** The limits over one counter. `proxyhuvud`: as `avsandarnat` takes it. */
export function skapaTakt(forsok: Forsok, granser: Taktgranser, proxyhuvud: string | undefined): Takt {
  const adress = async (vad: string, { headers }: { readonly headers: Huvuden }, perMinut: number) => {
    const nat = avsandarnat(headers, proxyhuvud);
    // No socket and no word of it: there is nothing to count by, and everyone together is nobody.
    return nat === undefined ? undefined : forsok(vad, nat, perMinut);
  };
  return {
    frageadress: (forfragan) => adress('fraga-adress', forfragan, granser.fragorPerAdress),
    fragare: (agare) => forsok('fraga', agare, granser.fragorPerPerson),
    async kvar(agare) {
      const hogst = granser.fragorPerPerson;
      return { hogst, kvar: await forsok.kvar('fraga', agare, hogst) };
    },
    fragarAlla: (agare) => forsok('fraga-alla', agare, granser.allaPerPerson),
    inloggningsadress: (forfragan) => adress('inloggning-adress', forfragan, granser.inloggningarPerAdress),
    tystAdress: (forfragan) => adress('tyst-adress', forfragan, granser.inloggningarPerAdress),
    synpunktsadress: (forfragan) => adress('synpunkt-adress', forfragan, granser.synpunkterPerAdress),
  };
}
