// What the tests of the running producer share: one with an empty database on a free port, events to take in, and ways
// to call it.

import { onTestFinished } from 'vitest';
import type { NyKundhandelse } from '../handelse.ts';
import type { Loggrad } from '../lyssna.ts';
import { exempelsats } from '../openapi/kroppar.ts';
import { startaTjanst, type Uppstart } from '../starta.ts';
import type { Svarskropp } from '../svar.ts';

export const NYCKEL = `${'a'.repeat(31)}b`;
export const FORETAG = { identifierare: '164420162606', typ: 'Organisationsnummer' } as const;
export const ANVANDARE = '189807149829';

/** A good event; what is given replaces. */
export function handelse(annat: Partial<NyKundhandelse> = {}): NyKundhandelse {
  const [forsta] = exempelsats('PROV').kundhandelser;
  return { ...forsta, ...annat };
}

/** Starts a producer that stops when the test ends. */
export async function starta(val: Partial<Uppstart> = {}) {
  const rader: Loggrad[] = [];
  const igang = await startaTjanst({
    namn: 'Provkommunen',
    kontakt: { webb: 'https://prov.example', epost: 'api@prov.example' },
    typprefix: 'PROV',
    intagsnyckel: NYCKEL,
    port: 0,
    logga: (rad) => rader.push(rad),
    ...val,
  });
  let stangd: Promise<void> | undefined;
  const stang = () => (stangd ??= igang.stang());
  onTestFinished(stang);
  const adress = `http://127.0.0.1:${igang.port}`;
  return { adress, rader, stang, tjanst: igang.tjanst, ...samtal(adress) };
}

function samtal(adress: string) {
  const posta = (vag: string, kropp: unknown, huvuden: Record<string, string> = {}) =>
    fetch(`${adress}${vag}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...huvuden },
      body: typeof kropp === 'string' ? kropp : JSON.stringify(kropp),
    });
  return {
    posta,
    taIn: (...kundhandelser: unknown[]) =>
      posta('/intag/kundhandelser', { kundhandelser }, { 'x-api-key': NYCKEL }),
    taBort: (id: string) =>
      fetch(`${adress}/intag/kundhandelser/${id}`, { method: 'DELETE', headers: { 'x-api-key': NYCKEL } }),
    fraga: async (annat: object = {}, huvuden: Record<string, string> = {}): Promise<Svarskropp> => {
      const svar = await posta('/kundhandelser', { kund: FORETAG, anvandare: ANVANDARE, ...annat }, huvuden);
      if (svar.status !== 200) throw new Error(await svar.text());
      return (await svar.json()) as Svarskropp;
    },
    synkron: (fraga: object, huvuden: Record<string, string> = {}) =>
      posta(
        '/kundhandelseFragaSynkron',
        { fraga, anvandare: ANVANDARE },
        { skv_client_correlation_id: 'prov', ...huvuden },
      ),
  };
}

/** The pointers of a problem's faults. */
export async function pekare(svar: Response): Promise<string[]> {
  const { errors } = (await svar.json()) as { errors: { pointer: string }[] };
  return errors.map(({ pointer }) => pointer);
}
