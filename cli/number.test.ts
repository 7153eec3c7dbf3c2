import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personer } from '../lib/reference/personer/index.ts';
import { readNumber, readPersonNumber, withoutNumbers } from './number.ts';

test.each(personer.flatMap((p) => (p.nummer ? [p.nummer] : [])))(
  'a number of the story is read: $typ',
  ({ varde, typ }) => {
    expect(readNumber(varde, typ)).toEqual({ identifierare: varde });
    expect(readNumber(`${varde.slice(0, 8)}-${varde.slice(8)}`, typ)).toEqual({ identifierare: varde });
    expect(readPersonNumber(varde)).toEqual({ identifierare: varde });
    expect(readNumber(varde, 'Organisationsnummer')).toEqual({ identifierare: varde });
  },
);

test.each(['4420162606', '442016-2606', '164420162606', ' 16 442016-2606 '])(
  'an organisation’s number gets its 16 however it is written: %s',
  (text) => {
    expect(readNumber(text, 'Organisationsnummer')).toEqual({ identifierare: '164420162606' });
  },
);

test.each([
  ['a wrong check digit', '189807149828', 'Personnummer'],
  ['a wrong check digit of a company', '4420162607', 'Organisationsnummer'],
  ['ten digits of a person', '9807149829', 'Personnummer'],
  ['ten digits of a sole trader, whose century is unknown', '9807149829', 'Organisationsnummer'],
  ['a day that does not exist', '189802309829', 'Personnummer'],
  ['a company as a person', '164420162606', 'Personnummer'],
  ['a person as samordningsnummer', '189807149829', 'Samordningsnummer'],
  ['a samordningsnummer as a person', '189105789847', 'Personnummer'],
  ['letters', 'abc', 'Personnummer'],
  ['nothing', '', 'Organisationsnummer'],
] as const)('%s is refused in a sentence that does not repeat it', (_, text, typ) => {
  const read = readNumber(text, typ);
  expect(read).toHaveProperty('problem');
  expect(JSON.stringify(read)).not.toMatch(/\d{6}/);
});

test('no twelve digits with one digit changed pass for the same kind of number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 11 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = [...'189807149829'];
      digits[at] = String((Number(digits[at]) + by) % 10);
      return 'problem' in readNumber(digits.join(''), 'Personnummer');
    }),
  );
});

test('a number is taken out of a text however it is written', () => {
  const text = 'a 189807149829 b 18980714-9829 c 9807149829 d 980714-9829 e 980714+9829 f 123456789012';
  expect(withoutNumbers(text, ['189807149829'])).toBe(
    'a [nummer] b [nummer] c [nummer] d [nummer] e [nummer] f 123456789012',
  );
});
