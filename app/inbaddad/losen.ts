// POST /inbaddad/losen { kod, vy }: a page of a portal's posts a code into the frame, and the frame is signed in. Promises that no
// code stands in an address, that only what the browser says comes from a portal's own page is taken, and that a refusal leaves
// nobody signed in.

import { VYER, type Vy } from '../../components/inbaddning/budskap.ts';
import { adress, session } from '../../lib/wiring.ts';
import { lasFormular } from '../api/las-formular.ts';
import { problem } from '../api/problem.ts';
import type { Forfragan } from '../forfragan.ts';

const STORSTA_BYTE = 1024;

const arVy = (ett: string): ett is Vy => VYER.some((vy) => vy === ett);

/** What the frame's address says beside the view, each of a closed form. */
const MED = { sprak: /^(sv|en)$/, tema: /^(ljust|morkt|auto)$/, arende: /^[\w-]{1,64}$/ };

function vag(vy: Vy, falt: Readonly<Record<string, string | undefined>>): string {
  const med = Object.entries(MED).flatMap(([namn, form]) => {
    const varde = falt[namn];
    return varde !== undefined && form.test(varde) ? [[namn, varde]] : [];
  });
  const fraga = new URLSearchParams(med);
  return `${adress()}/inbaddad/${vy}${fraga.size > 0 ? `?${fraga}` : ''}`;
}

/** Answers one request. Rejects when the store is down. */
export async function svaraLosen(forfragan: Forfragan): Promise<Response> {
  const { headers } = forfragan;
  const igenOmMs = await session().takt.frageadress(forfragan);
  if (igenOmMs !== undefined) return problem('for-tatt', igenOmMs);
  const falt = await lasFormular(forfragan, STORSTA_BYTE);
  const { kod, vy = '' } = falt ?? {};
  if (kod === undefined || !arVy(vy)) return problem('ogiltig-fraga');
  const huvud = (namn: string) => headers.get(namn);
  const svar = await session().portal.losIn({
    ...{ kod, origin: huvud('origin'), cookie: huvud('cookie'), agent: huvud('user-agent') },
  });
  if (svar.slag === 'for-manga') return problem('for-tatt', svar.igenOmMs);
  const location = vag(vy, falt ?? {});
  const vidare = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  // A person in a frame gets the page that lets her in another way; a program, the refusal.
  const iRuta = /\btext\/html\b/.test(headers.get('accept') ?? '');
  const slut =
    svar.slag === 'inloggad' || (svar.slag === 'nekad' && iRuta)
      ? vidare
      : problem(svar.slag === 'nekad' ? 'ogiltigt-intyg' : 'tekniskt-fel');
  for (const kaka of svar.kakor ?? []) slut.headers.append('set-cookie', kaka);
  return slut;
}
