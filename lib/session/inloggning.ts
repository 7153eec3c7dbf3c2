// What the rest of the house is told about the person at the browser. Promises that nothing here holds a number:
// every value may be sent to the browser.

/**
 * One of those she may ask for. `id` is opaque and bound to her. `namn` is as the register or the identity provider says;
 * `firmor` are the names of the enskild firmor that go by the very same twelve digits, and are the same kund.
 */
export type Representation = {
  readonly id: string;
  readonly namn: string;
  readonly firmor: readonly string[];
} & (
  | { readonly slag: 'egen'; readonly ratt: 'egen' }
  | { readonly slag: 'foretag'; readonly ratt: 'firmatecknare' }
  | {
      readonly slag: 'huvudman';
      readonly ratt: 'fullmakt';
      /** Whether the fullmakt opens anything that is shown here. */
      readonly oppnar: boolean;
      /** When the first of it ends, epoch ms. */
      readonly till?: number;
    }
);

/** Someone is signed in. Only `lasSession` makes one that `uppdragFor` accepts. `sessionTill` and `sessionSist` are epoch ms. */
export type Inloggad = {
  readonly slag: 'inloggad';
  /** Opaque and stable for the person, as long as the server's secret is. */
  readonly agare: string;
  readonly namn: string;
  /** Companies first, then herself. Those who have given her a fullmakt are asked for apart (`huvudman`): that may take its time. */
  readonly parter: readonly Representation[];
  /** True when the register of companies did not answer: then `parter` may lack some. */
  readonly foretagOkanda: boolean;
  /** Id of the part that is the organisation of her tjänstelegitimation. It is a right only when it is found among those she may ask for. */
  readonly tjanstePart?: string;
  readonly sessionTill: number;
  /** Beyond this no use extends the session. */
  readonly sessionSist: number;
  /** The portal that she came through, for a frame or a bearer; left out at our own pages. */
  readonly portal?: string;
};

/** `utgangen`: the browser carries a reference that no longer leads anywhere. */
export type Inloggning = Inloggad | { readonly slag: 'ingen' } | { readonly slag: 'utgangen' };

/** The limits of a session in milliseconds: without use, and in all. docs/security.md says why. */
export const SESSIONSTIDER = { vilande: 60 * 60_000, totalt: 8 * 60 * 60_000 } as const;

/**
 * The same of what a portal has been given, ended by the portal before that: a code, a frame on its pages, and a bearer for its
 * server, which no use extends.
 */
export const PORTALTIDER = {
  kod: { vilande: 60_000, totalt: 60_000 },
  inbaddad: { vilande: 30 * 60_000, totalt: 4 * 60 * 60_000 },
  api: { vilande: 10 * 60_000, totalt: 10 * 60_000 },
} as const;

/** Use is noted at most this often, so that reading a session seldom writes. */
export const NOTERAS_VAR_MS = 60_000;
