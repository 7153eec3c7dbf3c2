// POST /kundhandelser: the direct dialect, v6.0 of the official RAML. One kund and/or one ärende per question.

import { lasFraga } from './fraga.ts';
import { lasJson } from './kropp.ts';
import { problemsvar } from './problem.ts';
import { skrivSvar } from './svar.ts';
import type { Anrop, Tjanst } from './tjanst.ts';
import { valjUt } from './urval.ts';

/** The longest question that is read, in bytes. It is usually a few hundred. */
export const STORSTA_FRAGA = 64 * 1024;

/** Answers the question; every refusal is a problem document. */
export async function besvaraDirekt({ request, anropsId }: Anrop, tjanst: Tjanst): Promise<Response> {
  const kropp = await lasJson(request, STORSTA_FRAGA);
  if ('problem' in kropp) return problemsvar(kropp.problem, anropsId);
  const last = lasFraga(kropp.varde);
  if ('brister' in last) {
    const text = 'Frågan följer inte standarden Mina ärenden 6.0. Under errors står vad som är fel.';
    return problemsvar(
      { status: 400, titel: 'Frågan kan inte läsas', text, brister: last.brister },
      anropsId,
    );
  }
  const { fraga } = last;
  if (fraga.kund && !tjanst.identifierartyper.includes(fraga.kund.typ)) {
    const text = 'Den här producenten har inga ärenden för den typen av identifierare.';
    const brister = [{ pekare: '/kund/typ', text: 'Stöds inte här.' }];
    return problemsvar({ status: 400, titel: 'Identifierartypen stöds inte', text, brister }, anropsId);
  }
  const poster = valjUt(tjanst.lager.kandidater(fraga), fraga, fraga);
  const acceptLanguage = request.headers.get('accept-language');
  return Response.json(skrivSvar(fraga, poster, { producent: tjanst.namn, acceptLanguage }));
}
