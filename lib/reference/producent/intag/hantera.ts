// The intake: POST /intag/kundhandelser takes a batch of events in, DELETE /intag/kundhandelser/{id} takes one out
// (the wrong person, a case under secrecy). It has addresses of its own, because POST /kundhandelser is the question.

import { lasJson } from '../kropp.ts';
import { LagretUpptaget } from '../lager/lager.ts';
import { provaNyckel } from '../nyckel.ts';
import { type Problem, problemsvar } from '../problem.ts';
import type { Anrop, Intag, Tjanst } from '../tjanst.ts';
import { arForStor, FLEST_HANDELSER, lasSats } from './las.ts';

/** The largest batch that is read, in bytes. */
export const STORSTA_SATS = 4 * 1024 * 1024;

/** Takes a batch in, whole or not at all; the same `kundhandelseId` replaces. */
export function taIn(anrop: Anrop, tjanst: Tjanst): Promise<Response> {
  return medNyckel(anrop, tjanst, async (intag) => {
    const kropp = await lasJson(anrop.request, STORSTA_SATS);
    if ('problem' in kropp) return kropp.problem;
    if (arForStor(kropp.varde)) {
      const text = `En sats får innehålla högst ${FLEST_HANDELSER} händelser. Ingenting är intaget.`;
      return { status: 413, titel: 'För stor sats', text };
    }
    const sats = lasSats(kropp.varde, intag.typprefix);
    if ('brister' in sats) {
      const text = 'Ingenting är intaget. Under errors står vad som är fel, och i vilken händelse.';
      return { status: 422, titel: 'Satsen kan inte tas in', text, brister: sats.brister };
    }
    return Response.json(intag.lager.taIn(sats.poster));
  });
}

/** Takes one event out. What it said is overwritten in the database file. */
export function taBort(anrop: Anrop, tjanst: Tjanst): Promise<Response> {
  return medNyckel(anrop, tjanst, async (intag) => {
    const id = avkodad(anrop.rest);
    if (id !== undefined && intag.lager.taBort(id)) return new Response(null, { status: 204 });
    return { status: 404, titel: 'Finns inte', text: 'Ingen kundhändelse har det id:t.' };
  });
}

async function medNyckel(
  { request, anropsId }: Anrop,
  { intag }: Tjanst,
  gor: (intag: Intag) => Promise<Response | Problem>,
): Promise<Response> {
  if (!intag) throw new Error('The intake has an address but no store.');
  // Before the body: a stranger's four megabytes are never read.
  const nekad = provaNyckel(request, intag.nyckel);
  const utfall = nekad ?? (await medan(() => gor(intag)));
  return utfall instanceof Response ? utfall : problemsvar(utfall, anropsId);
}

async function medan(gor: () => Promise<Response | Problem>): Promise<Response | Problem> {
  try {
    return await gor();
  } catch (fel) {
    if (!(fel instanceof LagretUpptaget)) throw fel;
    return {
      status: 503,
      titel: 'Upptaget',
      text: 'En annan process skriver just nu. Ingenting är ändrat; skicka samma anrop igen.',
      huvuden: { 'retry-after': '1' },
    };
  }
}

function avkodad(del: string): string | undefined {
  try {
    return decodeURIComponent(del);
  } catch {
    return undefined; // A broken escape names no event: 404.
  }
}
