import { expect, test } from 'vitest';
import type { Part } from '../arenden/part.ts';
import { delfragorAv, tillfragade } from './delfragor.ts';
import { begaran, firma, kalla, person, start } from './exempel.ts';

const MINUTE = 60_000;
const outage = (fran: number, till: number) => ({
  fran: start + fran,
  till: start + till,
  text: { sv: 'Underhåll', en: 'Maintenance' },
});
const forwarder = (id: string, change = {}) => kalla(id, { dialekt: 'formedling', ...change });

function calls(kallor: Parameters<typeof begaran>[0], parter: readonly Part[], nu = start) {
  const { fragas, hoppasOver } = delfragorAv(begaran(kallor, { parter, now: () => nu }));
  return {
    asked: fragas.map((one) => [one.kalla.id, ...one.parter.map(({ id }) => id)].join(' ')),
    skipped: hoppasOver.map(({ kalla: { id }, part, ...why }) => ({ kalla: id, part: part.id, ...why })),
  };
}

test('a källa with a planned outage is skipped while it lasts, and says until when', () => {
  const resting = kalla('a', { avbrott: [outage(-MINUTE, MINUTE)] });
  expect(calls([resting, kalla('b')], [person('p')])).toEqual({
    asked: ['b p'],
    skipped: [{ kalla: 'a', part: 'p', skal: 'planerat-avbrott', till: start + MINUTE }],
  });
});

test.each([
  ['just before it', -1, ['a p']],
  ['in its first millisecond', 0, []],
  ['in its last', MINUTE - 1, []],
  ['when it has ended', MINUTE, ['a p']],
])('%s, the clock decides', (_, at, asked) => {
  expect(calls([kalla('a', { avbrott: [outage(0, MINUTE)] })], [person('p')], start + at).asked).toEqual(
    asked,
  );
});

test('of several outages the one that is on counts', () => {
  const avbrott = [outage(-9 * MINUTE, -MINUTE), outage(-MINUTE, 5 * MINUTE), outage(MINUTE, 9 * MINUTE)];
  expect(calls([kalla('a', { avbrott })], [person('p')]).skipped).toMatchObject([
    { till: start + 5 * MINUTE },
  ]);
});

test('a forwarding källa with a planned outage is skipped for every part', () => {
  const resting = forwarder('f', { avbrott: [outage(-MINUTE, MINUTE)] });
  expect(calls([resting], [person('p'), firma('q')])).toMatchObject({
    asked: [],
    skipped: [{ part: 'p' }, { part: 'q' }],
  });
});

test('a källa that does not know the kind of identifier is skipped for that, even in an outage: nothing is missing', () => {
  const resting = kalla('a', { identifierartyper: ['Personnummer'], avbrott: [outage(-MINUTE, MINUTE)] });
  expect(calls([resting], [firma('q')]).skipped).toEqual([
    { kalla: 'a', part: 'q', skal: 'identifierartyp' },
  ]);
});

test('a direct källa is asked about one part a call, a forwarding one about all it knows at once', () => {
  const firms = forwarder('f', { identifierartyper: ['Organisationsnummer'] });
  expect(calls([kalla('a'), firms], [person('p'), firma('q'), firma('r')]).asked).toEqual([
    'f q r',
    'a p',
    'a q',
    'a r',
  ]);
});

test('a forwarding call takes a hundred parts; the rest go in another', () => {
  const parter = Array.from({ length: 101 }, (_, i) => person(`p${i}`));
  expect(calls([forwarder('f')], parter).asked.map((one) => one.split(' ').length - 1)).toEqual([100, 1]);
});

test('a part without a kund is asked about whatever kinds the källa knows', () => {
  const part: Part = { id: 'p', kundId: 'k', arende: { identifierare: 'K-1', typ: 'Kvittensnummer' } };
  expect(calls([kalla('a', { identifierartyper: [], kvittensPerMinut: 5 })], [part]).asked).toEqual(['a p']);
});

test('a källa that is hindered from outside is skipped for that, unless it has a reason of its own', () => {
  const hinder = ({ id }: { id: string }) =>
    id === 'b' ? undefined : ({ skal: 'starkare-inloggning', niva: 'loa4' } as const);
  const resting = kalla('c', { avbrott: [outage(-MINUTE, MINUTE)] });
  const kallor = [kalla('a'), kalla('b'), resting, forwarder('d')];
  const fragan = begaran(kallor, { parter: [person('p')], hinder });
  expect(delfragorAv(fragan).hoppasOver.map(({ kalla: { id }, skal, niva }) => [id, skal, niva])).toEqual([
    ['a', 'starkare-inloggning', 'loa4'],
    ['c', 'planerat-avbrott', undefined],
    ['d', 'starkare-inloggning', 'loa4'],
  ]);
});

test('those that a question goes to are named once each, and nobody who is skipped', () => {
  const resting = kalla('a', { avbrott: [outage(-MINUTE, MINUTE)] });
  const stranger = kalla('c', { identifierartyper: ['Samordningsnummer'] });
  const kallor = [resting, kalla('b'), stranger, forwarder('f')];
  const fragan = begaran(kallor, { parter: [person('p'), firma('q')] });
  expect(tillfragade(delfragorAv(fragan).fragas)).toEqual([
    ...(kallor[3]?.producenter ?? []).map(({ id }) => id),
    ...(kallor[1]?.producenter ?? []).map(({ id }) => id),
  ]);
});
