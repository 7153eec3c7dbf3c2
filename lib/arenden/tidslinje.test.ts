import { describe, expect, test } from 'vitest';
import { fel, handelse, ms, svar } from './exempel.ts';
import { nastaSteg } from './producentarende.ts';
import { somFullstandig, vikUtfall } from './tidslinje.ts';
import type { Utfall } from './utfall.ts';

const now = ms('2026-06-01 12:00:00');
const exv = { kalla: 'exv', producent: 'exv', kund: 'k1', part: 'p1' };
const fold = (...utfall: Utfall[]) => vikUtfall(utfall, { now, vantade: [exv] });
const only = (...utfall: Utfall[]) => {
  const [first, ...rest] = fold(...utfall).arenden;
  if (first === undefined || rest.length > 0) throw new Error('expected one case');
  return first;
};

describe('one event, whichever way it came', () => {
  test('the same id of the same producer is one event, with provenance united', () => {
    const arende = only(svar([handelse()], { part: 'p1' }), svar([handelse()], { part: 'p2' }));
    expect(arende.handelser).toHaveLength(1);
    expect(arende.handelser[0]?.parter).toEqual(['p1', 'p2']);
  });
  test('the latest answered decides the words', () => {
    const arende = only(
      svar([handelse({ rubrik: 'rättad' })], { part: 'p2', svarade: 2 }),
      svar([handelse({ rubrik: 'först' })], { part: 'p1', svarade: 1 }),
    );
    expect(arende.handelser[0]?.handelse.rubrik).toBe('rättad');
  });
  test('answered at equal times, the smaller canonical JSON decides', () => {
    const a = svar([handelse({ rubrik: 'A' })], { part: 'p1' });
    const b = svar([handelse({ rubrik: 'B' })], { part: 'p2' });
    expect(only(a, b).handelser[0]?.handelse.rubrik).toBe('A');
    expect(only(b, a).handelser[0]?.handelse.rubrik).toBe('A');
  });
  test('references are united, the deciding version first', () => {
    const arende = only(
      svar([handelse({ ref: { producentarende: 'A', etjanst: 'https://a.example/' } })], {
        part: 'p1',
        svarade: 1,
      }),
      svar([handelse({ ref: { producentarende: 'A', etjanst: 'https://b.example/' } })], {
        part: 'p2',
        svarade: 2,
      }),
    );
    expect(arende.handelser[0]?.handelse.referenser.etjanst?.map((r) => r.varde)).toEqual([
      'https://b.example/',
      'https://a.example/',
    ]);
  });
  test('the same id at two producers is two events', () => {
    expect(fold(svar([handelse()]), svar([handelse()], { kalla: 'skv' })).arenden).toHaveLength(2);
  });
  test('an event gone from the same source’s newer answer is gone', () => {
    const older = svar([handelse({ id: 'a' }), handelse({ id: 'b' })], { svarade: 1 });
    expect(only(older, svar([handelse({ id: 'a' })], { svarade: 2 })).handelser).toHaveLength(1);
  });
});

describe('the ball of a case', () => {
  test('the newest instant that is not in the future decides', () => {
    const arende = only(
      svar([
        handelse({ id: 'a', tid: '2026-05-01 10:00:00', kraver: true }),
        handelse({ id: 'b', tid: '2026-05-10 10:00:00' }),
        handelse({ id: 'c', tid: '2026-07-10 10:00:00', kraver: true }),
      ]),
    );
    expect([arende.boll, arende.dagar]).toEqual(['hos-producenten', 22]);
    expect(arende.kommande.map((h) => h.handelse.kundhandelseId)).toEqual(['c']);
  });
  test('a contradiction shows the action and says that it is one', () => {
    const arende = only(svar([handelse({ klart: true, kraver: true })]));
    expect([arende.boll, arende.motsagelse]).toEqual(['hos-dig', true]);
  });
  test('a later event after klart reopens the case', () => {
    const arende = only(
      svar([
        handelse({ id: 'a', tid: '2026-05-01 10:00:00', klart: true }),
        handelse({ id: 'b', tid: '2026-05-02 10:00:00' }),
      ]),
    );
    expect(arende.boll).toBe('hos-producenten');
  });
  test('only future events: unclear, with what is known', () => {
    const arende = only(svar([handelse({ tid: '2026-07-01 10:00:00', kraver: true })]));
    expect([arende.boll, arende.sedan, arende.kommande.length]).toEqual(['oklart', undefined, 1]);
  });
  test('an unreadable flag is not outvoted by an older readable event', () => {
    const arende = only(
      svar([
        handelse({ id: 'a', tid: '2026-05-01 10:00:00', klart: true }),
        handelse({ id: 'b', tid: '2026-05-02 10:00:00', kraver: null }),
      ]),
    );
    expect(arende.boll).toBe('oklart');
  });
  test('a question narrowed to single event types gives no ball', () => {
    expect(only(svar([handelse({ kraver: true })], { avsmalnad: true })).boll).toBe('oklart');
  });
  test('a whole answer beside the narrowed one gives it back', () => {
    expect(
      only(svar([handelse({ kraver: true })], { avsmalnad: true }), svar([handelse({ kraver: true })])).boll,
    ).toBe('hos-dig');
  });
});

describe('a narrowed answer beside a whole one', () => {
  const kand = handelse({ id: 'a', tid: '2026-05-01 10:00:00', kraver: true });
  const whole = svar([kand], { svarade: 1 });
  const narrowed = (tid: string) => svar([handelse({ id: 'b', tid })], { svarade: 2, avsmalnad: true });
  test('that shows something newer makes the ball unclear: what it left out may be newer still', () => {
    const arende = only(whole, narrowed('2026-05-02 10:00:00'));
    expect([arende.boll, arende.dagar, arende.handelser.length]).toEqual(['oklart', undefined, 2]);
  });
  test('that shows something at the newest instant makes it unclear too', () => {
    expect(only(whole, narrowed('2026-05-01 10:00:00')).boll).toBe('oklart');
  });
  test('that shows something older leaves the ball, and nothing is complete', () => {
    const tidslinje = fold(whole, narrowed('2026-04-01 10:00:00'));
    expect(tidslinje.arenden[0]?.boll).toBe('hos-dig');
    expect(somFullstandig(tidslinje)).toBeUndefined();
  });
  test('that shows something to come leaves the ball', () => {
    expect(only(whole, narrowed('2026-07-01 10:00:00')).boll).toBe('hos-dig');
  });
});

describe('gaps', () => {
  test('a källa with unreadable events marks its cases, and nothing is complete', () => {
    const tidslinje = fold(svar([handelse()], { olasliga: 1 }));
    expect(tidslinje.arenden[0]?.kanSaknaNyare).toBe(true);
    expect(somFullstandig(tidslinje)).toBeUndefined();
  });
  test('a failure after an answer keeps what was fetched, with its age, and is a gap', () => {
    const tidslinje = fold(svar([handelse()], { svarade: 5 }), fel({ slag: 'unreachable' }, { svarade: 9 }));
    expect(tidslinje.arenden[0]?.foraldradSedan).toBe(5);
    expect(tidslinje.kallor[0]).toMatchObject({ lage: 'fel', svarade: 9, senasteSvar: 5 });
    expect(somFullstandig(tidslinje)).toBeUndefined();
  });
  test('an answer after a failure heals it', () => {
    const tidslinje = fold(svar([handelse()], { svarade: 9 }), fel({ slag: 'unreachable' }, { svarade: 5 }));
    expect(tidslinje.arenden[0]?.foraldradSedan).toBeUndefined();
    expect(somFullstandig(tidslinje)).toBeDefined();
  });
  test.each([
    ['timed-out', { slag: 'timed-out', efterMs: 5000 }],
    ['unreachable', { slag: 'unreachable' }],
    ['refused', { slag: 'refused', status: 403 }],
    ['overloaded', { slag: 'overloaded' }],
    ['broken', { slag: 'broken', status: 500 }],
    ['malformed', { slag: 'malformed' }],
    ['too-large', { slag: 'too-large', gransByte: 1 }],
    ['an outage', { slag: 'skipped', skal: 'avbrott' }],
    ['an open breaker', { slag: 'skipped', skal: 'vilar' }],
    ['not asked', { slag: 'skipped', skal: 'ej-fragad' }],
  ] as const)('%s is never complete', (_, failure) => {
    expect(somFullstandig(fold(fel(failure)))).toBeUndefined();
  });
  test('a källa that does not know that kind of identifier counts as complete', () => {
    expect(somFullstandig(fold(fel({ slag: 'skipped', skal: 'identifierartyp' })))).toBeDefined();
  });
  test('a källa that has not answered yet is not complete', () => {
    expect(somFullstandig(fold())).toBeUndefined();
  });
  test('nobody asked is not complete', () => {
    expect(somFullstandig(vikUtfall([], { now, vantade: [] }))).toBeUndefined();
  });
  test('a narrowed answer, or one about a single ärende, is not complete', () => {
    expect(somFullstandig(fold(svar([], { avsmalnad: true })))).toBeUndefined();
    expect(
      somFullstandig(fold(svar([], { fragatArende: { typ: 'Diarienummer', identifierare: 'D' } }))),
    ).toBeUndefined();
  });
});

describe('service notices', () => {
  const notis = handelse({ id: 'n', tid: '2026-05-01 10:00:00', kraver: true, ref: {} });
  test('an event without a case is a notice on type level, shown apart', () => {
    const tidslinje = fold(svar([notis]));
    expect(tidslinje.arenden).toEqual([]);
    expect(tidslinje.notiser[0]).toMatchObject({ arendetyp: 'EXV.PROV', attGora: true, arenden: [] });
  });
  test('when a case of that type begins later the two are linked, not merged, and the to-do is over', () => {
    const tidslinje = fold(svar([notis, handelse({ id: 'a', tid: '2026-05-03 10:00:00' })]));
    expect(tidslinje.arenden[0]?.handelser).toHaveLength(1);
    expect(tidslinje.notiser[0]).toMatchObject({ attGora: false, arenden: [tidslinje.arenden[0]?.nyckel] });
  });
  test('a case of that type that began before the notice does not answer it', () => {
    const tidslinje = fold(svar([notis, handelse({ id: 'a', tid: '2026-04-03 10:00:00' })]));
    expect(tidslinje.notiser[0]).toMatchObject({ attGora: true, arenden: [] });
  });
  test('a case of that type that began at the very instant of the notice does not answer it', () => {
    const tidslinje = fold(svar([notis, handelse({ id: 'a', tid: '2026-05-01 10:00:00' })]));
    expect(tidslinje.notiser[0]).toMatchObject({ attGora: true, arenden: [] });
  });
  test('a future notice asks for nothing yet', () => {
    const tidslinje = fold(svar([handelse({ tid: '2026-07-01 10:00:00', kraver: true, ref: {} })]));
    expect(tidslinje.notiser[0]?.attGora).toBe(false);
  });
});

describe('order', () => {
  test('the customer’s own ball first, the oldest ball first; what is finished newest first', () => {
    const at = (id: string, tid: string, flags: object) =>
      handelse({ id, tid, ref: { producentarende: id }, ...flags });
    const tidslinje = fold(
      svar([
        at('mal-old', '2026-01-01 10:00:00', { klart: true }),
        at('mal-new', '2026-02-01 10:00:00', { klart: true }),
        at('theirs', '2026-01-01 09:00:00', {}),
        at('mine-new', '2026-05-01 10:00:00', { kraver: true }),
        at('mine-old', '2026-04-01 10:00:00', { kraver: true }),
      ]),
    );
    expect(tidslinje.arenden.map((a) => a.handelser[0]?.handelse.kundhandelseId)).toEqual([
      'mine-old',
      'mine-new',
      'theirs',
      'mal-new',
      'mal-old',
    ]);
  });
});

describe('the next step', () => {
  const link = (etjanst: string) =>
    svar([handelse({ kraver: true, ref: { producentarende: 'A', etjanst } })]);
  test('is the newest event’s e-service link', () => {
    expect(nastaSteg(only(link('https://exv.example/svara')))?.adress).toBe('https://exv.example/svara');
  });
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://exv.example/',
    'https://user:pw@exv.example/',
    'https://exv.example/\u202egpj',
    '//exv.example',
    'https://',
  ])('%j is not offered', (etjanst) => {
    expect(nastaSteg(only(link(etjanst)))).toBeUndefined();
  });
  test('is not fetched from before the ball came here', () => {
    const arende = only(
      svar([
        handelse({
          id: 'a',
          tid: '2026-05-01 10:00:00',
          ref: { producentarende: 'A', etjanst: 'https://exv.example/gammal' },
        }),
        handelse({ id: 'b', tid: '2026-05-02 10:00:00', kraver: true, ref: { producentarende: 'A' } }),
      ]),
    );
    expect(nastaSteg(arende)).toBeUndefined();
  });
});
