// GET /api/v1/parter: whom the person may ask for. GET /api/v1/parter/{part}/arenden: the cases of one of them, plain or as the pages' own
// lines, as Accept says. `egen` stands for herself. Promises that it is the pages' own question by the pages' own rules.

import { partnamn } from '../../../components/sida/partnamn.ts';
import { pa, type Sprak } from '../../../components/texter/sprak.ts';
import { type Inloggad, producentnamn, type Representation, session } from '../../../lib/wiring.ts';
import type { Forfragan, Rader, Svar } from '../../forfragan.ts';
import { partfraga } from '../handelser/partfraga.ts';
import { rader } from '../handelser/rader.ts';
import { problem } from '../problem.ts';
import { type Bild, bilden, tidsgrans } from './bild.ts';
import type { Partersvar } from './modell.ts';
import { forBarare, svarssprak } from './ram.ts';
import { arendesvarAv } from './svarsform.ts';

const EGEN = 'egen';

function json(kropp: object, sprak: Sprak): Response {
  return Response.json(kropp, {
    headers: { 'cache-control': 'no-store', 'content-language': sprak, vary: 'accept, accept-language' },
  });
}

function partrad(part: Representation, sprak: Sprak): Partersvar['parter'][number] {
  const { id, slag, ratt } = part;
  const till = part.slag === 'huvudman' && part.till !== undefined ? new Date(part.till).toISOString() : null;
  return {
    ...{ id, namn: partnamn(part, sprak), slag, ratt },
    oppnar: part.slag !== 'huvudman' || part.oppnar,
    till,
  };
}

async function parterna(inloggad: Inloggad, sprak: Sprak): Promise<Response> {
  const { parter, utanSvar } = await session().huvudman(inloggad);
  const namnen = producentnamn();
  const svar: Partersvar = {
    parter: [...inloggad.parter, ...parter].map((part) => partrad(part, sprak)),
    foretagOkanda: inloggad.foretagOkanda,
    fullmakterOkanda: utanSvar.map((id) => {
      const namn = namnen.get(id);
      return { producent: id, namn: namn === undefined ? id : pa(sprak, namn) };
    }),
  };
  return json(svar, sprak);
}

/** GET /api/v1/parter. */
export function svaraParter(forfragan: Forfragan): Promise<Svar> {
  return forBarare(forfragan, (inloggad) => parterna(inloggad, svarssprak(forfragan)));
}

/** Whom a question is about: an id, or `egen`. */
export function partId(inloggad: Inloggad, part: string): string {
  const egen = inloggad.parter.find(({ slag }) => slag === 'egen');
  return part === EGEN ? (egen?.id ?? '') : part;
}

/** What a request says of whom to ask. */
export function bildvalet({ sok }: Forfragan, inloggad: Inloggad, part: string) {
  return { part: partId(inloggad, part), kalla: sok.get('kalla'), alla: sok.has('alla') };
}

/** The picture that a request asks for, or the refusal. */
export async function bildenFor(
  forfragan: Forfragan,
  inloggad: Inloggad,
  part: string,
): Promise<Response | Bild> {
  const tidsgransMs = tidsgrans(forfragan.sok.get('tidsgrans'));
  // One källa alone is for who lays its answer to what the others have said: by itself it could only say too much.
  if (tidsgransMs === null || forfragan.sok.has('kalla')) return problem('ogiltig-fraga');
  const val = { ...bildvalet(forfragan, inloggad, part), tidsgransMs };
  return bilden(inloggad, val, { sprak: svarssprak(forfragan), signal: forfragan.signal });
}

const NDJSON = /(^|,)\s*application\/x-ndjson\s*(;|,|$)/i;

async function arendena(forfragan: Forfragan, inloggad: Inloggad, part: string): Promise<Response | Rader> {
  const sprak = svarssprak(forfragan);
  if (NDJSON.test(forfragan.headers.get('accept') ?? '')) {
    const val = bildvalet(forfragan, inloggad, part);
    const fraga = await partfraga(inloggad, val, { sprak, signal: forfragan.signal });
    return fraga instanceof Response ? fraga : rader(fraga.fragan, fraga.arendeId);
  }
  const bild = await bildenFor(forfragan, inloggad, part);
  return bild instanceof Response ? bild : json(arendesvarAv(bild), sprak);
}

/** GET /api/v1/parter/{part}/arenden. */
export function svaraArenden(forfragan: Forfragan, part: string): Promise<Svar> {
  return forBarare(forfragan, (inloggad) => arendena(forfragan, inloggad, part));
}
