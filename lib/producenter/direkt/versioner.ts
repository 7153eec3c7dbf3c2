// How each version of the standard wants the question written (facts 1.5). Promises one row a version and nothing about
// reading, which goes by shape. None before 6.0 has been tried against a real producer.

import type { Fraga } from '../fraga.ts';
import type { Kalla } from '../kalla.ts';

type Version = Kalla['version'];

/** What a version has beside what all have. */
export type Skrivsatt = {
  /** Where it is told who asks: headers `anropandeOrganisation` and `anvandare`, or fields of the body. */
  readonly vemFragar: 'huvuden' | 'kropp';
  /** Whether the body has `sessionID`. */
  readonly sessionId: boolean;
  readonly sparhuvuden: readonly ('x-request-id' | 'x-correlation-id')[];
  readonly taggar: boolean;
};

const ABOUT_4: Skrivsatt = { vemFragar: 'huvuden', sessionId: false, sparhuvuden: [], taggar: true };
const SINCE_6: Skrivsatt = {
  vemFragar: 'kropp',
  sessionId: false,
  sparhuvuden: ['x-request-id', 'x-correlation-id'],
  taggar: true,
};

/** The row of every version. */
export const SKRIVSATT: Readonly<Record<Version, Skrivsatt>> = {
  '3.1': { ...ABOUT_4, taggar: false },
  '4.0': ABOUT_4,
  '4.1': ABOUT_4,
  '5.0': { vemFragar: 'kropp', sessionId: true, sparhuvuden: ['x-request-id'], taggar: true },
  '6.0': SINCE_6,
  '6.1': SINCE_6,
};

/**
 * The filter of a question that a källa's version has no words for. Such a question is refused: asked without its tags,
 * it would be answered with more than was asked for, and we cannot narrow it ourselves, for events carry no tags.
 */
export function osagbartFilter(
  fraga: Fraga,
  { dialekt, version }: Pick<Kalla, 'dialekt' | 'version'>,
): 'taggar' | undefined {
  if (dialekt !== 'direkt' || (fraga.taggar?.length ?? 0) === 0) return undefined;
  return SKRIVSATT[version].taggar ? undefined : 'taggar';
}
