// Ways to break a producer in one place, for the broken ones of both dialects.

import { type Mellanhand, PERSON } from '../exempel.ts';

export type Kropp = Record<string, unknown>;
export type Svarskropp = Kropp & { metadata: Kropp; kundhandelser: Kropp[] };

export const ar = (request: Request, vag = '/kundhandelser') => new URL(request.url).pathname === vag;

/** Answers as the well one, then changes the body of each good answer. */
export const svaret =
  (andra: (kropp: Svarskropp, fraga: Kropp, request: Request) => unknown): Mellanhand =>
  async (request, vidare) => {
    const fraga = request.method === 'POST' ? await request.clone().text() : '{}';
    const svar = await vidare(request);
    if (svar.status !== 200 || ar(request, '/api-info')) return svar;
    const kropp = await svar.json();
    return Response.json(andra(kropp, JSON.parse(fraga), request) ?? kropp, { headers: svar.headers });
  };

/** Changes the first event of each good answer. */
export const handelsen = (andra: (handelse: Kropp) => Kropp): Mellanhand =>
  svaret((kropp) => ({
    ...kropp,
    kundhandelser: kropp.kundhandelser.map((h, i) => (i === 0 ? andra(h) : h)),
  }));

export const huvudet =
  (namn: string, varde: string, slag: 'bra' | 'fel' = 'bra'): Mellanhand =>
  async (request, vidare) => {
    const svar = await vidare(request);
    if (svar.ok === (slag === 'bra') && !ar(request, '/api-info')) svar.headers.set(namn, varde);
    return svar;
  };

/** Lets a bad question through as if nothing was wrong. */
export const slapper =
  (dalig: (fraga: Kropp, request: Request) => boolean): Mellanhand =>
  async (request, vidare) => {
    const text = request.method === 'POST' ? await request.clone().text() : '{}';
    let fraga: Kropp;
    try {
      fraga = JSON.parse(text);
    } catch {
      fraga = { trasig: true }; // What the rule about broken JSON sends.
    }
    if (!dalig(fraga, request)) return vidare(request);
    const metadata = { anvandare: PERSON, version: '6.0' };
    return Response.json({ metadata, kundhandelser: [] }, { headers: { 'cache-control': 'no-store' } });
  };
