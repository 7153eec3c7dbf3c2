// Builds lines of a board for tests. Everything has a harmless default; a test states only what it is about.

import type { Sammandrag } from '../../lib/arenden/sammandrag.ts';
import type { Huvudmansrad, Tavelstart } from '../../lib/arenden/tavla.ts';

const INGET: Sammandrag = {
  hosDig: { slag: 'precis', antal: 0 },
  hosProducenten: { slag: 'precis', antal: 0 },
  iMal: { slag: 'precis', antal: 0 },
  oklart: { slag: 'precis', antal: 0 },
  vantar: [],
  saknas: { svaradeInte: [], olasliga: [], foretagOkanda: false },
  rattOkand: [],
};

export function rad(id: string, sammandrag: Partial<Sammandrag> = {}, nar = 2): Huvudmansrad {
  return { rad: 'huvudman', id, nar, lage: 'sammandrag', sammandrag: { ...INGET, ...sammandrag } };
}

/** So many things to do, the oldest since `sedan`. */
export function attGora(antal: number, sedan = 1): Partial<Sammandrag> {
  return { hosDig: { slag: 'precis', antal }, aldst: { boll: 'hos-dig', sedan, dagar: 3 } };
}

/** Somebody did not answer, and nothing is known. */
export function tyst(...svaradeInte: string[]): Partial<Sammandrag> {
  const okant = { slag: 'okant' } as const;
  const saknas = { svaradeInte, olasliga: [], foretagOkanda: false };
  return { hosDig: okant, hosProducenten: okant, iMal: okant, oklart: okant, saknas };
}

export function start(...ids: string[]): Tavelstart {
  return {
    rad: 'start',
    sprak: 'sv',
    kallor: [],
    huvudman: ids.map((id) => ({ id, namn: `Namn ${id}` })),
    fler: false,
    utanSvar: [],
  };
}
