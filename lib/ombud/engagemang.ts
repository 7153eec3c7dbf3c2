// The engagemang port: of which companies a person is signatory. Promises that not knowing is told apart from
// knowing that there are none. Leaves how the answer is found to the adapters, and what it gives a right to to session.

/** One company a person stands behind. `organisationsnummer` is twelve digits (facts 1.2): `16` and ten, or, for a
 * sole trader (`form` EF), the owner's own twelve. */
export type Engagemang = {
  readonly organisationsnummer: string;
  readonly namn: string;
  /** The company's form as Bolagsverket abbreviates it: AB, EF, HB, KB, EK … */
  readonly form: string;
  /** True when she signs for the company alone. Nothing else gives a right here. */
  readonly firmatecknare: boolean;
  /** Running number that tells several firms of one sole trader apart (request schema 6.0, `kund.tillagg`). */
  readonly tillagg?: string;
};

/** What came of asking. `okant`: the register did not answer; nothing may be concluded from it. */
export type Engagemangssvar =
  | { readonly slag: 'engagemang'; readonly engagemang: readonly Engagemang[] }
  | { readonly slag: 'okant' };

/** The port. `person` is twelve digits. Never throws for a register's failure; `kontrakt.ts` is its suite. */
export type Engagemangsport = (person: string, signal?: AbortSignal) => Promise<Engagemangssvar>;
