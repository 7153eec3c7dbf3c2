// The contract suite: what a producer of the direct dialect must do for Bollkoll to show its cases rightly. A list of
// named checks without a test framework, so that whoever builds a producer can run it against an address. Leaves how
// the results are shown to the caller.

import { dialogMed, type Kontraktsfall, kravAtt } from './kontrakt-dialog.ts';
import { filterPunkter } from './kontrakt-filter.ts';
import type { Kontraktspunkt, Provobjekt } from './kontrakt-punkt.ts';

function answers({ kund, okand }: Provobjekt, { fraga, las }: Kontraktsfall): Kontraktspunkt[] {
  return [
    {
      namn: 'a known kund gets events, every one of which can be read',
      async prova() {
        const { kundhandelser, olasliga } = await las({ kund });
        kravAtt(kundhandelser.length >= 2, 'the kund should have at least two events');
        kravAtt(olasliga === 0, `${olasliga} events could not be read`);
        kravAtt(
          kundhandelser.every(
            (h) => h.producentarendetKlart !== null && h.producentarendetKraverKundatgard !== null,
          ),
          'both flags should be true or false on every event',
        );
      },
    },
    {
      namn: 'every kundhandelseId is the event’s own, and the same when asked again',
      async prova() {
        const ids = async () => (await las({ kund })).kundhandelser.map((h) => h.kundhandelseId).sort();
        const first = await ids();
        kravAtt(new Set(first).size === first.length, 'two events have the same id');
        kravAtt(first.join() === (await ids()).join(), 'the ids differ from one answer to the next');
      },
    },
    {
      namn: 'a kund without events gets an empty answer and no failure',
      async prova() {
        kravAtt((await las({ kund: okand })).kundhandelser.length === 0, 'events came for nobody');
      },
    },
    {
      namn: 'metadata names the user and the version',
      async prova() {
        const { metadata } = (await (await fraga({ kund })).json()) as { metadata?: Record<string, unknown> };
        kravAtt(typeof metadata?.anvandare === 'string', 'metadata.anvandare is missing');
        kravAtt(typeof metadata?.version === 'string', 'metadata.version is missing');
      },
    },
    {
      namn: 'a question with no identity but an ärende nobody has is answered with no events',
      async prova() {
        const arende = { identifierare: 'finns-inte-7f3a', typ: 'Diarienummer' as const };
        kravAtt((await las({ arende })).kundhandelser.length === 0, 'events came for no case');
        kravAtt((await las({ kund, arende })).kundhandelser.length === 0, 'kund and arende must both hold');
      },
    },
  ];
}

function refusals({ kund }: Provobjekt, { fraga }: Kontraktsfall): Kontraktspunkt[] {
  const refused: readonly [string, unknown][] = [
    ['a field that the request schema lacks', { kund, sortering: [] }],
    ['a field inside kund that the schema lacks', { kund: { ...kund, namn: 'x' } }],
    ['neither kund nor arende', {}],
    ['a kund of a type that does not exist', { kund: { ...kund, typ: 'Passnummer' } }],
    [
      'Producentarendereferens spelled without ä',
      { arende: { identifierare: 'x', typ: 'Producentarendereferens' } },
    ],
    ['a date that is not one', { kund, startDatum: '2026-13-01' }],
    ['a list where an object should be', [{ kund }]],
  ];
  return refused.map(([vad, body]) => ({
    namn: `${vad} is refused with 400`,
    async prova() {
      const { status } = await fraga(body);
      kravAtt(status === 400, `the status was ${status}`);
    },
  }));
}

function languages({ kund }: Provobjekt, { las }: Kontraktsfall): Kontraktspunkt[] {
  return [
    {
      namn: 'a language it does not have is answered in Swedish, with the same events',
      async prova() {
        const sv = await las({ kund }, { 'accept-language': 'sv' });
        const xx = await las({ kund }, { 'accept-language': 'xx' });
        kravAtt(JSON.stringify(sv) === JSON.stringify(xx), 'the answers differ');
      },
    },
    {
      namn: 'a language changes the words and never which events there are',
      async prova() {
        const known = async (sprak: string) =>
          (await las({ kund }, { 'accept-language': sprak })).kundhandelser
            .map((h) => h.kundhandelseId)
            .sort();
        kravAtt((await known('sv')).join() === (await known('en')).join(), 'the events differ');
      },
    },
  ];
}

/** Every clause of the contract, ready to be checked. Nothing is asked until a check is run. */
export function producentkontrakt(prov: Provobjekt): readonly Kontraktspunkt[] {
  const fall = dialogMed(prov);
  return [
    ...answers(prov, fall),
    ...refusals(prov, fall),
    ...filterPunkter(prov, fall),
    ...languages(prov, fall),
  ];
}
