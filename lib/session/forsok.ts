// How often something may be tried: evenly so many times a minute, with at most a minute's worth saved up. Promises that a
// refused try counts for nothing, that no key tells who or from where, and that a database that is down stops nobody: then
// each process counts for itself, and says so.

import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { Hinkar } from '../store/hinkar.ts';
import { minneshinkar } from '../store/minneshinkar.ts';

/** Notes a try of `vad` by `vem`, or says in how many milliseconds the next one is allowed. Never rejects. */
export type Forsok = (vad: string, vem: string, perMinut: number) => Promise<number | undefined>;

/** `hinkar` may reject, or say nothing: then the tries are counted here. */
export type Forsoksdelar = {
  readonly hemlighet: Uint8Array;
  readonly hinkar: () => Promise<Pick<Hinkar, 'ta'>>;
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
  const gemensamt = async (key: string, perMinut: number, nu: number) =>
    (await hinkar()).ta(key, perMinut, nu);
  return async (vad, vem, perMinut) => {
    const key = createHmac('sha256', nyckel)
      .update(JSON.stringify([vad, vem]))
      .digest('base64url');
    const nu = now();
    if (nu >= vilarTill) {
      try {
        return await inomTid(gemensamt(key, perMinut, nu));
      } catch (orsak) {
        vilarTill = nu + VILA_MS;
        logga({ handelse: 'granser-i-minnet', orsak: orsak instanceof Error ? orsak.name : 'okänt' });
      }
    }
    return egna.ta(key, perMinut, nu);
  };
}
