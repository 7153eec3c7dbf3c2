// That no answer came, and what of it may be told. Promises that nothing of the request follows along.

import type { Brist } from '../producenter/kallfraga.ts';
import { isNatverksfel } from '../producenter/natverksfel.ts';

/** No answer came: told apart from a bug of ours. Carries nothing of the request. */
export class Inget extends Error {
  readonly orsak: unknown;
  constructor(orsak: unknown) {
    super('no answer');
    this.orsak = orsak;
  }
}

// The network refused the address itself, and nothing was sent.
const ADRESSNEJ = /^(forbjuden-adress|frammande-ursprung)$/;

/** What the operator must mend, and cannot see from the failure's kind: that it was not the källa that failed. */
export function bristAv(error: unknown): readonly Brist[] {
  if (!isNatverksfel(error)) return [];
  const { led, orsak } = error;
  if (led === 'kalla') return ADRESSNEJ.test(orsak) ? [{ regel: orsak, falt: 'adress', antal: 1 }] : [];
  return [{ regel: `autentisering-${led}`, falt: orsak, antal: 1 }];
}

/** Whether the källa may answer if asked once more: it gave no byte, and it was not we who would not ask. */
export function isUnreachable(error: unknown): boolean {
  if (!isNatverksfel(error)) return true;
  return error.led === 'kalla' && error.fel.slag === 'unreachable' && !ADRESSNEJ.test(error.orsak);
}
