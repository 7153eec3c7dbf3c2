// The contract of the åtkomsthistorik: one suite for every database we claim to run on. Leaves opening, closing and reaching past
// the store to the caller.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Historikfraga, Historiklager, NyHistorikrad } from './historik.ts';

/** A history under test, another process's on the same database, and SQL as the role that the service has there. */
export type Provhistorik = {
  readonly historik: Historiklager;
  readonly grannens: Historiklager;
  sql(sats: string): Promise<unknown[]>;
  stang(): Promise<void>;
};

const DYGN = 86_400_000;
const maja = { amne: 'amne-maja', nummer: '199001019802', namn: 'Maja Lind' };
const olle = { amne: 'amne-olle', nummer: '199002029811', namn: 'Olle Ombud' };
const bolaget = { amne: 'amne-bolaget', nummer: '164500000003', namn: 'Provbolaget AB' };

function rad(andring: Partial<NyHistorikrad> = {}): NyHistorikrad {
  const nar = Date.now();
  const grund = { id: randomUUID(), nar, till: nar + 180 * DYGN, handelse: 'fraga', ratt: 'egen' };
  return {
    ...grund,
    person: maja,
    huvudman: maja,
    producenter: ['skatteverket', 'bolagsverket'],
    ...andring,
  };
}

/** Declares the suite. `oppna` gives an empty history each time. */
export function historikkontrakt(namn: string, oppna: () => Promise<Provhistorik>): void {
  describe(`the history on ${namn}`, () => {
    let prov: Provhistorik;
    beforeAll(async () => {
      prov = await oppna();
    });
    afterAll(() => prov?.stang());
    const las = (lasare: Historikfraga['lasare'], val: Partial<Historikfraga> = {}) =>
      prov.historik.las({ lasare, roll: 'alla', antal: 100, ...val });

    test('gives a row back to the one it concerns, the newest first, and to nobody else', async () => {
      const amne = 'amne-egen';
      const [forst, sedan] = [rad({ nar: 1000 }), rad({ nar: 2000 })].map((en) => {
        const vem = { ...maja, amne };
        return { ...en, person: vem, huvudman: vem };
      });
      await prov.historik.skriv([forst, sedan].flatMap((en) => (en ? [en] : [])));
      const lasta = await las({ ...maja, amne });
      expect(lasta.map(({ id }) => id)).toEqual([sedan?.id, forst?.id]);
      expect(lasta[0]).toEqual({
        ...sedan,
        person: { amne, namn: undefined },
        huvudman: { amne, namn: undefined },
        anmald: undefined,
      });
      expect(await las({ ...olle, amne: 'amne-annan' })).toEqual([]);
    });

    test('tells each of the two the name of the other, by her own number and no other', async () => {
      const en = rad({ person: olle, huvudman: bolaget, ratt: 'fullmakt' });
      await prov.historik.skriv([en]);
      const val = { id: en.id };
      expect((await las(olle, val))[0]).toMatchObject({ huvudman: { namn: 'Provbolaget AB' } });
      expect((await las(bolaget, val))[0]).toMatchObject({ person: { namn: 'Olle Ombud' } });
      const felNummer = { ...bolaget, nummer: maja.nummer };
      expect((await las(felNummer, val))[0]?.person.namn).toBeUndefined();
    });

    test('tells apart what was done in her name and what she did for others', async () => {
      const egna = { ...maja, amne: 'amne-roll' };
      const forHenne = rad({ person: olle, huvudman: egna });
      const avHenne = rad({ person: egna, huvudman: bolaget });
      await prov.historik.skriv([forHenne, avHenne]);
      expect((await las(egna, { roll: 'huvudman' })).map(({ id }) => id)).toEqual([forHenne.id]);
      expect((await las(egna)).map(({ id }) => id).sort()).toEqual([forHenne.id, avHenne.id].sort());
    });

    test('is read a page at a time, without gaps and without repeats, also where times are equal', async () => {
      const amne = 'amne-sidor';
      const vem = { ...maja, amne };
      const alla = [5, 5, 5, 4, 3, 3, 1].map((nar) => rad({ nar, person: vem, huvudman: vem }));
      await prov.historik.skriv(alla);
      const sedda: string[] = [];
      let efter: Historikfraga['efter'];
      for (;;) {
        const sida = await las(vem, { antal: 2, ...(efter && { efter }) });
        sedda.push(...sida.map(({ id }) => id));
        efter = sida.at(-1);
        if (efter === undefined) break;
      }
      expect(sedda).toHaveLength(alla.length);
      expect(new Set(sedda)).toEqual(new Set(alla.map(({ id }) => id)));
    });

    test('keeps no number and no name in clear', async () => {
      await prov.historik.skriv([rad({ person: olle, huvudman: bolaget })]);
      const rader = JSON.stringify(await prov.sql('select * from historik'));
      expect(rader).toContain('amne-olle');
      for (const { nummer, namn } of [maja, olle, bolaget]) {
        expect(rader).not.toContain(nummer);
        expect(rader).not.toContain(nummer.slice(2));
        expect(rader).not.toContain(namn);
      }
    });

    test('writes all of the rows or none', async () => {
      const en = rad();
      await expect(prov.historik.skriv([rad({ id: 'hel' }), en, en])).rejects.toThrow();
      expect(await las(maja, { id: 'hel' })).toEqual([]);
    });

    test.each([
      `update historik set producenter = '{}'`,
      `update historik set nar = 0`,
      `update historik set till = 0`,
      'delete from historik',
      'truncate historik',
      'truncate historik cascade',
      'update historik_anmalda set nar = 0',
      'delete from historik_anmalda',
      'truncate historik_anmalda',
    ])('the role of the service may not: %s', async (sats) => {
      const en = rad({ id: `kvar ${sats}` });
      await prov.historik.skriv([en]);
      await prov.historik.anmal(en, Date.now());
      await expect(prov.sql(sats)).rejects.toThrow(/bara tillägg|permission denied/);
      expect(await las(maja, { id: en.id })).toMatchObject([{ nar: en.nar, producenter: en.producenter }]);
    });

    test('a row is noted as not her doing once, and the row itself is what it was', async () => {
      const en = rad();
      await prov.historik.skriv([en]);
      expect(await prov.historik.anmal(en, 77)).toBe(true);
      expect(await prov.historik.anmal(en, 99)).toBe(false);
      expect(await las(maja, { id: en.id })).toMatchObject([{ nar: en.nar, anmald: 77 }]);
    });

    test('rows go when their time has come, and none before, whatever the caller’s clock says', async () => {
      const nu = Date.now();
      const gammal = rad({ nar: nu - 200 * DYGN, till: nu - 20 * DYGN });
      const ny = rad({ till: nu + DYGN });
      await prov.historik.skriv([gammal, ny]);
      await prov.historik.anmal(gammal, nu);
      await prov.historik.rensa(nu + 365 * DYGN);
      expect(await las(maja, { id: gammal.id })).toEqual([]);
      expect(await prov.sql(`select 1 from historik_anmalda where rad = '${gammal.id}'`)).toEqual([]);
      expect(await las(maja, { id: ny.id })).toHaveLength(1);
    });

    test('the sweep takes some thousands at a time, and two at once take nothing twice', async () => {
      await prov.historik.rensa(Date.now());
      await prov.sql(
        `insert into historik (id, nar, till, handelse, person, producenter)
         select 'gallras-' || n, 0, 1, 'fraga', 'amne-gallras', '{}' from generate_series(1, 5003) n`,
      );
      const [har, dar] = await Promise.all([
        prov.historik.rensa(Date.now()),
        prov.grannens.rensa(Date.now()),
      ]);
      expect(har + dar).toBeGreaterThanOrEqual(5000);
      const rest = 5003 - har - dar;
      expect(rest).toBeGreaterThanOrEqual(0);
      expect(await prov.historik.rensa(Date.now())).toBe(rest);
    });
  });
}
