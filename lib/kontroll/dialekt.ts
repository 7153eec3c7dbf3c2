// The two dialects seen by the checker: where a question's fields stand and where the answer's events are. Promises to
// find events in whatever came, and to build also questions that are wrong. Leaves sending to the dialogue.

export type Dialekt = 'direkt' | 'formedling';

export type Objekt = Readonly<Record<string, unknown>>;

/** A question; every field may be something that it should not be. */
export type Provfraga = {
  readonly kund?: unknown;
  readonly arende?: unknown;
  readonly kundhandelseTyper?: unknown;
  readonly taggar?: unknown;
  readonly startDatum?: unknown;
  readonly slutDatum?: unknown;
  readonly [falt: string]: unknown;
};

/** How one dialect is spoken. */
export type Dialekttal = {
  readonly vag: string;
  readonly huvuden: () => Readonly<Record<string, string>>;
  readonly kropp: (fraga: Provfraga, anvandare: string) => Objekt;
  /** Spelling that the *other* dialect has, which this one must refuse. */
  readonly felStavad: string;
  readonly ratt: string;
  /** Everything in the list of events, whatever it is; undefined when there is no list. */
  readonly handelser: (kropp: Objekt) => readonly unknown[] | undefined;
};

/** True for a JSON object. */
export function arObjekt(value: unknown): value is Objekt {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const AVSANDARE = { konsument: 'Bollkoll', konsumenttjanst: 'Bollkoll kontrollera' };

const direkt: Dialekttal = {
  vag: 'kundhandelser',
  huvuden: () => ({ 'x-request-id': crypto.randomUUID(), 'x-correlation-id': crypto.randomUUID() }),
  kropp: (fraga, anvandare) => ({ ...fraga, anvandare, ...AVSANDARE }),
  ratt: 'Producentärendereferens',
  felStavad: 'Producentarendereferens',
  handelser({ metadata, kundhandelser }) {
    if (Array.isArray(kundhandelser)) return kundhandelser;
    // An answer of metadata alone is valid and means no events (facts 1.4, quirk 6).
    return (kundhandelser === undefined || kundhandelser === null) && arObjekt(metadata) ? [] : undefined;
  },
};

const formedling: Dialekttal = {
  vag: 'kundhandelseFragaSynkron',
  huvuden: () => ({ skv_client_correlation_id: crypto.randomUUID() }),
  kropp({ kund, arende, parter, ...rest }, anvandare) {
    const part = { ...(kund !== undefined && { kund }), ...(arende !== undefined && { arende }) };
    return { fraga: { parter: parter ?? [part], ...rest }, anvandare };
  },
  ratt: 'Producentarendereferens',
  felStavad: 'Producentärendereferens',
  handelser({ kundhandelser }) {
    if (!Array.isArray(kundhandelser)) return undefined;
    return kundhandelser.flatMap((part: unknown) =>
      arObjekt(part) && Array.isArray(part.kundhandelserForPart) ? part.kundhandelserForPart : [],
    );
  },
};

/** How a dialect is spoken. */
export function talFor(dialekt: Dialekt): Dialekttal {
  return dialekt === 'direkt' ? direkt : formedling;
}
