// What trying a rule gives, and the small words that rules say it with. Pure.

import type { Tvasprakigt } from '../producenter/kalla.ts';
import type { Utbyte } from './samtal.ts';

/**
 * What trying a rule gave. `vad` says what was wrong in counts and field names, never in content. `bevis` are the calls
 * that show it, the clearest last; without it the calls that the rule made last do.
 */
export type Utslag =
  | { readonly slag: 'godkand' }
  | { readonly slag: 'underkand'; readonly vad: Tvasprakigt; readonly bevis?: readonly Utbyte[] }
  | { readonly slag: 'ej-provad'; readonly vad: Tvasprakigt };

export const GODKAND: Utslag = { slag: 'godkand' };
export const underkand = (sv: string, en: string, bevis?: readonly Utbyte[]): Utslag => ({
  slag: 'underkand',
  vad: { sv, en },
  ...(bevis && { bevis }),
});
export const ejProvad = (sv: string, en: string): Utslag => ({ slag: 'ej-provad', vad: { sv, en } });

/** Passed when it holds, else failed with the sentence. */
export const om = (holds: boolean, sv: string, en: string, bevis?: readonly Utbyte[]): Utslag =>
  holds ? GODKAND : underkand(sv, en, bevis);
