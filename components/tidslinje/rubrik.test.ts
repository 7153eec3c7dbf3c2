import { describe, expect, test } from 'vitest';
import { type Besked, beskedAv } from '../../lib/arenden/besked.ts';
import { fel, handelse, ms, svar } from '../../lib/arenden/exempel.ts';
import { vikUtfall } from '../../lib/arenden/tidslinje.ts';
import type { Fel } from '../../lib/arenden/utfall.ts';
import { beskedstexter } from '../texter/besked.ts';
import { handeAv } from './luckor.ts';
import { rubrikAv } from './rubrik.ts';

const NAMN: Record<string, string> = { bv: 'Bolagsverket', skv: 'Skatteverket', tv: 'Tillväxtverket' };
const namn = (producent: string) => NAMN[producent] ?? producent;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
type Sprak = 'sv' | 'en';
const rubrik = (sprak: Sprak, besked: Besked) =>
  plain(
    rubrikAv(besked, { texter: beskedstexter(sprak), sprak, namn })
      .filter(Boolean)
      .join(' '),
  );
const hande = (sprak: Sprak, ett: Fel, vem: string) =>
  plain(handeAv(ett, { texter: beskedstexter(sprak), sprak, namn: vem, now }));

const saknas = { svaradeInte: ['bv'], olasliga: [], foretagOkanda: false };
const now = ms('2026-03-14 09:00');
const hel = (handelser: Parameters<typeof svar>[0]) =>
  beskedAv(vikUtfall([svar(handelser)], { now, vantade: [] }));

// The first table of experience.md, word for word.
const TABELL: readonly (readonly [string, Besked, string, string])[] = [
  [
    'all have answered, something to do',
    { slag: 'hos-dig', hosDig: { arenden: 3, notiser: 0 }, minst: false },
    'Bollen är hos dig i 3 ärenden',
    'The ball is with you in 3 cases',
  ],
  [
    'all have answered, nothing to do',
    hel([handelse()]),
    'Inget väntar på dig just nu',
    'Nothing is waiting for you right now',
  ],
  [
    'some missing, something to do',
    { slag: 'hos-dig-minst', hosDig: { arenden: 2, notiser: 0 }, saknas },
    'Bollen är hos dig i minst 2 ärenden. Bolagsverket har inte svarat.',
    'The ball is with you in at least 2 cases. Bolagsverket has not answered.',
  ],
  [
    'some missing, nothing found yet',
    { slag: 'vet-inte', saknas },
    'Vi vet inte än om något väntar på dig. Bolagsverket har inte svarat.',
    'We do not know yet whether anything is waiting for you. Bolagsverket has not answered.',
  ],
  [
    'still coming',
    { slag: 'fragar', fragade: 6, svarat: 4, hittills: { arenden: 0, notiser: 0 } },
    'Frågar 6 myndigheter … 4 har svarat',
    'Asking 6 authorities … 4 have answered',
  ],
  [
    'nobody answered',
    { slag: 'ingen-svarade', saknas },
    'Ingen myndighet har svarat. Dina ärenden finns kvar hos dem.',
    'No authority has answered. Your cases are safe with them.',
  ],
  [
    'all have answered, no cases at all',
    hel([]),
    'Du har inga ärenden hos de myndigheter som är anslutna här',
    'You have no cases at the authorities connected here',
  ],
];

describe('the headline', () => {
  for (const [when, besked, sv, en] of TABELL) {
    test(`${when}: as in experience.md`, () => {
      expect([rubrik('sv', besked), rubrik('en', besked)]).toEqual([sv, en]);
    });
  }

  test('a notice that asks something is counted beside the cases', () => {
    const besked: Besked = { slag: 'hos-dig', hosDig: { arenden: 1, notiser: 1 }, minst: false };
    expect(rubrik('sv', besked)).toBe('Bollen är hos dig i 1 ärende och 1 meddelande');
    expect(rubrik('en', besked)).toBe('The ball is with you in 1 case and 1 message');
  });

  test('two that are missing are named, more are counted', () => {
    const two: Besked = { slag: 'vet-inte', saknas: { ...saknas, svaradeInte: ['bv', 'skv'] } };
    expect(rubrik('sv', two)).toContain('Bolagsverket och Skatteverket har inte svarat.');
    const three: Besked = { slag: 'vet-inte', saknas: { ...saknas, svaradeInte: ['bv', 'skv', 'tv'] } };
    expect(rubrik('sv', three)).toContain('3 myndigheter har inte svarat.');
    expect(rubrik('en', three)).toContain('3 authorities have not answered.');
  });

  test('what could not be read is said, and is not called silence', () => {
    const besked: Besked = { slag: 'vet-inte', saknas: { ...saknas, svaradeInte: [], olasliga: ['skv'] } };
    expect(rubrik('sv', besked)).toBe(
      'Vi vet inte än om något väntar på dig. En del från Skatteverket gick inte att läsa.',
    );
  });

  test('firms that nobody could know of are said, by themselves and beside those who are silent', () => {
    const okanda = { ...saknas, foretagOkanda: true };
    expect(rubrik('sv', { slag: 'vet-inte', saknas: okanda })).toBe(
      'Vi vet inte än om något väntar på dig. Bolagsverket har inte svarat. Vi kunde inte se om du har enskild firma.',
    );
    expect(rubrik('en', { slag: 'vet-inte', saknas: { ...okanda, svaradeInte: [] } })).toBe(
      'We do not know yet whether anything is waiting for you. We could not see whether you are a sole trader.',
    );
  });

  test('only unclear cases: the headline says unclear', () => {
    expect(rubrik('sv', { slag: 'oklart', oklara: { arenden: 2, notiser: 0 } })).toBe(
      'Det är oklart vem som har bollen i 2 ärenden',
    );
  });

  test('a message that cannot be read is unclear too, never "nothing"', () => {
    const besked = hel([handelse({ kraver: null, ref: {} })]);
    expect(rubrik('sv', besked)).toBe('Det är oklart vem som har bollen i 1 meddelande');
    expect(rubrik('en', besked)).toBe('It is unclear who has the ball in 1 message');
  });

  test('what could not be read beside what is yours makes it "at least"', () => {
    const own = handelse({ id: 'min', kraver: true, ref: { producentarende: 'B2' } });
    const besked = hel([own, handelse({ kraver: null })]);
    expect(rubrik('sv', besked)).toBe('Bollen är hos dig i minst 1 ärende');
    expect(rubrik('en', besked)).toBe('The ball is with you in at least 1 case');
  });
});

describe('each failure', () => {
  const alla: readonly Fel[] = [
    { slag: 'timed-out', efterMs: 5000 },
    { slag: 'unreachable' },
    { slag: 'refused', status: 403 },
    { slag: 'overloaded' },
    { slag: 'broken', status: 500 },
    { slag: 'malformed' },
    { slag: 'too-large', gransByte: 1 },
    { slag: 'skipped', skal: 'avbrott' },
    { slag: 'skipped', skal: 'vilar' },
    { slag: 'skipped', skal: 'ej-fragad' },
    { slag: 'skipped', skal: 'planerat-avbrott' },
    { slag: 'skipped', skal: 'ej-namnd' },
    { slag: 'skipped', skal: 'starkare-inloggning', niva: 'loa4' },
    { slag: 'skipped', skal: 'ej-bokford' },
    { slag: 'skipped', skal: 'identifierartyp' },
  ];

  test('has a sentence of its own that names the authority, in both languages', () => {
    for (const sprak of ['sv', 'en'] as const) {
      const said = alla.map((ett) => hande(sprak, ett, 'Skatteverket'));
      expect(new Set(said).size).toBe(alla.length);
      for (const sentence of said) expect(sentence).toMatch(/Skatteverket.*\.$/);
    }
  });

  test('a deadline is told in seconds, a request to wait with the time', () => {
    expect(hande('sv', { slag: 'timed-out', efterMs: 5000 }, 'Skatteverket')).toBe(
      'Skatteverket svarade inte inom 5 sekunder.',
    );
    expect(hande('sv', { slag: 'overloaded', igenEfter: ms('2026-03-14 10:45') }, 'X')).toContain('10:45');
  });

  test('a planned outage says until when, with the day when it is another', () => {
    const avbrott = (till: string) =>
      ({ slag: 'skipped', skal: 'planerat-avbrott', till: ms(till) }) as const;
    expect(hande('sv', avbrott('2026-03-14 18:00'), 'X')).toBe('X har ett planerat avbrott till 18:00.');
    expect(hande('sv', avbrott('2026-03-15 06:00'), 'X')).toBe(
      'X har ett planerat avbrott till 15 mars kl. 06:00.',
    );
  });

  test('one that rests says when it is tried again, when that is known', () => {
    const vilar = { slag: 'skipped', skal: 'vilar', till: ms('2026-03-14 10:45') } as const;
    expect(hande('sv', vilar, 'Skatteverket')).toBe('Skatteverket svarar inte just nu, prövas igen 10:45.');
    expect(hande('en', vilar, 'Skatteverket')).toBe(
      'Skatteverket is not answering right now, and will be tried again after 10:45.',
    );
    expect(hande('sv', { slag: 'skipped', skal: 'vilar' }, 'X')).toBe('X svarar inte just nu.');
  });

  test('an outage never makes a headline that says nothing', () => {
    for (const ett of alla.slice(0, -1)) {
      const besked = beskedAv(vikUtfall([fel(ett), svar([], { kalla: 'b' })], { now, vantade: [] }));
      expect(rubrik('sv', besked)).toMatch(/^Vi vet inte än/);
    }
  });
});
