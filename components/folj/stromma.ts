// Asks about one case by its kvittensnummer, over POST so that the number stands in no address. Promises that the last it
// gives is `slut`, `avbruten`, or why the server did not ask.

import type { Stromrad } from '../../lib/arenden/strom.ts';
import { type Avbruten, lasStrom } from '../tidslinje/las-strom.ts';

/** What the form asks. */
export type Foljfraga = { readonly kalla: string; readonly nummer: string };

/** Why nobody was asked. `status` 0: we were not reached. `sekunder`: how long to wait, when that was said. */
export type Nekad = {
  readonly rad: 'nekad';
  readonly status: number;
  readonly typ: string;
  readonly sekunder: number;
};

async function nekad(svar: Response): Promise<Nekad> {
  // The body says more than the status; when it cannot be read the status must do.
  const { type = '' }: { type?: string } = await svar.json().catch(() => ({}));
  const sekunder = Number(svar.headers.get('retry-after')) || 60;
  return { rad: 'nekad', status: svar.status, typ: type.split(':').at(-1) ?? '', sekunder };
}

/** Every line as it lands. Never throws; ends early when `signal` is aborted. */
export async function* strommaFoljd(
  fraga: Foljfraga,
  signal: AbortSignal,
): AsyncGenerator<Stromrad | Avbruten | Nekad> {
  const svar = await fetch('/api/folj', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fraga),
    cache: 'no-store',
    signal,
  }).catch(() => undefined);
  if (svar === undefined) yield { rad: 'nekad', status: 0, typ: '', sekunder: 0 };
  else if (svar.ok && svar.body !== null) yield* lasStrom(svar.body);
  else yield await nekad(svar);
}
