// Signing out, here and at the identity provider, or everywhere at once. Promises that the cookie goes and a page comes even
// when the store is down, else that the session is gone before the browser is sent on; that nobody is told that she is
// signed out everywhere when she may not be; and that no token or number stands in the address.

import { lasFormular } from './formular.ts';
import type { Innehav } from './innehav.ts';
import { franEgenSida } from './ursprung.ts';

async function malEfter({ adress, leverantor, oidc, logga }: Innehav): Promise<string> {
  const har = `${adress}/utloggad`;
  try {
    const { end_session_endpoint: slut } = await leverantor();
    if (slut === undefined) return har;
    const mal = new URL(slut);
    mal.searchParams.set('client_id', oidc.clientId);
    mal.searchParams.set('post_logout_redirect_uri', har);
    return mal.href;
  } catch {
    // She is signed out here whether or not the provider answers.
    logga({ handelse: 'utloggning-utan-idp' });
    return har;
  }
}

/** Ends one session, if the store can. Never rejects: her browser forgets it in any case. */
export async function glom({ lager, logga }: Innehav, referens: string): Promise<void> {
  try {
    await (await lager()).taBort(referens);
  } catch (fel) {
    // Her browser forgets it all the same; the row is left until its own limits end it, which the operator must know.
    logga({ handelse: 'utloggning-utan-lager', orsak: fel instanceof Error ? fel.name : 'okänt' });
  }
}

async function glomAlla({ lager, now, logga }: Innehav, referens: string): Promise<boolean> {
  try {
    const oppet = await lager();
    const session = await oppet.hamta(referens, now());
    // A session that has ended speaks for nobody else's; it is let go of like any other.
    if (session === undefined) await oppet.taBort(referens);
    else await oppet.avsluta({ agare: session.agare });
    return true;
  } catch (fel) {
    logga({ handelse: 'utloggning-utan-lager', orsak: fel instanceof Error ? fel.name : 'okänt' });
    return false;
  }
}

/** Signs out the browser that `request` came from: off to the provider, with what the browser is to forget. */
export async function utHarifran(innehav: Innehav): Promise<Response> {
  return new Response(null, {
    status: 303,
    headers: {
      location: await malEfter(innehav),
      'cache-control': 'no-store',
      'set-cookie': innehav.kaka.rensa(),
      // The back button's memory and the tab's own storage go too; cookies are handled above, by name.
      'clear-site-data': '"cache", "storage"',
    },
  });
}

/**
 * POST /logga-ut: forgets the session, or with `overallt` all of the person's, and goes on to the provider. Refuses (403) a
 * form from elsewhere. When not all could be forgotten she stays, and the page of her sessions says so.
 */
export async function loggaUt(innehav: Innehav, request: Request): Promise<Response> {
  if (!franEgenSida(request, innehav.adress)) return new Response(null, { status: 403 });
  const referens = innehav.kaka.las(request.headers.get('cookie'));
  if (referens !== undefined) {
    const overallt = (await lasFormular(request)).has('overallt');
    if (!overallt) await glom(innehav, referens);
    else if (!(await glomAlla(innehav, referens))) {
      const location = `${innehav.adress}/inloggningar?svar=fel`;
      return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
    }
  }
  return utHarifran(innehav);
}
