import type { IncomingMessage, ServerResponse } from 'node:http';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { all, answer, begaran, handTimer, kalla, NUMMER, person, producent, start } from './exempel.ts';
import { type Begaran, formedla, type Natverk, skapaVakt, utfardaUppdrag } from './index.ts';

const GRANNE = '199001011239';
const skapa = () => skapaVakt({ now: () => start, slump: () => 0 });

/** A producer whose answers a test gives. */
async function vantande() {
  const open: { req: IncomingMessage; res: ServerResponse }[] = [];
  const one = await producent('p', (req, res) => void open.push({ req, res }));
  const asked = (count: number) => vi.waitFor(() => expect(open).toHaveLength(count));
  return { ...one, open, asked };
}

const nagon = (anvandare: string, change: Partial<Begaran> = {}): Partial<Begaran> => ({
  uppdrag: utfardaUppdrag({ anvandare, parter: [person('a')], ratt: 'egen' }),
  ...change,
});
const settled = () => new Promise(setImmediate);

test('two tabs with the same question share one call, and each has the whole answer', async () => {
  const p = await vantande();
  const vakt = skapa();
  const remarks: unknown[] = [];
  const ask = (korrelation: string) => {
    const asked = begaran([p.kalla], { vakt, anmarka: (one) => remarks.push(one) });
    return all(formedla({ ...asked, fraga: { ...asked.fraga, korrelation } }));
  };
  const tabs = [ask(crypto.randomUUID()), ask(crypto.randomUUID())];
  await p.asked(1);
  await settled();
  p.open[0]?.res.end(answer('e'));
  const [one, two] = await Promise.all(tabs);
  expect(one).toEqual(two);
  expect(one?.[0]?.resultat).toMatchObject({ slag: 'svar', olasliga: 0 });
  expect(p.antal()).toBe(1);
  // The stand-in's answer has a flaw (its content type); the operator is told of one answer once.
  expect(remarks).toHaveLength(1);
});

test('the call ends when the last who shares it has left, and not before', async () => {
  const p = await vantande();
  const vakt = skapa();
  const callers = [new AbortController(), new AbortController()];
  const outcomes = callers.map(({ signal }) => formedla(begaran([p.kalla], { vakt, signal })).next());
  await p.asked(1);
  callers[0]?.abort();
  expect((await outcomes[0])?.done).toBe(true);
  await settled();
  expect(p.open[0]?.res.destroyed).toBe(false);
  callers[1]?.abort();
  await p.stangd;
  expect(vakt.delning.antal()).toBe(0);
});

test('whoever comes after the last has left begins a call of her own', async () => {
  const p = await vantande();
  const vakt = skapa();
  const caller = new AbortController();
  void formedla(begaran([p.kalla], { vakt, signal: caller.signal })).next();
  await p.asked(1);
  caller.abort();
  await settled();
  const second = all(formedla(begaran([p.kalla], { vakt })));
  await p.asked(2);
  p.open[1]?.res.end(answer('e'));
  expect((await second)[0]?.resultat.slag).toBe('svar');
});

test('one whose own deadline passes is told so, and the other still has the answer', async () => {
  const p = await vantande();
  const vakt = skapa();
  const { timer, elapse } = handTimer();
  const long = all(formedla(begaran([p.kalla], { vakt })));
  await p.asked(1);
  const short = all(formedla(begaran([p.kalla], { vakt, timer, granser: { totalMs: 500 } })));
  await settled();
  elapse(500);
  expect((await short)[0]?.resultat.slag).toBe('timed-out');
  p.open[0]?.res.end(answer('e'));
  expect((await long)[0]?.resultat.slag).toBe('svar');
  expect(p.antal()).toBe(1);
});

test('an answer that has come is nobody’s after: the next question is asked anew', async () => {
  const p = await vantande();
  const vakt = skapa();
  for (let n = 1; n <= 2; n += 1) {
    const outcome = all(formedla(begaran([p.kalla], { vakt })));
    await p.asked(n);
    p.open[n - 1]?.res.end(answer(`e${n}`));
    expect(JSON.stringify(await outcome)).toContain(`e${n}`);
    expect(vakt.delning.antal()).toBe(0);
  }
});

test.each<[string, Partial<Begaran>]>([
  ['another person', nagon(GRANNE)],
  ['another part', { uppdrag: utfardaUppdrag({ anvandare: NUMMER, parter: [person('b')], ratt: 'egen' }) }],
  ['another language', { fraga: { sprak: 'sv', korrelation: crypto.randomUUID() } }],
  ['a narrower question', { fraga: { sprak: 'en', taggar: ['t'], korrelation: crypto.randomUUID() } }],
])('%s is another call', async (_, change) => {
  const p = await vantande();
  const vakt = skapa();
  const both = [begaran([p.kalla], { vakt }), begaran([p.kalla], { vakt, ...change })].map((b) =>
    all(formedla(b)),
  );
  await p.asked(2);
  for (const { res } of p.open) res.end(answer('e'));
  await Promise.all(both);
});

test('whoever asks whatever at the same time, nobody is given what was asked for another, and each thing is asked once', async () => {
  const question = fc.record({
    vem: fc.constantFrom(NUMMER, GRANNE, '196911292032'),
    part: fc.constantFrom('a', 'b'),
    sprak: fc.constantFrom('sv', 'en'),
    hos: fc.constantFrom('k1', 'k2'),
  });
  const kallor = new Map(['k1', 'k2'].map((id) => [id, kalla(id, { adress: `http://${id}.example` })]));
  await fc.assert(
    fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 12 }), async (questions) => {
      const asked: string[] = [];
      const natverk: Natverk = async ({ url, body, headers }) => {
        const { anvandare } = JSON.parse(body) as { anvandare: string };
        const what = `${anvandare.slice(-4)}-${headers['accept-language']}-${new URL(url).host.slice(0, 2)}`;
        asked.push(what);
        await settled();
        return new Response(answer(what), { headers: { 'content-type': 'application/json' } });
      };
      const vakt = skapa();
      const given = await Promise.all(
        questions.map(async ({ vem, part, sprak, hos }) => {
          const uppdrag = utfardaUppdrag({ anvandare: vem, parter: [person(part)], ratt: 'egen' });
          const fraga = { sprak, korrelation: crypto.randomUUID() };
          const [one] = await all(
            formedla(begaran([kallor.get(hos) ?? kalla('x')], { vakt, natverk, uppdrag, fraga })),
          );
          return one;
        }),
      );
      given.forEach((one, i) => {
        const own = questions[i];
        const expected = `${own?.vem.slice(-4)}-${own?.sprak}-${own?.hos}`;
        expect(one?.part).toBe(own?.part);
        expect(one?.resultat).toMatchObject({ slag: 'svar', kundhandelser: [{ kundhandelseId: expected }] });
      });
      const distinct = new Set(questions.map((one) => JSON.stringify(one)));
      expect(asked).toHaveLength(distinct.size);
      expect(vakt.delning.antal()).toBe(0);
    }),
    { numRuns: 100 },
  );
});
