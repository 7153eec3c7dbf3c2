// Reads which huvudmän the board is to ask about: all, or those that are left. Promises a bound on how many.

import type { Forfragan } from '../../../forfragan.ts';
import { lasJson } from '../../las-json.ts';

/** Some twenty thousand ids. */
const STORSTA_BYTE = 600_000;

/** `utpekade`: ids, each once; without it, all. */
export type Tavelfragan = { readonly utpekade?: readonly string[] };

/** The question, or undefined for anything else. */
export async function lasTavelfraga(
  forfragan: Pick<Forfragan, 'headers' | 'kropp'>,
): Promise<Tavelfragan | undefined> {
  const fragan = await lasJson(forfragan, STORSTA_BYTE);
  if (fragan === undefined || fragan.huvudman === undefined) return fragan && {};
  const { huvudman } = fragan;
  if (!Array.isArray(huvudman) || !huvudman.every((id) => typeof id === 'string')) return undefined;
  return { utpekade: [...new Set(huvudman)] };
}
