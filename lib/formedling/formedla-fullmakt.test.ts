import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { all, begaran, kalla, NUMMER, person, producent, start } from './exempel.ts';
import { type Anmarkning, formedla, type Kalla, vantadeAv, vikUtfall } from './index.ts';
import { utfardaUppdrag } from './uppdrag.ts';

const uppdragMed = (oppnar: Record<string, readonly string[]>) =>
  utfardaUppdrag({
    anvandare: NUMMER,
    parter: [person('a')],
    ratt: 'fullmakt',
    oppnar: new Map(Object.entries(oppnar)),
  });

const handelse = (kundhandelseId: string, kundhandelseTyp: string) => ({
  ...{ kundhandelseId, kundhandelseTyp, rubrik: 'R', beskrivning: 'B', sprak: 'sv', producent: 'P' },
  ...{ tidpunkt: '2026-03-01T10:00:00Z', referenser: { producentarende: kundhandelseTyp } },
  ...{ producentarendetKraverKundatgard: true, producentarendetKlart: false },
});

/** A producer that sends everything it has, whatever it is asked for, and remembers what that was. */
async function alltingHos(id: string, ...typer: string[]) {
  const fragade: unknown[] = [];
  const svara: RequestListener = async (req, res) => {
    fragade.push(JSON.parse(await text(req)).kundhandelseTyper);
    const kundhandelser = typer.map((typ) => handelse(typ, typ));
    res.end(JSON.stringify({ metadata: { anvandare: NUMMER, version: '6.0' }, kundhandelser }));
  };
  return { ...(await producent(id, svara)), fragade };
}

async function fraga(kallor: readonly Kalla[], oppnar: Record<string, readonly string[]>) {
  const anmarkt: Anmarkning[] = [];
  const fragan = begaran(kallor, { uppdrag: uppdragMed(oppnar), anmarka: (en) => anmarkt.push(en) });
  const utfall = await all(formedla(fragan));
  return { utfall, anmarkt, tidslinje: vikUtfall(utfall, { now: start, vantade: vantadeAv(fragan) }) };
}

const typerna = (arenden: readonly { arendetyp: string }[]) => arenden.map((a) => a.arendetyp).sort();

test('by fullmakt a källa is asked for the opened types alone, and what it sends besides goes no further', async () => {
  const kommun = await alltingHos('kommun', 'K.BYGGLOV.START', 'K.FORSKOLA.PLATS', 'K.BYGGLOVET.START');
  const { utfall, anmarkt, tidslinje } = await fraga([kommun.kalla], { 'p-kommun': ['K.BYGGLOV'] });
  expect(kommun.fragade).toEqual([['K.BYGGLOV']]);
  expect(typerna(tidslinje.arenden)).toEqual(['K.BYGGLOV']);
  expect(JSON.stringify(utfall)).not.toContain('FORSKOLA');
  const brist = { regel: 'ej-begard-typ', falt: 'kundhandelseTyp', antal: 2 };
  expect(anmarkt).toEqual([{ kalla: 'kommun', brister: expect.arrayContaining([brist]) }]);
});

test('a källa that the fullmakt opens nothing at is not asked, not awaited and not told of', async () => {
  const kommun = await alltingHos('kommun', 'K.BYGGLOV.START');
  const skv = await alltingHos('skv', 'S.MOMS.START');
  const { utfall, tidslinje } = await fraga([kommun.kalla, skv.kalla], {
    'p-skv': ['S.MOMS'],
    'p-kommun': [],
  });
  expect(kommun.fragade).toEqual([]);
  expect(utfall.map((u) => u.kalla)).toEqual(['skv']);
  expect(tidslinje.kallor.map((k) => [k.kalla, k.fullstandig])).toEqual([['skv', true]]);
});

test('a whole ärendetyp tells the ball of its cases; single event types do not', async () => {
  const kommun = await alltingHos('kommun', 'K.BYGGLOV.START', 'K.TILLSTAND.START');
  const { tidslinje } = await fraga([kommun.kalla], { 'p-kommun': ['K.BYGGLOV', 'K.TILLSTAND.START'] });
  expect(tidslinje.arenden.map((a) => [a.arendetyp, a.boll])).toEqual([
    ['K.BYGGLOV', 'hos-dig'],
    ['K.TILLSTAND', 'oklart'],
  ]);
});

test('a question about some types is asked within what the fullmakt opens, from either side', async () => {
  const kommun = await alltingHos('kommun', 'K.BYGGLOV.START');
  const asked = async (typer: readonly string[], oppnade: readonly string[]) => {
    const fragan = begaran([kommun.kalla], {
      fraga: { sprak: 'sv', korrelation: crypto.randomUUID(), kundhandelseTyper: typer },
      uppdrag: uppdragMed({ 'p-kommun': oppnade }),
    });
    kommun.fragade.length = 0;
    await all(formedla(fragan));
    return [kommun.fragade, vantadeAv(fragan).length];
  };
  expect(await asked(['K'], ['K.BYGGLOV'])).toEqual([[['K.BYGGLOV']], 1]);
  expect(await asked(['K.BYGGLOV.START'], ['K.BYGGLOV'])).toEqual([[['K.BYGGLOV.START']], 1]);
  expect(await asked(['K.FORSKOLA'], ['K.BYGGLOV'])).toEqual([[], 0]);
});

test('a forwarding källa is told of the opened producenter alone', () => {
  const [mall] = kalla('x').producenter;
  const f = kalla('f', {
    dialekt: 'formedling',
    producenter: [
      { ...mall, id: 'en' },
      { ...mall, id: 'annan' },
    ],
  });
  const vantade = vantadeAv(begaran([f], { uppdrag: uppdragMed({ annan: ['X'] }) }));
  expect(vantade.map((v) => v.producent)).toEqual(['annan']);
});

test('a fullmakt that opens nothing is no mandate', () => {
  expect(() => uppdragMed({})).toThrow(expect.objectContaining({ code: 'uppdrag-oppnar-inget' }));
  expect(() => uppdragMed({ 'p-kommun': [] })).toThrow(
    expect.objectContaining({ code: 'uppdrag-oppnar-inget' }),
  );
  expect(() => utfardaUppdrag({ anvandare: NUMMER, parter: [person('a')], ratt: 'fullmakt' })).toThrow(
    expect.objectContaining({ code: 'uppdrag-oppnar-inget' }),
  );
});
