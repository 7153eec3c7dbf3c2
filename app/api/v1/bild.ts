// What is known of one part when everyone has answered or the time is out, with the words for it: what the plain answer and the
// fragment are made of. Promises that whoever had not answered is there as a failure with the time that was waited, that the folding
// and the words are the page's own, and that nothing is left of it when the right has ended meanwhile.

import { partnamn } from '../../../components/sida/partnamn.ts';
import { antalen } from '../../../components/texter/aktorer.ts';
import { dag } from '../../../components/texter/datum.ts';
import { fragastexter } from '../../../components/texter/fragas.ts';
import { type Ord, ordI } from '../../../components/texter/ord.ts';
import { pa, type Sprak } from '../../../components/texter/sprak.ts';
import { type Handelsedata, laggTillRad, tidslinjeUr } from '../../../components/tidslinje/data.ts';
import { arendenamn, namnI } from '../../../components/tidslinje/namn.ts';
import type { Begransning } from '../../../components/tidslinje/rum.tsx';
import { kallagenAv } from '../../../lib/arenden/kallage.ts';
import type { Stromrad } from '../../../lib/arenden/strom.ts';
import type { Tidslinje } from '../../../lib/arenden/tidslinje.ts';
import { type Inloggad, konfig, type Representation, session } from '../../../lib/wiring.ts';
import { avFullmakt, avVal } from '../../begransning.ts';
import { type Partval, partfraga } from '../handelser/partfraga.ts';
import { stromrader } from '../handelser/rader.ts';
import { problem } from '../problem.ts';

/** The picture. `arendenamn` and `arendeId` by case key. */
export type Bild = {
  readonly part: Representation;
  readonly sprak: Sprak;
  readonly ord: Ord;
  readonly data: Handelsedata;
  readonly tidslinje: Tidslinje;
  readonly begransning: Begransning | undefined;
  /** Who is connected and was not asked, for she has not chosen them; and the sentence about it. */
  readonly utanfor: readonly { readonly id: string; readonly namn: string }[];
  readonly utanforord: string | undefined;
  readonly namn: (producent: string) => string;
  readonly arendenamn: (nyckel: string) => string;
  readonly arendeId: (nyckel: string) => string | undefined;
};

/** `tidsgransMs`: how long is waited for answers; as long as the engine waits when left out. */
export type Bildval = Partval & { readonly tidsgransMs: number | undefined };

/** Shorter waits for nobody. ms. */
const KORTAST_MS = 100;

/** The time limit of a request: undefined when it says none, null when what it says is none. */
export function tidsgrans(text: string | null): number | undefined | null {
  if (text === null) return undefined;
  const ms = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return ms >= KORTAST_MS && ms <= konfig().granser.BOLLKOLL_TOTAL_MS ? ms : null;
}

/** Those who have said nothing in `efterMs`, as failures. */
function medSena(data: Handelsedata, efterMs: number): Handelsedata {
  const sena = kallagenAv(data.samling, data.start.vantade).filter(({ lage }) => lage === 'vantar');
  return sena.reduce((fore, { kalla, producent, kund, part }) => {
    const resultat = { slag: 'timed-out', efterMs } as const;
    const utfall = { kalla, producent, kund, part, svarade: Date.now(), referensnycklar: [], resultat };
    return laggTillRad(fore, { rad: 'utfall', utfall, arendeId: {} }) ?? fore;
  }, data);
}

async function samlat(
  rader: AsyncGenerator<Stromrad>,
  efterMs: number,
): Promise<Handelsedata | 'upphord' | undefined> {
  let data: Handelsedata | undefined;
  let sist: Stromrad['rad'] | undefined;
  for await (const rad of rader) {
    if (rad.rad === 'upphord') return 'upphord';
    sist = rad.rad;
    data = laggTillRad(data, rad);
  }
  return data && (sist === 'slut' ? data : medSena(data, efterMs));
}

async function partenAv(inloggad: Inloggad, id: string): Promise<Representation | undefined> {
  const egen = inloggad.parter.find((part) => part.id === id);
  return egen ?? (await session().behorighet(inloggad, id))?.representation;
}

/** The picture, or the refusal. */
export async function bilden(
  inloggad: Inloggad,
  { tidsgransMs, ...val }: Bildval,
  { sprak, signal }: { readonly sprak: Sprak; readonly signal: AbortSignal },
): Promise<Response | Bild> {
  const granMs = tidsgransMs ?? konfig().granser.BOLLKOLL_TOTAL_MS;
  // The engine ends by itself at its own limit, and names whom it did not reach.
  const slut = tidsgransMs === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(granMs)]);
  const fraga = await partfraga(inloggad, val, { sprak, signal: slut });
  if (fraga instanceof Response) return fraga;
  const part = await partenAv(inloggad, val.part);
  if (part === undefined) return problem('far-inte');
  const data = await samlat(stromrader(fraga.fragan, fraga.arendeId), granMs);
  if (data === 'upphord') return problem('far-inte');
  if (data === undefined) return problem('tekniskt-fel');
  const tidslinje = tidslinjeUr(data);
  const { kallor } = data.start;
  const namnen = arendenamn(tidslinje.arenden, kallor, (ms) => dag(ms, tidslinje.now, sprak));
  const andras = part.slag === 'huvudman';
  const utanfor = fraga.utanfor.map(({ id, namn, aktor }) => ({ id, namn: pa(sprak, namn), aktor }));
  const utanforNamn = utanfor.map(({ namn }) => namn);
  return {
    ...{ part, sprak, data, tidslinje },
    ord: ordI(sprak, andras ? partnamn(part, sprak) : undefined),
    begransning: andras ? avFullmakt(sprak) : data.start.utanfor ? avVal(sprak) : undefined,
    utanfor: utanfor.map(({ id, namn }) => ({ id, namn })),
    utanforord: utanfor.length === 0 ? undefined : fragastexter(sprak).utanfor(utanforNamn, antalen(utanfor)),
    namn: namnI(kallor),
    arendenamn: (nyckel) => namnen.get(nyckel) ?? '',
    arendeId: (nyckel) => data.arendeId[nyckel],
  };
}
