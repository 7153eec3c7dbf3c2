// The contract of the store: one suite that every database we claim to run on must pass. Leaves opening, closing
// and looking at the raw rows to the caller.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lager } from './lager.ts';
import type { Lagradsession } from './sessioner.ts';

/** One database under test: the open store, and every row of `sessioner` as text, past the store. */
export type Provlager = { readonly lager: Lager; raderSomText(): Promise<string> };

const NU = 1_800_000_000_000;
const TIMME = 3_600_000;
const nummer = '199001019802';

function session(andring: Partial<Lagradsession> = {}): Lagradsession {
  const innehall = { nummer, typ: 'Personnummer', namn: 'Maja Lind', acr: 'loa3' } as const;
  return { agare: 'ogenomskinlig', innehall, skapad: NU, sedd: NU, utgar: NU + TIMME, ...andring };
}

/** Declares the suite. `oppna` gives a fresh database each time; `stang` gets it back. */
export function lagerkontrakt(namn: string, oppna: () => Promise<Provlager>): void {
  describe(`the store on ${namn}`, () => {
    let prov: Provlager;
    beforeAll(async () => {
      prov = await oppna();
    });
    afterAll(() => prov?.lager.stang());
    const sessioner = () => prov.lager.sessioner;

    test('answers when asked whether it is there', async () => {
      await expect(prov.lager.svarar()).resolves.toBeUndefined();
    });

    test('gives a session back to the one who has its reference', async () => {
      await sessioner().spara('ref-a', session());
      expect(await sessioner().hamta('ref-a', NU)).toEqual(session());
      expect(await sessioner().hamta('ref-b', NU)).toBeUndefined();
    });

    test('keeps neither reference, number nor name in clear', async () => {
      await sessioner().spara('ref-hemlig', session());
      const rader = await prov.raderSomText();
      expect(rader).toContain('ogenomskinlig');
      for (const hemligt of ['ref-hemlig', nummer, 'Maja', 'loa3']) expect(rader).not.toContain(hemligt);
    });

    test('gives nothing out from the very millisecond a session expires', async () => {
      await sessioner().spara('ref-tid', session({ utgar: NU + 10 }));
      expect(await sessioner().hamta('ref-tid', NU + 9)).toBeDefined();
      expect(await sessioner().hamta('ref-tid', NU + 10)).toBeUndefined();
    });

    test('extends a session that is valid, and never one that has expired', async () => {
      await sessioner().spara('ref-lang', session({ utgar: NU + 10 }));
      await sessioner().ror('ref-lang', { sedd: NU + 5, utgar: NU + 50 });
      expect(await sessioner().hamta('ref-lang', NU + 40)).toMatchObject({ skapad: NU, sedd: NU + 5 });
      await sessioner().ror('ref-lang', { sedd: NU + 60, utgar: NU + 500 });
      expect(await sessioner().hamta('ref-lang', NU + 60)).toBeUndefined();
    });

    test('forgets a session that is removed, and does not mind removing it twice', async () => {
      await sessioner().spara('ref-bort', session());
      await sessioner().taBort('ref-bort');
      await sessioner().taBort('ref-bort');
      expect(await sessioner().hamta('ref-bort', NU)).toBeUndefined();
    });

    test('drops expired rows when a new session is kept, and when swept', async () => {
      await sessioner().spara('ref-gammal', session({ agare: 'den-utgangna', utgar: NU + 1 }));
      await sessioner().spara('ref-ny', session({ skapad: NU + 1 }));
      expect(await prov.raderSomText()).not.toContain('den-utgangna');
      await sessioner().spara('ref-sopa', session({ agare: 'att-sopa', utgar: NU + 2 }));
      expect(await sessioner().rensa(NU + 2)).toBeGreaterThanOrEqual(1);
      expect(await prov.raderSomText()).not.toContain('att-sopa');
    });

    test('never lets a second sign-in reuse a reference', async () => {
      await sessioner().spara('ref-en', session());
      await expect(sessioner().spara('ref-en', session())).rejects.toThrow();
    });
  });
}
