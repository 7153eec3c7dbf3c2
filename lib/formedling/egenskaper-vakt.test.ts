import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all, answer, begaran, kalla, person, start } from './exempel.ts';
import { formedla, type Natverk, skapaVakt, type Timer, type Utfall, utfardaUppdrag } from './index.ts';

const NUMMER = ['189807149829', '199001011239', '196911292032'] as const;
const ANSLUTNINGAR = 3;
const HELT = { status: 200, efter: 1 };

/** What a källa does at one call: its status (0: no connection), and after how many turns. */
const doing = fc.record({
  status: fc.constantFrom(200, 200, 200, 0, 401, 429, 500, 503),
  efter: fc.integer({ min: 1, max: 6 }),
});
/** One person's question, asked after so many turns; she may leave before it has ended. */
const asking = fc.record({
  vem: fc.nat(NUMMER.length - 1),
  vid: fc.nat(12),
  delar: fc.integer({ min: 1, max: 3 }),
  igen: fc.boolean(),
  gar: fc.option(fc.nat(8), { nil: undefined }),
});
type Fraga = { vem: number; vid: number; delar: number; igen: boolean; gar?: number | undefined };

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await turn();
}

/** Two källor that do as told, call by call, and what was seen of them. */
function varld(doings: readonly { status: number; efter: number }[]) {
  const klocka = { nu: start };
  const running = new Map<string, number>();
  const seen = { most: 0, calls: [] as string[], answered: new Set<string>() };
  const natverk: Natverk = async ({ url, headers }, signal) => {
    const { host } = new URL(url);
    const { status, efter } = doings[seen.calls.length % doings.length] ?? HELT;
    seen.calls.push(host);
    running.set(host, (running.get(host) ?? 0) + 1);
    seen.most = Math.max(seen.most, ...running.values());
    const end = () => running.set(host, (running.get(host) ?? 0) - 1);
    // An aborted call is closed at once, as the real network does.
    signal.addEventListener('abort', end, { once: true });
    for (let n = 0; n < efter && !signal.aborted; n += 1) await turn();
    signal.removeEventListener('abort', end);
    if (!signal.aborted) end();
    klocka.nu += 100;
    signal.throwIfAborted();
    if (status === 0) throw new Error('no connection');
    const id = headers['x-request-id'] ?? '';
    if (status === 200) seen.answered.add(id);
    return new Response(answer(id), { status, headers: { 'content-type': 'application/json' } });
  };
  // Whoever waits for less than a deadline has waited when a turn has passed.
  const timer: Timer = (ms, callback) => {
    const handle = ms < 5000 ? setImmediate(callback) : undefined;
    return () => clearImmediate(handle);
  };
  return { klocka, seen, natverk, timer };
}

const kallor = ['a', 'b'].map((id) =>
  kalla(id, {
    ...{ adress: `http://${id}.example`, dubbelfraga: true, samtidiga: 2 },
    granser: { anslutningar: ANSLUTNINGAR },
  }),
);

async function ask(doings: readonly { status: number; efter: number }[], fragor: readonly Fraga[]) {
  const { klocka, seen, natverk, timer } = varld(doings);
  const now = () => klocka.nu;
  const vakt = skapaVakt({ now, slump: () => 0.5, granser: { felIRad: 2, vilaMs: 500, samtidiga: 5 } });
  const outcomes = await Promise.all(
    fragor.map(async ({ vem, vid, delar, igen, gar }): Promise<readonly Utfall[] | undefined> => {
      const caller = new AbortController();
      const parter = Array.from({ length: delar }, (_, n) => person(`${vem}-${n}`));
      const uppdrag = utfardaUppdrag({ anvandare: NUMMER[vem] ?? NUMMER[0], parter, ratt: 'egen' });
      await turns(vid);
      if (gar !== undefined) void turns(gar).then(() => caller.abort());
      const { signal } = caller;
      const landed = await all(
        formedla(begaran(kallor, { vakt, natverk, now, timer, uppdrag, igen, signal })),
      );
      return caller.signal.aborted ? undefined : landed;
    }),
  );
  return { outcomes, seen, vakt };
}

test('whatever fails, hangs about or leaves: every källa and part has one outcome, no failure is an answer, and the bulkhead holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(doing, { minLength: 1, maxLength: 8 }),
      fc.array(asking, { minLength: 1, maxLength: 8 }),
      async (doings, fragor) => {
        const { outcomes, seen, vakt } = await ask(doings, fragor);
        outcomes.forEach((landed, i) => {
          if (landed === undefined) return;
          const own = landed.map((one) => `${one.kalla} ${one.part}`);
          expect(new Set(own).size).toBe(own.length);
          expect(own).toHaveLength(kallor.length * (fragor[i]?.delar ?? 0));
          for (const { resultat } of landed) {
            if (resultat.slag !== 'svar') continue;
            // The event is the call's own id: it was the källa that said it, and in an answer that was whole.
            expect(resultat.kundhandelser).toHaveLength(1);
            expect(seen.answered).toContain(resultat.kundhandelser[0]?.kundhandelseId);
          }
        });
        expect(seen.most).toBeLessThanOrEqual(ANSLUTNINGAR);
        expect(vakt.delning.antal()).toBe(0);
        // Everything was given back: there is room for as many as there ever was.
        for (const one of kallor) expect(vakt.kallan(one).platser.genast('x', ANSLUTNINGAR)).toBeDefined();
      },
    ),
    { numRuns: 150 },
  );
});

test('when nothing fails or is slow there is one call for each källa and part, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(2), { minLength: 1 }),
      fc.integer({ min: 1, max: 4 }),
      async (vilka, delar) => {
        const fragor = vilka.map((vem) => ({ vem, vid: vem, delar, igen: false }));
        const { outcomes, seen } = await ask([HELT], fragor);
        expect(outcomes.flatMap((landed) => landed ?? []).map(({ resultat }) => resultat.slag)).toEqual(
          Array(seen.calls.length).fill('svar'),
        );
        expect(seen.calls).toHaveLength(kallor.length * delar * fragor.length);
      },
    ),
    { numRuns: 50 },
  );
});
