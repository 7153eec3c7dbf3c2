// The contract of the store: one suite that every database we claim to run on must pass. Leaves opening, closing
// and looking at the raw rows to the caller.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lager } from './lager.ts';
import { FLEST_SESSIONER, type Lagradsession } from './sessioner.ts';

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

    test('tells an owner of her sessions, the last used first, with the device for who has her number', async () => {
      const agare = 'den-som-listar';
      await sessioner().spara('ref-l1', session({ agare, sedd: NU + 1 }), { enhet: 'Firefox/Linux' });
      await sessioner().spara('ref-l2', session({ agare, sedd: NU + 2 }));
      await sessioner().spara('ref-l3', session({ agare, utgar: NU + 3 }), { enhet: 'Chrome/Windows' });
      await sessioner().spara('ref-annans', session());
      expect(await sessioner().lista(agare, nummer, NU + 3)).toMatchObject([
        { nyckel: sessioner().nyckelAv('ref-l2'), enhet: undefined },
        { nyckel: sessioner().nyckelAv('ref-l1'), enhet: 'Firefox/Linux', skapad: NU, sedd: NU + 1 },
      ]);
      const [, annanSer] = await sessioner().lista(agare, '199003029818', NU + 3);
      expect(annanSer?.enhet).toBeUndefined();
      expect(await prov.raderSomText()).not.toMatch(/Firefox|Linux/);
    });

    test('ends one session of an owner, or all, and never by the key another owner’s', async () => {
      const [agare, annan] = ['den-som-avslutar', 'en-annan'];
      for (const ref of ['ref-1', 'ref-2', 'ref-3']) await sessioner().spara(ref, session({ agare }));
      await sessioner().spara('ref-4', session({ agare: annan }));
      const nyckel = sessioner().nyckelAv('ref-4');
      expect(await sessioner().avsluta({ agare, nyckel })).toBe(0);
      expect(await sessioner().avsluta({ agare, nyckel: sessioner().nyckelAv('ref-2') })).toBe(1);
      expect(await sessioner().hamta('ref-2', NU)).toBeUndefined();
      expect(await sessioner().avsluta({ agare })).toBe(2);
      expect(await sessioner().hamta('ref-1', NU)).toBeUndefined();
      expect(await sessioner().hamta('ref-4', NU)).toBeDefined();
    });

    test('ends what the identity provider knows as one session, or as one person', async () => {
      await sessioner().spara('ref-s1', session(), { sid: 'sid-1', sub: 'sub-1' });
      await sessioner().spara('ref-s2', session(), { sid: 'sid-2', sub: 'sub-1' });
      await sessioner().spara('ref-s3', session(), { sid: 'sid-3', sub: 'sub-2' });
      expect(await sessioner().avsluta({ sid: 'sid-1' })).toBe(1);
      expect(await sessioner().hamta('ref-s2', NU)).toBeDefined();
      expect(await sessioner().avsluta({ sub: 'sub-1' })).toBe(1);
      expect(await sessioner().avsluta({ sub: 'sub-okand' })).toBe(0);
      expect(await sessioner().hamta('ref-s3', NU)).toBeDefined();
    });

    test('ends sessions once by a message that may be taken once, and forgets the message when it is too old', async () => {
      const engang = { nyckel: 'brev-1', till: NU + 10 };
      await sessioner().spara('ref-e1', session(), { sid: 'sid-e', sub: 'sub-e' });
      expect(await sessioner().avslutaEngang({ sid: 'sid-e', sub: 'sub-annan' }, engang)).toBe(0);
      expect(await sessioner().avslutaEngang({ sid: 'sid-e', sub: 'sub-e' }, engang)).toBeUndefined();
      expect(await sessioner().hamta('ref-e1', NU)).toBeDefined();
      await sessioner().rensa(NU + 10);
      expect(await sessioner().avslutaEngang({ sid: 'sid-e', sub: 'sub-e' }, engang)).toBe(1);
    });

    test('ends the session that was left alone the longest when one person has too many', async () => {
      const agare = 'den-som-loggar-in-ofta';
      const nr = [...Array(FLEST_SESSIONER + 2).keys()];
      for (const n of nr) await sessioner().spara(`ref-m${n}`, session({ agare, skapad: NU, sedd: NU + n }));
      const kvar = await sessioner().lista(agare, nummer, NU);
      expect(kvar).toHaveLength(FLEST_SESSIONER);
      expect(await sessioner().hamta('ref-m1', NU)).toBeUndefined();
      expect(await sessioner().hamta('ref-m2', NU)).toBeDefined();
    });

    const genom = { slag: 'kod', portal: 'mina-sidor', nyckel: 'avtryck' } as const;
    const tider = { skapad: NU + 1, sedd: NU + 1, utgar: NU + TIMME };

    test('makes a code a session once, for one of those who ask at the same moment', async () => {
      await sessioner().spara('kod-1', session({ genom }), { sid: 'sid-kod' });
      const alla = await Promise.all(
        ['a', 'b', 'c', 'd'].map((ett) =>
          sessioner().losIn('kod-1', `ref-ram-${ett}`, tider, 'Firefox/Linux'),
        ),
      );
      const fatt = alla.filter((ett) => ett !== undefined);
      expect(fatt).toEqual([session({ ...tider, genom: { ...genom, slag: 'inbaddad' } })]);
      const vann = `ref-ram-${'abcd'[alla.findIndex((ett) => ett !== undefined)]}`;
      expect(await sessioner().hamta(vann, NU + 1, 'inbaddad')).toEqual(fatt[0]);
      expect(await sessioner().losIn('kod-1', 'ref-ram-e', tider, '')).toBeUndefined();
    });

    test('gives a session of one kind to none who asks for another, and a code to nobody', async () => {
      await sessioner().spara('kod-2', session({ genom }));
      await sessioner().spara('ref-api', session({ genom: { ...genom, slag: 'api' } }));
      for (const slag of [undefined, 'inbaddad', 'api'] as const)
        expect(await sessioner().hamta('kod-2', NU, slag)).toBeUndefined();
      for (const slag of [undefined, 'inbaddad', 'kod'] as const)
        expect(await sessioner().hamta('ref-api', NU, slag)).toBeUndefined();
      await sessioner().spara('ref-sidan', session());
      for (const slag of ['inbaddad', 'api', 'kod'] as const)
        expect(await sessioner().hamta('ref-sidan', NU, slag)).toBeUndefined();
      expect(await sessioner().hamta('ref-api', NU, 'api')).toMatchObject({ genom: { slag: 'api' } });
      expect(await sessioner().losIn('ref-api', 'ref-tagen', tider, '')).toBeUndefined();
    });

    test('lists what came through a portal with the portal, and no code', async () => {
      const agare = 'den-med-portal';
      await sessioner().spara('kod-3', session({ agare, genom }));
      await sessioner().spara('ref-p', session({ agare, genom: { ...genom, slag: 'inbaddad' } }));
      expect(await sessioner().lista(agare, nummer, NU)).toMatchObject([
        { nyckel: sessioner().nyckelAv('ref-p'), genom: { slag: 'inbaddad', portal: 'mina-sidor' } },
      ]);
    });

    test('tells of many frames at once which are there, and of nothing that is no frame', async () => {
      const ram = { ...genom, slag: 'inbaddad' } as const;
      await sessioner().spara('ram-1', session({ agare: 'ram-a', genom: ram }));
      await sessioner().spara('ram-2', session({ agare: 'ram-b', genom: ram, utgar: NU + 2 }));
      await sessioner().spara('ram-api', session({ agare: 'ram-c', genom: { ...genom, slag: 'api' } }));
      await sessioner().spara('ram-sidan', session({ agare: 'ram-d' }));
      const alla = ['ram-1', 'ram-2', 'ram-api', 'ram-sidan', 'ram-ingen'];
      expect([...(await sessioner().ramar(alla, NU + 1)).keys()].sort()).toEqual(['ram-1', 'ram-2']);
      expect([...(await sessioner().ramar(alla, NU + 2))]).toEqual([['ram-1', ram]]);
      await sessioner().taBort('ram-1');
      expect((await sessioner().ramar(alla, NU + 2)).size).toBe(0);
      expect((await sessioner().ramar([], NU)).size).toBe(0);
    });

    test('ends a code and the session that it became with the portal’s own session', async () => {
      await sessioner().spara('kod-4', session({ genom }), { sid: 'sid-p' });
      await sessioner().spara('kod-5', session({ genom }), { sid: 'sid-p' });
      await sessioner().losIn('kod-4', 'ref-ut', tider, '');
      expect(await sessioner().avsluta({ sid: 'sid-p' })).toBe(2);
      expect(await sessioner().hamta('ref-ut', NU + 1, 'inbaddad')).toBeUndefined();
      expect(await sessioner().losIn('kod-5', 'ref-sen', tider, '')).toBeUndefined();
    });

    test('ends what was let in from a browser’s own session with that session, and nothing else', async () => {
      const fonster = { ...genom, nyckel: 'fonster' };
      await sessioner().spara('ref-hem', session());
      expect(await sessioner().knyt('ref-hem', 'sid-hem')).toEqual({ sid: 'sid-hem', sub: undefined });
      expect(await sessioner().knyt('ref-hem', 'sid-annat')).toMatchObject({ sid: 'sid-hem' });
      await sessioner().spara('kod-6', session({ genom: fonster }), { sid: 'sid-hem' });
      await sessioner().spara('kod-7', session({ genom: fonster }), { sid: 'sid-hem' });
      await sessioner().losIn('kod-6', 'ref-hem-ram', tider, '');
      await sessioner().losIn('kod-7', 'ref-hem-ram-2', tider, '');
      // A frame that is let go of takes no other frame along, nor what it was let in from.
      await sessioner().taBort('ref-hem-ram-2');
      expect(await sessioner().hamta('ref-hem-ram', NU + 1, 'inbaddad')).toBeDefined();
      await sessioner().spara('ref-grannen', session(), { sid: 'sid-hem-ej' });
      await sessioner().taBort('ref-hem');
      expect(await sessioner().hamta('ref-hem-ram', NU + 1, 'inbaddad')).toBeUndefined();
      expect(await sessioner().hamta('ref-grannen', NU + 1)).toBeDefined();
    });

    test('ties nothing to what is no browser’s own session, and keeps the provider’s own name where there is one', async () => {
      await sessioner().spara('ref-idp', session(), { sid: 'sid-idp', sub: 'sub-idp' });
      expect(await sessioner().knyt('ref-idp', 'sid-eget')).toEqual({ sid: 'sid-idp', sub: 'sub-idp' });
      await sessioner().spara('ref-api-2', session({ genom: { ...genom, slag: 'api' } }));
      expect(await sessioner().knyt('ref-api-2', 'sid-eget')).toBeUndefined();
      expect(await sessioner().knyt('ref-ingen', 'sid-eget')).toBeUndefined();
    });

    test('lets no number of a portal’s bearers push out the browser’s own session', async () => {
      const agare = 'den-med-manga-barare';
      const api = { ...genom, slag: 'api' } as const;
      await sessioner().spara('ref-egen', session({ agare }));
      for (const n of Array(FLEST_SESSIONER + 2).keys())
        await sessioner().spara(`ref-b${n}`, session({ agare, genom: api, sedd: NU + 1 + n }));
      expect(await sessioner().hamta('ref-egen', NU)).toBeDefined();
      expect(await sessioner().hamta('ref-b1', NU, 'api')).toBeUndefined();
    });

    test('takes a message once, also when it comes twice at the same moment', async () => {
      const engang = { nyckel: 'jti-1', till: NU + 10 };
      const alla = await Promise.all([1, 2, 3, 4].map(() => sessioner().taEngang(engang)));
      expect(alla.filter(Boolean)).toHaveLength(1);
      await sessioner().rensa(NU + 10);
      expect(await sessioner().taEngang(engang)).toBe(true);
    });

    test('never lets a second sign-in reuse a reference', async () => {
      await sessioner().spara('ref-en', session());
      await expect(sessioner().spara('ref-en', session())).rejects.toThrow();
    });
  });
}
