// What the tests of the producer share: one authority with all its events, at a fixed time, and a way to ask it.

import { personer } from '../personer/index.ts';
import type { MyndighetId } from '../personer/person.ts';
import type { Fraga } from './fraga.ts';
import { hantera, type Producent } from './hantera.ts';
import { myndigheter } from './myndigheter.ts';
import type { Svarskropp } from './svar.ts';

/** Noon in Sweden on a day in winter. */
export const NU = Date.parse('2026-11-23T11:00:00Z');

export const LINDEN = { identifierare: '164420162606', typ: 'Organisationsnummer' } as const;
export const MAJA = '189807149829';

/** An authority as the demo runs it, but at NU. */
export function producent(id: MyndighetId): Producent {
  const myndighet = myndigheter.find((kand) => kand.id === id);
  if (!myndighet) throw new Error(`There is no authority ${id}.`);
  const handelser = personer
    .flatMap((person) => person.handelser)
    .filter((handelse) => handelse.myndighet === id);
  return { myndighet, handelser, nu: () => NU };
}

// One of each: a test that asks about everyone would otherwise write all the stories anew for each question.
const oppnade = new Map<MyndighetId, Producent>();
function oppnad(id: MyndighetId): Producent {
  const en = oppnade.get(id) ?? producent(id);
  oppnade.set(id, en);
  return en;
}

/** Sends any body to /kundhandelser. */
export function skicka(
  id: MyndighetId,
  kropp: unknown,
  huvuden: Record<string, string> = {},
): Promise<Response> {
  const request = new Request('http://producent.example/kundhandelser', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...huvuden },
    body: typeof kropp === 'string' ? kropp : JSON.stringify(kropp),
  });
  return hantera(request, oppnad(id));
}

/** Asks a good question and returns the answer's body; throws when it is refused. */
export async function fraga(
  id: MyndighetId,
  kropp: Partial<Fraga>,
  huvuden: Record<string, string> = {},
): Promise<Svarskropp> {
  const svar = await skicka(id, { anvandare: MAJA, ...kropp }, huvuden);
  if (svar.status !== 200) throw new Error(await svar.text());
  return (await svar.json()) as Svarskropp;
}
