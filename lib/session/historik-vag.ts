// The ways from the pages to the åtkomsthistorik: whose it is that someone may read, and *det här var inte jag*. Promises that a
// company's is read by who signs for it, the right checked anew, and never by who has a fullmakt.

import type { Uppdrag } from '../formedling/uppdrag.ts';
import type { Lagradsession } from '../store/sessioner.ts';
import { svaraFormular } from './formular.ts';
import type { Historik, Historiklasare, Historikpost, Historikurval } from './historik.ts';
import type { Inloggad, Inloggning } from './inloggning.ts';
import type { Innehav } from './innehav.ts';
import type { Uppdragssvar } from './rattigheter.ts';

/** The rows, or why there are none to see. `namn`: whose history it is. */
export type Historiksvar =
  | { readonly slag: 'rader'; readonly namn: string; readonly rader: readonly Historikpost[] }
  | { readonly slag: 'far-inte' }
  | { readonly slag: 'rattighet-okand' };

/** What the room lends: who is behind a sign-in, and what she may do for a part. */
export type Historikvag = {
  readonly historik: Historik;
  readonly innehav: Innehav;
  readonly bakom: (inloggning: Inloggad) => Lagradsession;
  readonly uppdragFor: (inloggning: Inloggad, partId: string) => Promise<Uppdragssvar>;
};

/** A signatory reads what concerns her company; whoever has a fullmakt reads her own doings, as everyone does. */
const LASANDE: ReadonlySet<Uppdrag['ratt']> = new Set(['egen', 'firmatecknare']);

async function lasarenAv(
  vag: Historikvag,
  inloggning: Inloggad,
  partId: string | undefined,
): Promise<Historiklasare | Exclude<Historiksvar, { slag: 'rader' }>> {
  const { nummer, namn } = vag.bakom(inloggning).innehall;
  const jag = { nummer, namn };
  if (partId === undefined) return { jag, huvudman: jag };
  const svar = await vag.uppdragFor(inloggning, partId);
  if (svar.slag !== 'uppdrag') return svar;
  const identifierare = svar.uppdrag.parter[0]?.kund?.identifierare;
  if (identifierare === undefined || !LASANDE.has(svar.uppdrag.ratt)) return { slag: 'far-inte' };
  const part = inloggning.parter.find(({ id }) => id === partId);
  return { jag, huvudman: { nummer: identifierare, namn: part?.namn ?? '' } };
}

/** The history of the person herself, or of one of her parts. */
export async function lasHistorik(
  vag: Historikvag,
  inloggning: Inloggad,
  urval: Historikurval & { readonly part?: string | undefined },
): Promise<Historiksvar> {
  const { part, ...vilka } = urval;
  const lasare = await lasarenAv(vag, inloggning, part);
  if ('slag' in lasare) return lasare;
  return { slag: 'rader', namn: lasare.huvudman.namn, rader: await vag.historik.las(lasare, vilka) };
}

async function anmal(
  vag: Historikvag,
  inloggning: Inloggning,
  falt: URLSearchParams,
): Promise<'anmald' | 'finns-inte'> {
  const id = falt.get('rad') ?? '';
  if (inloggning.slag !== 'inloggad' || id === '') return 'finns-inte';
  const svar = await lasHistorik(vag, inloggning, { id, antal: 1, part: falt.get('part') ?? undefined });
  const post = svar.slag === 'rader' ? svar.rader[0] : undefined;
  if (post === undefined) return 'finns-inte';
  await vag.historik.anmal(post);
  return 'anmald';
}

/** POST /historik/anmal { rad, part? }: notes it and goes back to the page that says what to do. Refuses (403) a form from elsewhere. */
export function anmalHistorik(
  vag: Historikvag,
  request: Request,
  sessionAv: (cookie: string | null) => Promise<Inloggning>,
): Promise<Response> {
  return svaraFormular(vag.innehav, request, {
    handelse: 'historik-fel',
    gor: async (falt) => anmal(vag, await sessionAv(request.headers.get('cookie')), falt),
    till(svar, falt) {
      const sagt = new URLSearchParams();
      for (const namn of ['rad', 'part']) {
        const varde = falt.get(namn);
        if (varde) sagt.set(namn, varde);
      }
      sagt.set('svar', svar);
      return `/historik/inte-jag?${sagt}`;
    },
  });
}
