// How the contract suite talks to a producer: raw, so that it can also say what Bollkoll never would.

import type { Svar } from '../arenden/utfall.ts';
import type { Provobjekt } from './kontrakt-punkt.ts';
import { readResponse } from './read-response.ts';

/** A clause of the contract that a producer does not keep. The message never holds an identity number. */
export class Kontraktsbrott extends Error {
  readonly code = 'producent-kontraktsbrott';
  constructor(message: string) {
    super(message);
    this.name = 'Kontraktsbrott';
  }
}

/** Rejects the check with the sentence unless it holds. */
export function kravAtt(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Kontraktsbrott(otherwise);
}

type Headers = Readonly<Record<string, string>>;

/** `fraga` sends any body and gives what came; `las` demands an answer that can be read. */
export type Kontraktsfall = {
  readonly fraga: (body: unknown, headers?: Headers) => Promise<Response>;
  readonly las: (body: object, headers?: Headers) => Promise<Svar>;
};

const MOST_BYTES = 20_000_000;

async function bytesOf(body: AsyncIterable<Uint8Array> | null): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A dialogue with one producer. */
export function dialogMed({
  adress,
  natverk,
  anvandare,
}: Pick<Provobjekt, 'adress' | 'natverk' | 'anvandare'>): Kontraktsfall {
  const fraga = async (body: unknown, headers: Headers = {}) => {
    const anrop = {
      url: `${adress.replace(/\/+$/, '')}/kundhandelser`,
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(Array.isArray(body) ? body : { anvandare, ...(body as object) }),
    };
    const answer = await natverk(anrop, new AbortController().signal);
    return new Response(await bytesOf(answer.body), { status: answer.status });
  };
  return {
    fraga,
    async las(body, headers) {
      const answer = await fraga(body, headers);
      const { resultat } = await readResponse(answer, { svarByte: MOST_BYTES, now: () => 0 });
      kravAtt(resultat.slag === 'svar', `the answer was a failure: ${resultat.slag}`);
      return resultat;
    },
  };
}
