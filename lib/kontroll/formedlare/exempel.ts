// One broken forwarding producer a rule that only that dialect has.

import { arObjekt } from '../dialekt.ts';
import type { Mellanhand } from '../exempel.ts';
import { type Kropp, svaret } from '../mellanhand/exempel.ts';

/** Lets a bad question through to the forwarding producer. */
const formedlarenSlapper =
  (dalig: (kropp: Kropp, request: Request) => boolean): Mellanhand =>
  async (request, vidare) => {
    const text = request.method === 'POST' ? await request.clone().text() : '{}';
    let kropp: Kropp = {};
    try {
      kropp = JSON.parse(text);
    } catch {
      return vidare(request); // The rule about broken JSON: refused by the well one.
    }
    return dalig(kropp, request)
      ? Response.json({ kundhandelser: [] }, { headers: { 'cache-control': 'no-store' } })
      : vidare(request);
  };

const posten = (andra: (post: Kropp) => Kropp): Mellanhand =>
  svaret((k) => ({ ...k, kundhandelser: k.kundhandelser.map(andra) }));
const listan = (post: Kropp) => post.kundhandelserForPart as Kropp[];
const behandlingAv = (f: Kropp) =>
  arObjekt(f.fraga) && arObjekt(f.fraga.behandling) ? f.fraga.behandling : {};

/** The broken forwarding producers, for the rules that only that dialect has. */
export const TRASIGA_FORMEDLARE: Readonly<Record<string, Mellanhand>> = {
  'fel.message': async (request, vidare) => {
    const svar = await vidare(request);
    if (svar.status < 400) return svar;
    return Response.json({ error: 'x' }, { status: svar.status, headers: svar.headers });
  },
  'formedling.anvandare': formedlarenSlapper(
    (k, r) => r.method === 'POST' && 'fraga' in k && !('anvandare' in k),
  ),
  'formedling.korrelation': formedlarenSlapper(
    (_, r) => r.method === 'POST' && r.headers.get('skv_client_correlation_id') === '',
  ),
  'formedling.sida-kraver-sortering': formedlarenSlapper((k) => {
    const behandling = behandlingAv(k);
    return 'paginering' in behandling && !('sortering' in behandling);
  }),
  'formedling.version': posten((post) => ({
    ...post,
    kundhandelserForPart: listan(post).map(({ version: _, ...h }) => h),
  })),
  'formedling.kuvert': posten(({ part: _, ...post }) => post),
  'formedling.delfragor': svaret(({ delfragor: _, ...k }) => k),
  'formedling.206': svaret((k) => ({
    ...k,
    delfragor: (k.delfragor as Kropp[]).map((rad) => ({ ...rad, status: 'ERROR', httpCode: 503 })),
  })),
  'formedling.total': posten((post) => ({ ...post, totaltAntalKundhandelser: 99 })),
  'formedling.flera-parter': svaret((k) => ({ ...k, kundhandelser: k.kundhandelser.slice(0, 1) })),
  'formedling.sortering': svaret((k, f) =>
    'sortering' in behandlingAv(f) && !('paginering' in behandlingAv(f))
      ? {
          ...k,
          kundhandelser: k.kundhandelser.map((post) => ({
            ...post,
            kundhandelserForPart: [...listan(post)].reverse(),
          })),
        }
      : k,
  ),
  'formedling.paginering': async (request, vidare) => {
    if (request.method !== 'POST') return vidare(request);
    const text = (await request.clone().text()).replace(',"paginering":{"offset":0,"limit":1}', '');
    return vidare(new Request(request, { body: text }));
  },
};
