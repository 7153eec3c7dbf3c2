// Reading answers of every kind, ten thousand a run. The seed is printed; BOLLKOLL_SEED=… runs the same answers again.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kundhandelse } from '../arenden/kundhandelse.ts';
import { godtyckligtSvar, svarstext, wire } from './exempel.ts';
import type { Brist } from './kallfraga.ts';
import { readHandelser } from './read-handelser.ts';
import { type Direktlasning, readSvar } from './read-response.ts';
import { FALT, type Regelid, SVARSREGLER } from './svarsregler.ts';

const ANSWERS = 10_000;
const seed = Number(process.env.BOLLKOLL_SEED ?? Math.floor(Math.random() * 2 ** 31));

const isText = (value: unknown) => typeof value === 'string';
const isFlag = (value: unknown) => value === null || typeof value === 'boolean';
const isPlain = (value: object) => Object.getPrototypeOf(value) === Object.prototype;

function onlyKeys(value: object, required: readonly string[], optional: readonly string[]): boolean {
  const keys = Object.keys(value);
  return (
    isPlain(value) &&
    required.every((key) => keys.includes(key)) &&
    keys.every((key) => required.includes(key) || optional.includes(key))
  );
}

function isTidpunkt(value: Kundhandelse['tidpunkt']): boolean {
  return (
    onlyKeys(value, ['ms'], ['tvetydig']) &&
    Number.isInteger(value.ms) &&
    [undefined, true].includes(value.tvetydig)
  );
}

function isReferenser(value: Kundhandelse['referenser']): boolean {
  return (
    isPlain(value) &&
    Object.values(value).every(
      (references) =>
        Array.isArray(references) &&
        references.length > 0 &&
        references.every(
          (one) =>
            onlyKeys(one, [], ['varde', 'url', 'lanktext']) &&
            Object.values(one).length > 0 &&
            Object.values(one).every((said) => isText(said) && said.trim() !== ''),
        ),
    )
  );
}

/** Everything that the core's type says, and that the type cannot. */
function isKundhandelse(value: Kundhandelse): boolean {
  const texts = ['kundhandelseId', 'rubrik', 'beskrivning', 'sprak', 'producent', 'kundhandelseTyp'] as const;
  const flags = ['producentarendetKraverKundatgard', 'producentarendetKlart'] as const;
  return (
    onlyKeys(value, [...texts, ...flags, 'tidpunkt', 'referenser'], ['servicelofte']) &&
    texts.every((falt) => isText(value[falt])) &&
    value.kundhandelseId.trim() !== '' &&
    /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(value.sprak) &&
    flags.every((falt) => isFlag(value[falt])) &&
    (value.servicelofte === undefined || value.servicelofte.trim() !== '') &&
    isTidpunkt(value.tidpunkt) &&
    isReferenser(value.referenser)
  );
}

const followed = (brister: readonly Brist[], foljd: string) =>
  brister
    .filter(({ regel }) => SVARSREGLER[regel as Regelid].foljd === foljd)
    .reduce((sum, { antal }) => sum + antal, 0);

// Rule and field are of the known few, so nothing off the wire is among them, and no pair comes twice: that bounds it.
function isBristlista(brister: readonly Brist[]): boolean {
  const pairs = new Set(brister.map(({ regel, falt }) => `${regel} ${falt}`));
  return (
    pairs.size === brister.length &&
    brister.every(
      ({ regel, falt, antal, ...more }) =>
        Object.hasOwn(SVARSREGLER, regel) &&
        (FALT as readonly string[]).includes(falt) &&
        Number.isInteger(antal) &&
        antal > 0 &&
        Object.keys(more).length === 0,
    )
  );
}

const exactRepeats = (brister: readonly Brist[]) =>
  brister.find(({ regel }) => regel === 'dubbelt-id')?.antal ?? 0;

function parsed(text: string): { kundhandelser?: unknown[] | null } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: the reader must have said so
  }
}

function keepsItsPromises(text: string, { resultat, brister }: Direktlasning): boolean {
  if (!isBristlista(brister)) return false;
  if (resultat.slag === 'malformed') return followed(brister, 'svar') === 1;
  if (resultat.slag !== 'svar') return false;
  const sent = parsed(text)?.kundhandelser ?? [];
  return (
    resultat.kundhandelser.every(isKundhandelse) &&
    resultat.kundhandelser.length + resultat.olasliga + exactRepeats(brister) >= sent.length &&
    followed(brister, 'handelse') <= resultat.olasliga &&
    followed(brister, 'handelse') + followed(brister, 'avgorande') >= resultat.olasliga &&
    (followed(brister, 'avgorande') === 0 || resultat.olasliga > 0) &&
    followed(brister, 'svar') === 0
  );
}

test(`of ${ANSWERS} answers of every kind, each is read or refused, and every event read or counted`, () => {
  console.log(`reading ${ANSWERS} answers with BOLLKOLL_SEED=${seed}`);
  const met = { svar: 0, malformed: 0, events: 0, unreadable: 0 };
  fc.assert(
    fc.property(godtyckligtSvar, (text) => {
      const read = readSvar(text);
      if (read.resultat.slag === 'svar') {
        met.svar += 1;
        met.events += read.resultat.kundhandelser.length;
        met.unreadable += read.resultat.olasliga;
      } else met.malformed += 1;
      return keepsItsPromises(text, read);
    }),
    { numRuns: ANSWERS, seed },
  );
  // A generator that makes nothing but rubbish, or none, would prove nothing.
  expect(met.svar).toBeGreaterThan(ANSWERS / 2);
  expect(met.malformed).toBeGreaterThan(ANSWERS / 50);
  expect(met.events).toBeGreaterThan(ANSWERS);
  expect(met.unreadable).toBeGreaterThan(ANSWERS / 10);
}, 60_000);

/** The value behind glass that counts every look at it. */
function counted(value: unknown, count: { looks: number }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const look = <T>(seen: T): T => {
    count.looks += 1;
    return seen;
  };
  return new Proxy(value, {
    get: (target, key, receiver) => look(counted(Reflect.get(target, key, receiver), count)),
    ownKeys: (target) => {
      count.looks += Reflect.ownKeys(target).length;
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor: (target, key) => look(Reflect.getOwnPropertyDescriptor(target, key)),
    has: (target, key) => look(Reflect.has(target, key)),
  });
}

function looksAt(list: readonly unknown[]): number {
  const count = { looks: 0 };
  readHandelser(counted(list, count) as unknown[]);
  return count.looks;
}

test('four times as many events are four times as much work, whatever they are', () => {
  fc.assert(
    fc.property(godtyckligtSvar, (text) => {
      const list = parsed(text)?.kundhandelser;
      if (!Array.isArray(list)) return true;
      return looksAt([...list, ...list, ...list, ...list]) <= 4 * looksAt(list);
    }),
    { numRuns: 500, seed },
  );
});

test.each<[string, (n: number) => object]>([
  ['references of one kind', (n) => ({ referenser: { etjanst: Array(n).fill({ url: 'x' }) } })],
  [
    'kinds of references',
    (n) => ({ referenser: Object.fromEntries(Array.from({ length: n }, (_, i) => [`k${i}`, 'x'])) }),
  ],
  ['unknown fields', (n) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, i]))],
])('four times as many %s in an event are four times as much work', (_, of) => {
  const work = (n: number) => looksAt([{ ...wire(), ...of(n) }]);
  expect(work(4000)).toBeLessThanOrEqual(4 * work(1000));
});

const MILLION = 1_000_000;

// Quadratic work on a million characters would not come to an end within any test's time.
test.each(['a', 'A.', ' ', '-a', 'a-', '9', '2026-01-01 ', '\u00a0x'])(
  'a million characters of %j end, in any field',
  (bit) => {
    const long = bit.repeat(MILLION / bit.length);
    for (const falt of [...Object.keys(wire()), 'version']) {
      const { resultat } = readSvar(svarstext({ ...wire(), [falt]: long }));
      expect(resultat.slag).toBe('svar');
    }
    for (const referenser of [{ api: long }, { api: { url: long } }, { [long]: long }]) {
      expect(readSvar(svarstext({ ...wire(), referenser })).resultat).toMatchObject({ olasliga: 0 });
    }
  },
);

test('a hundred thousand events with ids, types, days and references of their own are read', () => {
  const ett = (_: unknown, i: number) => ({
    ...wire(`e${i}`),
    kundhandelseTyp: `X.Y.Z${i}`,
    tidpunkt: `${1000 + (i % 9000)}-01-${1 + (i % 28)}`,
    referenser: { [`k${i}`]: 'x' },
  });
  const { resultat } = readSvar(svarstext(...Array.from({ length: 100_000 }, ett)));
  expect(resultat.slag === 'svar' && resultat.kundhandelser.length).toBe(100_000);
});

test('an answer nested a hundred thousand deep is read or refused, without a fall', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(readSvar(deep).resultat).toEqual({ slag: 'malformed' });
  const inside = svarstext({ ...wire(), referenser: { api: 0 } }).replace('"api":0', `"api":${deep}`);
  expect(readSvar(inside).resultat).toMatchObject({ slag: 'svar', olasliga: 0 });
});
