import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Uppdragsfel, utfardaUppdrag } from './uppdrag.ts';

const part = {
  id: 'p1',
  kundId: 'k1',
  kund: { identifierare: '165560123454', typ: 'Organisationsnummer' },
} as const;
const anvandare = '199001019802';

test('an uppdrag gives its parts to the one who asks for them by name', () => {
  const uppdrag = utfardaUppdrag({ anvandare, parter: [part], ratt: 'firmatecknare' });
  expect(uppdrag.anvandare).toBe(anvandare);
  expect(uppdrag.parter).toEqual([part]);
  expect(uppdrag.ratt).toBe('firmatecknare');
});

test('an uppdrag never prints a number, however it is printed', () => {
  const uppdrag = utfardaUppdrag({ anvandare, parter: [part], ratt: 'egen' });
  const prints = [
    JSON.stringify({ uppdrag }),
    inspect({ uppdrag }, { depth: 9 }),
    inspect(uppdrag, { showHidden: false }),
    `${uppdrag}`,
    JSON.stringify({ ...uppdrag }),
  ];
  for (const print of prints) expect(print).not.toMatch(/\d{10}/);
});

test('an uppdrag and its parts cannot be changed after minting', () => {
  const uppdrag = utfardaUppdrag({ anvandare, parter: [part], ratt: 'egen' });
  expect(Object.isFrozen(uppdrag)).toBe(true);
  expect(Object.isFrozen(uppdrag.parter)).toBe(true);
  expect(Object.isFrozen(uppdrag.parter[0])).toBe(true);
});

test('a mandate without parts or without a user of twelve digits is a caller’s mistake with a stable code', () => {
  expect(() => utfardaUppdrag({ anvandare, parter: [], ratt: 'egen' })).toThrow(
    expect.objectContaining({ code: 'uppdrag-utan-part' }),
  );
  expect(() => utfardaUppdrag({ anvandare: '9001019802', parter: [part], ratt: 'egen' })).toThrow(
    Uppdragsfel,
  );
});
