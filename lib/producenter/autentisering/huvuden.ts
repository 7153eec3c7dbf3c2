// The headers that show a källa who asks: a key of its own, the gateway's pair, a bearer token; any of them together.

import type { Autentisering } from '../kalla.ts';
import { type Hemlighet, hamtaHemlighet } from './hemlighet.ts';

/** The headers, with the secrets as they are now. Throws `Natverksfel` when one cannot be had. */
export async function huvudenAv(
  { apiNyckel, klient }: Autentisering,
  token: string | undefined,
  hemlighet: Hemlighet,
): Promise<Record<string, string>> {
  return {
    ...(apiNyckel && { [apiNyckel.huvud]: await hamtaHemlighet(hemlighet, apiNyckel.nyckel) }),
    ...(klient && {
      client_id: await hamtaHemlighet(hemlighet, klient.id),
      client_secret: await hamtaHemlighet(hemlighet, klient.hemlighet),
    }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
}
