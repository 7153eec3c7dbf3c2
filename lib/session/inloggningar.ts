// A person's sessions as she herself sees them, and ending them: one, or all. Promises that none but her own is ever seen
// or ended, and that what leads to a session signs nobody in.

import type { Lagradsession } from '../store/sessioner.ts';
import { type Enhet, lasEnhet } from './enhet.ts';
import { lasFormular } from './formular.ts';
import type { Innehav } from './innehav.ts';
import { utHarifran } from './logga-ut.ts';
import type { Portal } from './portal/portal.ts';
import { franEgenSida } from './ursprung.ts';

/**
 * One of her sessions. `id` is opaque; `denna`: the one that asks. Times are epoch ms, `sedd` to the minute. `portal`: the one that
 * it is on a page of (`ram`), or whose server asks for her, by name where the brand still has it.
 */
export type Inloggningsrad = {
  readonly id: string;
  readonly denna: boolean;
  readonly skapad: number;
  readonly sedd: number;
  readonly enhet: Enhet;
  readonly portal?: { readonly ram: boolean; readonly namn: Portal['namn'] };
};

type Sedd = { readonly referens: string; readonly session: Lagradsession };

/** Her sessions, the one that asks first and then the last used. `referens` is what her browser carries. */
export async function inloggningarAv(
  { opak, lager, now, portaler }: Innehav,
  { referens, session: { agare, innehall } }: Sedd,
): Promise<readonly Inloggningsrad[]> {
  const oppet = await lager();
  const egen = oppet.nyckelAv(referens);
  const rader = await oppet.lista(agare, innehall.nummer, now());
  const alla = rader.map(({ nyckel, skapad, sedd, enhet, genom }) => {
    const id = opak.inloggningsId(agare, nyckel);
    const portal = genom && {
      ram: genom.slag === 'inbaddad',
      namn: portaler?.portaler.find((ett) => ett.id === genom.portal)?.namn ?? { sv: genom.portal },
    };
    return { id, denna: nyckel === egen, skapad, sedd, enhet: lasEnhet(enhet), ...(portal && { portal }) };
  });
  return [...alla.filter(({ denna }) => denna), ...alla.filter(({ denna }) => !denna)];
}

/** Ends the one of her sessions that `id` stands for. Whether it was the one that asks, another, or none that is left. */
async function avsluta(
  { opak, lager, now }: Innehav,
  { referens, session: { agare, innehall } }: Sedd,
  id: string,
): Promise<'denna' | 'avslutad' | 'redan'> {
  const oppet = await lager();
  const rader = await oppet.lista(agare, innehall.nummer, now());
  const nyckel = rader.find((rad) => opak.inloggningsId(agare, rad.nyckel) === id)?.nyckel;
  if (nyckel === undefined || (await oppet.avsluta({ agare, nyckel })) === 0) return 'redan';
  return nyckel === oppet.nyckelAv(referens) ? 'denna' : 'avslutad';
}

async function avslutaFor(innehav: Innehav, request: Request) {
  const referens = innehav.kaka.las(request.headers.get('cookie'));
  const session = referens && (await (await innehav.lager()).hamta(referens, innehav.now()));
  const id = (await lasFormular(request)).get('id') ?? '';
  return referens && session ? avsluta(innehav, { referens, session }, id) : 'redan';
}

/**
 * POST /inloggningar/avsluta: ends one of her sessions and goes back to the page that lists them; the one that asks is
 * signed out as by *Logga ut*. Refuses (403) a form from elsewhere.
 */
export async function avslutaInloggning(innehav: Innehav, request: Request): Promise<Response> {
  if (!franEgenSida(request, innehav.adress)) return new Response(null, { status: 403 });
  const svar = await avslutaFor(innehav, request).catch((fel: unknown) => {
    innehav.logga({ handelse: 'utloggning-utan-lager', orsak: fel instanceof Error ? fel.name : 'okänt' });
    return 'fel';
  });
  if (svar === 'denna') return utHarifran(innehav);
  const location = `${innehav.adress}/inloggningar?svar=${svar}`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
