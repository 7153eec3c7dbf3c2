import { expect, test } from 'vitest';
import { handelse, ms, svar } from '../../lib/arenden/exempel.ts';
import { vikUtfall } from '../../lib/arenden/tidslinje.ts';
import { arendenamn, arendenummer, namnI } from './namn.ts';

const now = ms('2026-03-14 09:00');
const KALLA = {
  kalla: 'exv',
  producent: 'exv',
  namn: 'Exempelverket',
  arendetyper: { 'EXV.PROV': 'Prövning' },
};

function namnen(...handelser: ReturnType<typeof handelse>[]): string[] {
  const { arenden } = vikUtfall([svar(handelser)], { now, vantade: [] });
  return [...arendenamn(arenden, [KALLA], () => '2 mars').values()].sort();
}

test('a case is named by the registry, else by its oldest event', () => {
  expect(namnen(handelse())).toEqual(['Prövning']);
  const older = handelse({ id: 'a', typ: 'EXV.ANNAT.X', tid: '2026-03-01 10:00', rubrik: 'Ansökan kom in' });
  const newer = handelse({ id: 'b', typ: 'EXV.ANNAT.Y', rubrik: 'Beslut' });
  expect(namnen(newer, older)).toEqual(['Ansökan kom in']);
});

test('two cases that share a name are told apart by number, else by the day they began', () => {
  const first = handelse({ id: 'a', ref: { producentarende: 'A1' } });
  const second = handelse({ id: 'b', ref: { producentarende: { url: 'https://exv.example/2' } } });
  expect(namnen(first, second)).toEqual(['Prövning, 2 mars', 'Prövning, A1']);
});

test('a diarienummer comes before other numbers, and an address is no number', () => {
  const nummer = (ref: NonNullable<Parameters<typeof handelse>[0]>['ref']) => {
    const [arende] = vikUtfall([svar([handelse({ ...(ref && { ref }) })])], { now, vantade: [] }).arenden;
    return arende && arendenummer(arende);
  };
  expect(nummer({ producentarende: 'A1', diarienummer: 'D-7' })).toEqual({
    slag: 'diarienummer',
    varde: 'D-7',
  });
  expect(nummer({ producentarende: 'https://exv.example/1' })).toBeUndefined();
});

test('an authority that only a forwarder knows keeps the name it was sent with', () => {
  expect(namnI([KALLA])('exv')).toBe('Exempelverket');
  expect(namnI([KALLA])('via:skv:Ånge: kommun')).toBe('Ånge: kommun');
});
