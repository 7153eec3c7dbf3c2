// What the parts of the stand-in are given: whom it lets in, what it knows, the keys it signs with and the clock.

import type { Fullmakt, Person } from '../personer/person.ts';
import type { Lage } from './lage.ts';
import type { Signeringsnycklar } from './nycklar.ts';

/** An authority at which fullmakter are used. `orgnr` is ten digits. */
export type Tredjeman = { readonly orgnr: string; readonly id: Fullmakt['myndighet']; readonly namn: string };

/** The one consumer that is registered, and what was registered of it (facts 2.2, "Registration"). */
export type Konsument = {
  readonly klientId: string;
  readonly hemlighet: string;
  /** Where its keys are. */
  readonly jwks: string;
  readonly iss: string;
  readonly aud: string;
  readonly claims: { readonly personnummer: string; readonly samordningsnummer: string };
};

/** The service. `lage` is how it behaves now. */
export type Tjanst = {
  readonly konsument: Konsument;
  readonly tredjeman: readonly Tredjeman[];
  readonly personer: readonly Person[];
  readonly nycklar: Signeringsnycklar;
  /** Epoch ms. */
  readonly nu: () => number;
  lage: Lage;
};
