import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bevis, skapaBrytare } from './brytare.ts';

const GRANSER = { felIRad: 2, vilaMs: 1000, hogstVilaMs: 4000 };
const START = 1_000_000;

function brytare(granser = GRANSER) {
  const klocka = { nu: START };
  const own = skapaBrytare(granser, () => klocka.nu);
  const fram = (fragan: object = {}, genast = false): Bevis => {
    const bevis = own.begar(fragan, genast);
    if (bevis.slag !== 'fram') throw new Error(`not let through: ${bevis.slag}`);
    return bevis;
  };
  const vila = (igenEfter?: number) => {
    for (let n = 0; n < granser.felIRad; n += 1) fram().misslyckades(igenEfter);
  };
  return { ...own, klocka, fram, vila };
}

describe('a källa', () => {
  test('rests after enough failures in a row, and says until when', () => {
    const { begar, fram, lugn } = brytare();
    fram().misslyckades();
    fram().lyckades();
    fram().misslyckades();
    expect(lugn()).toBe(false);
    expect(begar({}).slag).toBe('fram');
    fram().misslyckades();
    expect(begar({})).toEqual({ slag: 'vilar', till: START + 1000 });
  });

  test('is let rest as long as it asked for, within the longest rest', () => {
    const some = brytare();
    some.vila(START + 2500);
    expect(some.begar({})).toEqual({ slag: 'vilar', till: START + 2500 });
    const long = brytare();
    long.vila(START + 3_600_000);
    expect(long.begar({})).toEqual({ slag: 'vilar', till: START + 4000 });
  });

  test('is tried by one call when the rest is over: others are told that it rests, her own wait for the answer', async () => {
    const { begar, fram, vila, klocka, lugn } = brytare();
    vila();
    klocka.nu += 1000;
    const fragan = {};
    const prov = fram(fragan);
    expect(prov.prov).toBe(true);
    expect(begar({}, true)).toEqual({ slag: 'vilar' });
    const own = begar(fragan);
    prov.lyckades();
    if (own.slag !== 'vanta') throw new Error('her own question does not wait');
    await own.klar;
    expect(fram().prov).toBe(false);
    expect(lugn()).toBe(true);
  });

  test('that fails its probes rests twice as long each time, to the longest', () => {
    const { begar, fram, vila, klocka } = brytare();
    vila();
    for (const langd of [2000, 4000, 4000]) {
      const resting = begar({});
      if (resting.slag !== 'vilar' || resting.till === undefined) throw new Error('it does not rest');
      klocka.nu = resting.till;
      fram().misslyckades();
      expect(begar({})).toEqual({ slag: 'vilar', till: klocka.nu + langd });
    }
  });

  test('may be tried before its time by whoever asks for it in particular, which prolongs nothing', () => {
    const { begar, fram, vila, klocka } = brytare();
    vila();
    klocka.nu += 10;
    fram({}, true).misslyckades();
    fram({}, true).misslyckades();
    expect(begar({})).toEqual({ slag: 'vilar', till: START + 1000 });
    fram({}, true).lyckades();
    expect(begar({}).slag).toBe('fram');
  });

  test('whose probe nobody waited for may be tried by the next', () => {
    const { fram, vila, klocka } = brytare();
    vila();
    klocka.nu += 1000;
    fram().lamna();
    expect(fram().prov).toBe(true);
  });

  test('is not judged by what was asked before its state changed', () => {
    const { begar, fram, vila } = brytare();
    const late = [fram(), fram(), fram()];
    vila();
    late[0]?.lyckades();
    expect(begar({}).slag).toBe('vilar');
    expect(late[1]?.galler()).toBe(false);
    fram({}, true).lyckades();
    late[1]?.misslyckades();
    late[2]?.misslyckades();
    expect(begar({}).slag).toBe('fram');
  });
});

test('in any order of outcomes there is one probe at a time, and every question is let through, waits, or is told', () => {
  let probed = false;
  const step = fc.oneof(
    fc.record({ fragar: fc.nat(3), genast: fc.boolean() }),
    fc.record({
      slutar: fc.nat(3),
      hur: fc.constantFrom('lyckades', 'misslyckades', 'misslyckades', 'lamna'),
    }),
    fc.record({ gar: fc.integer({ min: 0, max: 3000 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const { begar, klocka } = brytare({ ...GRANSER, felIRad: 1 });
      const fragor = [{}, {}, {}, {}];
      const open: Bevis[] = [];
      for (const one of steps) {
        if ('gar' in one) klocka.nu += one.gar;
        else if ('slutar' in one) {
          for (const bevis of open.splice(one.slutar, 1)) bevis[one.hur]();
        } else {
          const svar = begar(fragor[one.fragar] ?? {}, one.genast);
          if (svar.slag === 'fram') open.push(svar);
          probed ||= svar.slag === 'fram' && svar.prov;
          // Whoever waits for a probe waits for one that somebody makes.
          if (svar.slag === 'vanta') expect(open.filter(({ prov }) => prov)).toHaveLength(1);
          if (svar.slag === 'vilar' && svar.till !== undefined)
            expect(svar.till - klocka.nu).toBeLessThanOrEqual(GRANSER.hogstVilaMs);
        }
        expect(open.filter(({ prov }) => prov).length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
  expect(probed).toBe(true);
});
