// The client of the API, version 1.0.0. Made of its description by scripts/klient.ts: do not edit. For a portal's server: an
// assertion or a bearer never belongs in a browser.

import { anropare, json, type Klientval, rader, text } from './anrop.ts';

export { Apifel, Avbrutet, type Klientval } from './anrop.ts';

/** RFC 9457. Members that you do not know are to be ignored. */
export type Problem = {
  /** Decide by this. The types are listed in docs/errors.md. */
  readonly type: string;
  /** In Swedish. */
  readonly title: string;
  readonly status: number;
} & Readonly<Record<string, unknown>>;

export type ApiInfo = {
  readonly apiName: string;
  readonly apiVersion: string;
  readonly apiReleased: string;
  readonly apiDocumentation: string;
  readonly apiStatus: 'active' | 'deprecated';
};

export type Engangskod = {
  /** Handed to the page, which posts it into the frame. Never put it in an address. */
  readonly kod: string;
  /** RFC 3339, UTC. */
  readonly giltigTill: string;
};

export type Token = {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  /** Seconds. Use does not extend it. */
  readonly expires_in: number;
};

export type Utloggning = {
  /** Frames, bearers and unused codes that ended. */
  readonly avslutade: number;
};

export type Part = {
  /** Opaque, and bound to the person: of no use in the name of anyone else. */
  readonly id: string;
  readonly namn: string;
  /** Herself, a company that she signs for, or who has given her a fullmakt. */
  readonly slag: 'egen' | 'foretag' | 'huvudman';
  readonly ratt: 'egen' | 'firmatecknare' | 'fullmakt';
  /** False for a fullmakt that opens nothing here: then nobody is asked. */
  readonly oppnar: boolean;
  /** When the first of a fullmakt ends. */
  readonly till: string | null;
};

export type Parter = {
  readonly parter: readonly Part[];
  /** The register of companies did not answer: some may be missing. */
  readonly foretagOkanda: boolean;
  /** Authorities of whose fullmakter it is not known: someone may be missing. */
  readonly fullmakterOkanda: readonly {
    readonly producent: string;
    readonly namn: string;
  }[];
};

export type Referens = {
  /** The name on the wire: etjanst, diarienummer, producentarende … */
  readonly slag: string;
  readonly varde: string | null;
  readonly adress: string | null;
  /** The authority's words for the link. */
  readonly text: string | null;
};

export type Handelse = {
  /** kundhandelseId. */
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly tidpunkt: string;
  /** PRODUCENT.ARENDETYP.KUNDHANDELSETYP. */
  readonly typ: string;
  /** The authority's own words, as plain text: escape them. */
  readonly rubrik: string;
  readonly beskrivning: string;
  /** Language tag of the words, as sent. */
  readonly sprak: string;
  /** null: it could not be read. */
  readonly kraverKundatgard: boolean | null;
  /** null: it could not be read. */
  readonly klart: boolean | null;
  readonly servicelofte: string | null;
  readonly referenser: readonly Referens[];
};

export type NastaSteg = {
  /** https. Safe to offer as a link. */
  readonly adress: string;
  readonly text: string | null;
};

export type Producent = {
  readonly id: string;
  readonly namn: string;
};

export type Arende = {
  /** Opaque, and bound to the person. */
  readonly id: string | null;
  readonly namn: string;
  readonly producent: Producent;
  /** PRODUCENT.ARENDETYP. */
  readonly arendetyp: string;
  /** What one says on the telephone. */
  readonly nummer: {
    readonly slag: 'diarienummer' | 'arendenummer' | 'kvittensnummer';
    readonly varde: string;
  } | null;
  /** Who is to act: the customer, the authority, nobody; or it cannot be read. */
  readonly boll: 'hos-dig' | 'hos-producenten' | 'i-mal' | 'oklart';
  /** Finished according to the authority, yet something for the customer to do. */
  readonly motsagelse: boolean;
  readonly sedan: string | null;
  /** Swedish calendar days with this ball. */
  readonly dagar: number | null;
  /** Something from the authority could not be read. */
  readonly kanSaknaNyare: boolean;
  /** When it was fetched, if its authority has failed since. */
  readonly foraldradSedan: string | null;
  readonly nastaSteg: NastaSteg | null;
  /** Newest first. */
  readonly handelser: readonly Handelse[];
  /** Later than now, the furthest away first. They decide nothing. */
  readonly kommande: readonly Handelse[];
};

/** An event without a case. */
export type Notis = {
  readonly producent: Producent;
  readonly arendetyp: string;
  /** Requires the customer, and no case of the type has begun. */
  readonly attGora: boolean;
  /** The same, but whether it requires the customer could not be read. */
  readonly oklar: boolean;
  readonly nastaSteg: NastaSteg | null;
  readonly handelse: Handelse;
};

/** An authority that something is missing from. Show it: absence is no proof. */
export type Lucka = {
  readonly producent: Producent;
  /** olasligt: it answered, and some of it could not be read. */
  readonly slag:
    | 'timed-out'
    | 'unreachable'
    | 'refused'
    | 'overloaded'
    | 'broken'
    | 'malformed'
    | 'too-large'
    | 'skipped'
    | 'olasligt';
  /** Why it was skipped. */
  readonly skal: string | null;
  /** The level of sign-in (acr) that it takes. */
  readonly niva: string | null;
  /** When it is worth asking again, if that is known. */
  readonly igenEfter: string | null;
  readonly kanForsokaIgen: boolean;
  /** What happened, in the language of the answer. */
  readonly mening: string;
  /** What that means for what is shown. */
  readonly betyder: string;
  readonly telefon: string | null;
  readonly webb: string | null;
};

export type Kallsvar = {
  readonly producent: Producent;
  readonly fullstandig: boolean;
  /** When it last answered. */
  readonly svarade: string | null;
  readonly arenden: number;
};

export type Arenden = {
  readonly part: string;
  /** The instant at which the answer holds. */
  readonly nu: string;
  readonly sprak: 'sv' | 'en';
  /** Everyone who was asked has answered whole. Only then may the absence of something be believed, and only of them: see utanfor. */
  readonly fullstandig: boolean;
  readonly besked: {
    readonly slag:
      | 'hos-dig'
      | 'oklart'
      | 'inget-vantar'
      | 'inga-arenden'
      | 'hos-dig-minst'
      | 'vet-inte'
      | 'ingen-svarade';
    /** The answer in one sentence, and after it what is not known. */
    readonly text: string;
  };
  /** Connected, and not asked: she has not chosen them. With alla=ja they are. */
  readonly utanfor: readonly Producent[];
  /** The register of companies did not answer: firms of hers may be missing. */
  readonly foretagOkanda: boolean;
  /** The customer's own ball first, the one that has lain longest before the others. */
  readonly arenden: readonly Arende[];
  readonly notiser: readonly Notis[];
  /** Everyone whom something is missing from. Empty when nothing is. */
  readonly luckor: readonly Lucka[];
  /** Everyone who was asked. */
  readonly kallor: readonly Kallsvar[];
};

/** One line of the streamed answer. */
export type Stromrad =
  | {
      readonly rad: 'start';
      /** Epoch milliseconds, by the server’s clock. */
      readonly now: number;
      readonly sprak: 'sv' | 'en';
      readonly kallor: readonly {
        readonly kalla: string;
        readonly producent: string;
        readonly namn: string;
        readonly telefon?: string;
        readonly webb?: string;
        readonly privatUtforare?: string;
        /** What is said of a planned outage while it lasts. */
        readonly avbrott?: string;
        readonly arendetyper: Readonly<Record<string, string>>;
      }[];
      /** Everyone who is asked. One who never speaks is missing. */
      readonly vantade: readonly {
        readonly kalla: string;
        readonly producent: string;
        readonly kund: string;
        readonly part: string;
      }[];
      readonly foretagOkanda?: boolean;
      readonly utanfor?: true;
    }
  | {
      readonly rad: 'utfall';
      readonly utfall: {
        readonly kalla: string;
        readonly producent: string;
        readonly kund: string;
        readonly part: string;
        /** Epoch milliseconds, by the server’s clock. */
        readonly svarade: number;
        readonly avsmalnad?: boolean;
        readonly delvisa?: readonly string[];
        readonly fragatArende?: {
          readonly identifierare: string;
          readonly typ: 'Konsumentreferens' | 'Producentärendereferens' | 'Diarienummer' | 'Kvittensnummer';
        };
        readonly referensnycklar: readonly string[];
        readonly resultat:
          | {
              readonly slag: 'svar';
              readonly kundhandelser: readonly {
                readonly kundhandelseId: string;
                readonly rubrik: string;
                readonly beskrivning: string;
                readonly sprak: string;
                readonly producent: string;
                readonly tidpunkt: {
                  /** Epoch milliseconds, by the server’s clock. */
                  readonly ms: number;
                  readonly tvetydig?: true;
                };
                readonly kundhandelseTyp: string;
                readonly producentarendetKraverKundatgard: boolean | null;
                readonly producentarendetKlart: boolean | null;
                readonly servicelofte?: string;
                /** Addresses are as sent: offer https only. */
                readonly referenser: Readonly<
                  Record<
                    string,
                    readonly {
                      readonly varde?: string;
                      readonly url?: string;
                      readonly lanktext?: string;
                    }[]
                  >
                >;
              }[];
              readonly olasliga: number;
            }
          | {
              readonly slag: 'timed-out';
              readonly efterMs: number;
            }
          | {
              readonly slag: 'unreachable';
            }
          | {
              readonly slag: 'refused';
              readonly status: number;
            }
          | {
              readonly slag: 'overloaded';
              /** Epoch milliseconds, by the server’s clock. */
              readonly igenEfter?: number;
            }
          | {
              readonly slag: 'broken';
              readonly status: number;
            }
          | {
              readonly slag: 'malformed';
            }
          | {
              readonly slag: 'too-large';
              readonly gransByte: number;
            }
          | {
              readonly slag: 'skipped';
              readonly skal:
                | 'identifierartyp'
                | 'avbrott'
                | 'vilar'
                | 'ej-fragad'
                | 'planerat-avbrott'
                | 'ej-namnd'
                | 'ej-bokford'
                | 'starkare-inloggning';
              /** Epoch milliseconds, by the server’s clock. */
              readonly till?: number;
              readonly niva?: string;
            };
      };
      readonly arendeId: Readonly<Record<string, string>>;
    }
  | {
      readonly rad: 'slut';
    }
  | {
      readonly rad: 'upphord';
    };

/** The client. Every method rejects with `Apifel` when the API refuses. */
export function skapaKlient(val: Klientval) {
  const skicka = anropare(val);
  return {
    /** A code for one frame, by an assertion. */
    hamtaEngangskod: (pastaende: string): Promise<Engangskod> =>
      json(
        skicka({
          vag: '/api/v1/engangskod',
          formular: {
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: pastaende,
          },
        }),
      ),
    /** A bearer for ten minutes, by an assertion (RFC 7523). */
    hamtaToken: (pastaende: string): Promise<Token> =>
      json(
        skicka({
          vag: '/api/v1/token',
          formular: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: pastaende },
        }),
      ),
    /** End all that was had for a session of the portal. */
    loggaUt: (pastaende: string): Promise<Utloggning> =>
      json(
        skicka({
          vag: '/api/v1/utloggning',
          formular: {
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: pastaende,
          },
        }),
      ),
    /** Whom the person may ask for. */
    hamtaParter: (token: string, val: { readonly sprak?: 'sv' | 'en' } = {}): Promise<Parter> =>
      json(skicka({ vag: '/api/v1/parter', token, val })),
    /** The cases of one part. */
    hamtaArenden: (
      token: string,
      val: {
        readonly part: string;
        readonly kalla?: string;
        readonly alla?: 'ja';
        readonly tidsgrans?: number;
        readonly sprak?: 'sv' | 'en';
      },
    ): Promise<Arenden> => json(skicka({ vag: '/api/v1/parter/{part}/arenden', token, val })),
    /** The same, line by line as each authority answers. */
    strommaArenden: (
      token: string,
      val: {
        readonly part: string;
        readonly kalla?: string;
        readonly alla?: 'ja';
        readonly tidsgrans?: number;
        readonly sprak?: 'sv' | 'en';
      },
    ): AsyncGenerator<Stromrad> =>
      rader(skicka({ vag: '/api/v1/parter/{part}/arenden', token, val, accept: 'application/x-ndjson' })),
    /** A view as a piece of HTML, without script. */
    hamtaFragment: (
      token: string,
      val: {
        readonly part: string;
        readonly vy: 'oversikt' | 'hos-dig' | 'arende' | 'antal';
        readonly arende?: string;
        readonly alla?: 'ja';
        readonly tidsgrans?: number;
        readonly arendesida?: string;
        readonly oversiktssida?: string;
        readonly rubrikniva?: number;
        readonly sprak?: 'sv' | 'en';
      },
    ): Promise<string> => text(skicka({ vag: '/api/v1/parter/{part}/fragment/{vy}', token, val })),
    /** The style sheet of the fragment. */
    hamtaFragmentstil: (): Promise<string> => text(skicka({ vag: '/api/v1/fragment.css' })),
    /** About the API. */
    hamtaApiInfo: (): Promise<ApiInfo> => json(skicka({ vag: '/api-info' })),
  };
}
