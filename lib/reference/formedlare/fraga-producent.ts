// Asks one producer about one part in the direct dialect, and tells how it went. Promises to give only what the producer
// gave, and a status of its own (502, 504) only when the producer gave none.

import { randomUUID } from 'node:crypto';
import { arUuid } from '../producent/problem.ts';
import { arObjekt } from '../producent/regler.ts';
import { type PartSynkron, tillPart } from '../producent/synkron/fraga.ts';
import type { FormedladFraga } from './fraga.ts';

/** Who is asked on behalf of others, and where. The name is what stands in `delfragor`. */
export type Formedlad = { readonly namn: string; readonly adress: string };

/** What all delfrågor of one question have in common. */
export type Delvillkor = {
  readonly fragad: FormedladFraga;
  readonly acceptLanguage: string | null;
  readonly korrelation: string;
  readonly konsument: string;
  readonly tidsgransMs: number;
  /** Aborted when the asker has left. */
  readonly signal: AbortSignal;
};

/** Events as they came, or the status of a failure. */
export type Delutfall =
  | { readonly httpCode: 200; readonly handelser: readonly unknown[] }
  | { readonly httpCode: number; readonly handelser?: undefined };

const STORSTA_SVAR = 5_000_000;

function anropFor(part: PartSynkron, villkor: Delvillkor): RequestInit {
  const { fragad, acceptLanguage, korrelation, konsument } = villkor;
  const { parter: _, behandling: __, ...filter } = fragad.fraga;
  return {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-request-id': randomUUID(),
      ...(arUuid(korrelation) && { 'x-correlation-id': korrelation }),
      ...(acceptLanguage !== null && { 'accept-language': acceptLanguage }),
    },
    body: JSON.stringify({ ...tillPart(part), ...filter, anvandare: fragad.anvandare, konsument }),
  };
}

async function lasHogst(svar: Response): Promise<string> {
  const bitar: Uint8Array[] = [];
  let antal = 0;
  for await (const bit of svar.body ?? []) {
    antal += bit.length;
    if (antal > STORSTA_SVAR) throw new Error('too large');
    bitar.push(bit);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(bitar));
}

// An answer with metadata alone is valid and means no events; an object with neither is no answer.
function lasHandelser(json: unknown): Delutfall {
  if (!arObjekt(json)) return { httpCode: 502 };
  const { kundhandelser, metadata } = json;
  if (Array.isArray(kundhandelser)) {
    const version = arObjekt(metadata) ? metadata.version : undefined;
    const medVersion = (ett: unknown) =>
      arObjekt(ett) && typeof version === 'string' ? { version, ...ett } : ett;
    return { httpCode: 200, handelser: kundhandelser.map(medVersion) };
  }
  return kundhandelser === undefined && arObjekt(metadata)
    ? { httpCode: 200, handelser: [] }
    : { httpCode: 502 };
}

/** Asks. Never rejects: what does not come in time is 504, what cannot be reached or read 502. */
export async function fragaProducent(
  { adress }: Formedlad,
  part: PartSynkron,
  villkor: Delvillkor,
): Promise<Delutfall> {
  const tid = AbortSignal.timeout(villkor.tidsgransMs);
  try {
    const signal = AbortSignal.any([tid, villkor.signal]);
    const svar = await fetch(`${adress}/kundhandelser`, { ...anropFor(part, villkor), signal });
    if (svar.status === 200) return lasHandelser(JSON.parse(await lasHogst(svar)));
    await svar.body?.cancel();
    return { httpCode: svar.status >= 400 ? svar.status : 502 };
  } catch {
    // Silence: the messages of the network and the parser may quote what must not be told.
    return { httpCode: tid.aborted ? 504 : 502 };
  }
}
