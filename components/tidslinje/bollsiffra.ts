// The count badge's figure, in the frame and in the fragment.

import type { Bollar } from './bollar.ts';

/** *3*, or *3+* when there may be more, or *?*. Beside words that say the same: a screen reader is to be spared it. */
export function bollsiffra({ antal, fullstandig }: Bollar): string {
  if (fullstandig) return String(antal);
  return antal > 0 ? `${antal}+` : '?';
}
