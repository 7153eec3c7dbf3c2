// Builds källor, parts and answers for tests, and a time that passes only when a test says so. Everything has a harmless
// default; a test states only what it is about.

import type { RequestListener } from 'node:http';
import { afterAll, onTestFinished } from 'vitest';
import type { Part } from '../arenden/part.ts';
import type { Utfall } from '../arenden/utfall.ts';
import type { Kalla } from '../producenter/kalla.ts';
import { skapaNatverk } from '../producenter/natverk.ts';
import { startaNyckfull } from '../reference/producent/nyckfull.ts';
import type { Begaran } from './begaran.ts';
import type { Timer } from './timer.ts';
import { utfardaUppdrag } from './uppdrag.ts';

export const NUMMER = '189807149829';
export const KORRELATION = '5b1e9a50-0b1f-4a43-8d77-9f2f6b1f6c01';
export const start = Date.parse('2026-03-02T10:00:00Z');

export function kalla(id: string, change: Partial<Kalla> = {}): Kalla {
  return {
    id,
    producenter: [
      {
        id: `p-${id}`,
        namn: { sv: id, en: id },
        alias: [],
        aktor: 'myndighet',
        typprefix: ['X'],
        referensnycklar: ['diarienummer'],
        arendetyper: {},
        behorigheter: {},
        kontakt: { telefon: '08-1' },
      },
    ],
    adress: 'http://127.0.0.1:1',
    intern: true,
    dialekt: 'direkt',
    version: '6.0',
    identifierartyper: ['Personnummer', 'Organisationsnummer'],
    sprak: ['sv'],
    deadlineMs: 5000,
    samtidiga: 4,
    skickaAnvandare: true,
    autentisering: {},
    avbrott: [],
    aktiv: true,
    sant: false,
    ...change,
  };
}

const event = (kundhandelseId: string) => ({
  kundhandelseId,
  rubrik: 'R',
  beskrivning: 'B',
  sprak: 'sv',
  producent: 'P',
  tidpunkt: '2026-03-01T10:00:00Z',
  kundhandelseTyp: 'X.Y.Z',
  producentarendetKraverKundatgard: true,
  producentarendetKlart: false,
});

/** The text of an answer with these events. */
export const answer = (...ids: string[]) =>
  JSON.stringify({ metadata: { anvandare: NUMMER, version: '6.0' }, kundhandelser: ids.map(event) });

/** Time that passes only when a test says so. */
export function handTimer(): { timer: Timer; elapse: (ms: number) => void } {
  const set = new Set<{ ms: number; callback: () => void }>();
  return {
    timer: (ms, callback) => {
      const one = { ms, callback };
      set.add(one);
      return () => set.delete(one);
    },
    elapse: (ms) => {
      for (const one of set) if (one.ms <= ms && set.delete(one)) one.callback();
    },
  };
}

export const person = (id: string) => ({
  id,
  kundId: 'k',
  kund: { identifierare: NUMMER, typ: 'Personnummer' as const },
});
export const firma = (id: string) => ({
  id,
  kundId: 'k',
  kund: { identifierare: NUMMER, typ: 'Organisationsnummer' as const },
});

const { natverk, close } = skapaNatverk();
afterAll(close);

/** A question to these källor by one person about herself, over the real network, with time that stands still. */
export function begaran(
  kallor: readonly Kalla[],
  change: Partial<Begaran> & { parter?: readonly Part[] } = {},
): Begaran {
  const { parter = [person('a')], ...rest } = change;
  return {
    fraga: { sprak: 'en', korrelation: KORRELATION },
    kallor,
    avsandare: { konsument: 'Exempel', konsumenttjanst: 'Bollkoll' },
    uppdrag: utfardaUppdrag({ anvandare: NUMMER, parter, ratt: 'egen' }),
    natverk,
    now: () => start,
    timer: handTimer().timer,
    ...rest,
  };
}

/** A producer on the loopback until the test is over, and the källa that points at it. */
export async function producent(id: string, handler: RequestListener, change: Partial<Kalla> = {}) {
  const nyckfull = await startaNyckfull(handler);
  onTestFinished(nyckfull.stang);
  return { ...nyckfull, kalla: kalla(id, { adress: nyckfull.adress, ...change }) };
}

/** A producer's behaviour: to answer at once with these events. */
export const answering =
  (...ids: string[]): RequestListener =>
  (_, res) =>
    res.end(answer(...ids));
/** Another: to hear the question and say nothing. */
export const silent: RequestListener = () => undefined;

export async function all(outcomes: AsyncIterable<Utfall>): Promise<Utfall[]> {
  const landed: Utfall[] = [];
  for await (const outcome of outcomes) landed.push(outcome);
  return landed;
}
