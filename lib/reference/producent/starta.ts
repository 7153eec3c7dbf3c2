// Joins the parts of a producer that runs for itself: a database in a folder, the service over it, and a port.

import type { AddressInfo } from 'node:net';
import { adresser, besvara } from './besvara.ts';
import { KUNDTYPER } from './handelse.ts';
import { komprimera } from './komprimera.ts';
import { oppnaDatabas } from './lager/sqlite.ts';
import { type Loggrad, lyssna, slutaLyssna } from './lyssna.ts';
import type { Tjanst } from './tjanst.ts';

/** What a producer is started with. Without `mapp` the events live in memory and end with the process. */
export type Uppstart = Pick<Tjanst, 'namn' | 'kontakt' | 'fragenyckel'> & {
  readonly typprefix: string;
  readonly intagsnyckel: string;
  readonly mapp?: string;
  readonly port: number;
  readonly vard?: string;
  readonly logga: (rad: Loggrad) => void;
};

/** A running producer. `stang` answers the calls under way and then closes the database. */
export type Igang = { readonly port: number; readonly tjanst: Tjanst; readonly stang: () => Promise<void> };

/** Resolves when the producer answers. Rejects when the port is taken or the folder cannot be used. */
export async function startaTjanst(uppstart: Uppstart): Promise<Igang> {
  const { namn, kontakt, fragenyckel, typprefix, intagsnyckel, mapp, port, vard, logga } = uppstart;
  const lager = oppnaDatabas(mapp);
  const tjanst: Tjanst = {
    namn,
    kontakt,
    identifierartyper: KUNDTYPER,
    lager,
    ...(fragenyckel !== undefined && { fragenyckel }),
    intag: { lager, nyckel: intagsnyckel, typprefix },
  };
  const lyssnare = {
    namn: typprefix,
    adresser: adresser(tjanst),
    svara: async (request: Request) => komprimera(request, await besvara(request, tjanst)),
    logga,
  };
  try {
    const server = await lyssna(lyssnare, { port, ...(vard !== undefined && { vard }) });
    const stang = async () => {
      await slutaLyssna(server);
      lager.stang();
    };
    return { port: (server.address() as AddressInfo).port, tjanst, stang };
  } catch (fel) {
    lager.stang();
    throw fel;
  }
}
