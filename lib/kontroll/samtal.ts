// The conversation with the producer that is tried: sends one call at a time, at a polite pace, with a deadline each and
// a bound on how many. Promises to give a value for whatever happens, and to keep of each call only what may be shown.

import type { Autentisering } from '../producenter/kalla.ts';
import type { Natverk } from '../producenter/natverk.ts';
import { readBody } from '../producenter/read-body.ts';
import { arObjekt, type Objekt } from './dialekt.ts';
import { maskeraKropp, maskeraMedietyp } from './maskera.ts';

/** One call as the report shows it: nothing of what came but its measures. */
export type Utbyte = {
  readonly fraga: string;
  /** 0 when no answer came. */
  readonly status: number;
  readonly innehallstyp: string;
  readonly ms: number;
  readonly byte: number;
  /** Events in the answer, when there was a list. */
  readonly antal?: number;
};

/** What came, for the rules to judge. Without `status` no answer came. */
export type Provsvar = {
  readonly utbyte: Utbyte;
  readonly status: number;
  readonly huvud: (namn: string) => string | null;
  readonly huvudnamn: readonly string[];
  readonly text: string;
  readonly kropp?: Objekt;
};

/** A call before it is sent. `kropp` as text is sent as it is. */
export type Provanrop = {
  readonly vag: string;
  readonly kropp?: unknown;
  readonly huvuden?: Readonly<Record<string, string>>;
  readonly metod?: 'GET';
};

export type Samtalsvillkor = {
  readonly adress: string;
  readonly natverk: Natverk;
  readonly autentisering?: Autentisering;
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Longest wait for one whole answer, ms. */
  readonly deadlineMs: number;
  /** Calls at most. */
  readonly anrop: number;
  /** Waits between two calls; an argument so that tests need not wait. */
  readonly vila: () => Promise<void>;
  readonly antalI: (kropp: Objekt) => number | undefined;
};

const MOST_BYTES = 10_000_000;
const LONGEST_SHOWN = 400;

// Who asks stands in every question and is left out, so that what differs is seen.
function bodyShown(kropp: unknown): string {
  const masked = maskeraKropp(kropp);
  const rest = arObjekt(masked)
    ? Object.entries(masked).filter(([key]) => key !== 'konsument' && key !== 'konsumenttjanst')
    : undefined;
  const text = JSON.stringify(rest ? Object.fromEntries(rest) : masked, null, 1) ?? '';
  return text.replace(/\s*\n\s*/g, ' ');
}

function shown({ vag, kropp, huvuden = {}, metod }: Provanrop): string {
  const told = Object.entries(huvuden)
    .filter(([name]) => !/^(x-request-id|x-correlation-id|skv_client_correlation_id|accept)$/.test(name))
    .filter(([name, value]) => name !== 'content-type' || value !== 'application/json')
    .map(([name, value]) => ` [${name}: ${value}]`)
    .join('');
  const body = typeof kropp === 'string' ? '{"kund": … (avhuggen, cut off)' : bodyShown(kropp);
  const text = `${metod ?? 'POST'} /${vag}${told}${metod === undefined ? ` ${body}` : ''}`;
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function parsed(text: string): Objekt | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return arObjekt(value) ? value : undefined;
  } catch {
    return undefined; // Silence: an answer that is no JSON is what some rule says it is; the parser would quote it.
  }
}

/** Opens a conversation. `sand` never rejects; undefined when the calls are used up or the caller has left. */
export function oppnaSamtal(villkor: Samtalsvillkor): {
  sand(anrop: Provanrop): Promise<Provsvar | undefined>;
  antal(): number;
} {
  let sent = 0;
  return {
    antal: () => sent,
    async sand(anrop) {
      if (sent >= villkor.anrop || villkor.signal.aborted) return undefined;
      if (sent > 0) await villkor.vila();
      sent += 1;
      return exchange(anrop, villkor);
    },
  };
}

async function exchange(anrop: Provanrop, villkor: Samtalsvillkor): Promise<Provsvar> {
  const { adress, natverk, autentisering, now, deadlineMs } = villkor;
  const began = now();
  const deadline = AbortSignal.timeout(deadlineMs);
  const signal = AbortSignal.any([villkor.signal, deadline]);
  const fraga = shown(anrop);
  try {
    const message = await natverk(
      {
        url: `${adress.replace(/\/+$/, '')}/${anrop.vag}`,
        // Whoever runs a check has named the address, and it is most often within: one's own machine, a test network.
        mal: { adress, intern: true },
        headers: { accept: 'application/json', ...anrop.huvuden },
        body: typeof anrop.kropp === 'string' ? anrop.kropp : JSON.stringify(anrop.kropp ?? {}),
        ...(anrop.metod !== undefined && { metod: anrop.metod }),
        ...(autentisering !== undefined && { autentisering }),
      },
      signal,
    );
    const huvud = (namn: string) => message.headers.get(namn);
    const body = await readBody(message.body, MOST_BYTES, huvud('content-type'));
    const text = body.slag === 'text' ? body.text : '';
    const kropp = parsed(text);
    const antal = kropp && villkor.antalI(kropp);
    const utbyte = {
      ...{ fraga, status: message.status, innehallstyp: maskeraMedietyp(huvud('content-type')) },
      ...{ ms: Math.max(0, now() - began), byte: Buffer.byteLength(text) },
      ...(antal !== undefined && { antal }),
    };
    const huvudnamn = [...(message.headers.keys?.() ?? [])];
    return { utbyte, status: message.status, huvud, huvudnamn, text, ...(kropp && { kropp }) };
  } catch {
    // Silence: refused, broken or too slow; the rules see that no answer came, and an error's message may hold an address.
    const utbyte = { fraga, status: 0, innehallstyp: '', ms: Math.max(0, now() - began), byte: 0 };
    return { utbyte, status: 0, huvud: () => null, huvudnamn: [], text: '' };
  }
}
