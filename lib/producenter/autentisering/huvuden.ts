// The headers that show a källa who asks: a key of its own, the gateway's pair, a bearer token; any of them together.

import type { Autentisering } from '../kalla.ts';
import { type Hemlighet, hamtaHemlighet } from './hemlighet.ts';

/** The headers, with the secrets as they are now; undefined when there are none. Rejects with `Natverksfel` when a secret cannot be had. */
export function huvudenAv(
  autentisering: Autentisering,
  token: string | undefined,
  hemlighet: Hemlighet,
): Promise<Record<string, string>> | undefined {
  const { apiNyckel, klient } = autentisering;
  const open = apiNyckel === undefined && klient === undefined && token === undefined;
  return open ? undefined : hamtade(autentisering, token, hemlighet);
}

async function hamtade(
  { apiNyckel, klient }: Autentisering,
  token: string | undefined,
  hemlighet: Hemlighet,
) {
  return {
    ...(apiNyckel && { [apiNyckel.huvud]: await hamtaHemlighet(hemlighet, apiNyckel.nyckel) }),
    ...(klient && {
      client_id: await hamtaHemlighet(hemlighet, klient.id),
      client_secret: await hamtaHemlighet(hemlighet, klient.hemlighet),
    }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
}
