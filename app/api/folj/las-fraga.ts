// Reads what the form sends: at which källa, and the kvittensnummer. Promises to read no more than a form needs.

import type { Forfragan } from '../../forfragan.ts';
import { lasJson } from '../las-json.ts';

/** What was asked. */
export type Foljfraga = { readonly kalla: string; readonly nummer: string };

const STORSTA_BYTE = 2_000;

/** The question, or undefined for anything else. */
export async function lasFoljfraga(
  forfragan: Pick<Forfragan, 'headers' | 'kropp'>,
): Promise<Foljfraga | undefined> {
  const { kalla, nummer } = (await lasJson(forfragan, STORSTA_BYTE)) ?? {};
  return typeof kalla === 'string' && typeof nummer === 'string' ? { kalla, nummer } : undefined;
}
