// How often something may be tried: evenly so many times a minute, with at most a minute's worth saved up. Promises that a
// refused try counts for nothing, that no key tells who or from where, and that a database that is down stops nobody: then
// each process counts for itself, and says so.

import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { Hinkar } from '../store/hinkar.ts';
import { minneshinkar } from '../store/minneshinkar.ts';

/** Notes a try of `vad` by `vem`, or says in how many milliseconds the next one is allowed. Never rejects. */
export type Forsok = ((vad: string, vem: string, perMinut: number) => Promise<number | undefined>) & {
  /** How many tries are left, without noting one. Never rejects. */
  readonly kvar: (vad: string, vem: string, perMinut: number) => Promise<number>;
};

/** `hinkar` may reject, or say nothing: then the tries are counted here. */
export type Forsoksdelar = {
  readonly hemlighet: Uint8Array;
  readonly hinkar: () => Promise<Pick<Hinkar, 'ta' | 'kvar'>>;
  readonly now: () => number;
  readonly logga: (rad: Readonly<Record<string, string>>) => void;
};

// A question waits no longer than this for its turn to be counted, and the database is then left in peace for a while.
const SVARSTID_MS = 500;
const VILA_MS = 10_000;

function inomTid<T>(svar: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), SVARSTID_MS);
    svar.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A counter under the server's secret. */
export function skapaForsok({ hemlighet, hinkar, now, logga }: Forsoksdelar): Forsok {
  const nyckel = createSecretKey(Buffer.from(hkdfSync('sha256', hemlighet, '', 'bollkoll limits v1', 32)));
  const egna = minneshinkar();
  let vilarTill = Number.NEGATIVE_INFINITY;
  /** What the common buckets say, or while they say nothing these. */
  const fragat = async <T>(gor: (i: Pick<Hinkar, 'ta' | 'kvar'>, nu: number) => Promise<T>): Promise<T> => {
    const nu = now();
    if (nu >= vilarTill) {
      try {
        return await inomTid((async () => gor(await hinkar(), nu))());
      } catch (orsak) {
        vilarTill = nu + VILA_MS;
        logga({ handelse: 'granser-i-minnet', orsak: orsak instanceof Error ? orsak.name : 'okänt' });
      }
    }
    return gor(egna, nu);
  };
  const namn = (vad: string, vem: string) =>
    createHmac('sha256', nyckel)
      .update(JSON.stringify([vad, vem]))
      .digest('base64url');
  return Object.assign(
    (vad: string, vem: string, perMinut: number) => fragat((dem, nu) => dem.ta(namn(vad, vem), perMinut, nu)),
    {
      kvar: (vad: string, vem: string, perMinut: number) =>
        fragat((dem, nu) => dem.kvar(namn(vad, vem), perMinut, nu)),
    },
  );
}
