// The contract's clauses about filters: types at a dot, tags, and days of the Swedish calendar.

import type { Kundhandelse } from '../arenden/kundhandelse.ts';
import { arendetypAv, matcharTyp } from '../arenden/kundhandelsetyp.ts';
import { svenskDag } from '../arenden/tidpunkt.ts';
import { type Kontraktsfall, kravAtt } from './kontrakt-dialog.ts';
import type { Kontraktspunkt, Provobjekt } from './kontrakt-punkt.ts';

function ids(kundhandelser: readonly Kundhandelse[]): string {
  return kundhandelser
    .map((h) => h.kundhandelseId)
    .sort()
    .join();
}

function firstOf(kundhandelser: readonly Kundhandelse[]): Kundhandelse {
  const [first] = kundhandelser;
  kravAtt(first !== undefined, 'the kund should have events');
  return first;
}

/** Asks with a filter and demands just those events of the unfiltered answer that the rule keeps. */
async function justThose(
  { kund }: Provobjekt,
  { las }: Kontraktsfall,
  filterOf: (all: readonly Kundhandelse[]) => { filter: object; keeps: (h: Kundhandelse) => boolean },
): Promise<void> {
  const { kundhandelser: all } = await las({ kund });
  const { filter, keeps } = filterOf(all);
  const { kundhandelser } = await las({ kund, ...filter });
  kravAtt(ids(kundhandelser) === ids(all.filter(keeps)), 'the filter gives other events than it should');
}

function types(prov: Provobjekt, fall: Kontraktsfall): Kontraktspunkt[] {
  return [
    {
      namn: 'a full kundhändelsetyp gives the events of that type',
      prova: () =>
        justThose(prov, fall, (all) => {
          const { kundhandelseTyp } = firstOf(all);
          return {
            filter: { kundhandelseTyper: [kundhandelseTyp] },
            keeps: (h) => matcharTyp(h.kundhandelseTyp, kundhandelseTyp),
          };
        }),
    },
    {
      namn: 'a prefix gives everything below it',
      prova: () =>
        justThose(prov, fall, (all) => {
          const arendetyp = arendetypAv(firstOf(all).kundhandelseTyp);
          return {
            filter: { kundhandelseTyper: [arendetyp] },
            keeps: (h) => matcharTyp(h.kundhandelseTyp, arendetyp),
          };
        }),
    },
    {
      namn: 'a prefix that ends in the middle of a word gives nothing of that word',
      prova: () =>
        justThose(prov, fall, (all) => {
          const cut = arendetypAv(firstOf(all).kundhandelseTyp).slice(0, -1);
          return { filter: { kundhandelseTyper: [cut] }, keeps: (h) => matcharTyp(h.kundhandelseTyp, cut) };
        }),
    },
  ];
}

function days(prov: Provobjekt, fall: Kontraktsfall): Kontraktspunkt[] {
  const dayOf = (h: Kundhandelse) => svenskDag(h.tidpunkt.ms);
  return [
    {
      namn: 'both dates are included, as Swedish days',
      prova: () =>
        justThose(prov, fall, (all) => {
          const day = dayOf(firstOf(all));
          return { filter: { startDatum: day, slutDatum: day }, keeps: (h) => dayOf(h) === day };
        }),
    },
    {
      namn: 'a start date leaves out what was before it',
      prova: () =>
        justThose(prov, fall, (all) => {
          const startDatum = all.map(dayOf).sort().at(-1) ?? '';
          return { filter: { startDatum }, keeps: (h) => dayOf(h) >= startDatum };
        }),
    },
  ];
}

function tags(prov: Provobjekt, fall: Kontraktsfall): Kontraktspunkt[] {
  const unknown = {
    namn: 'a tag that no event has gives no events',
    prova: () =>
      justThose(prov, fall, () => ({ filter: { taggar: ['finns-inte-7f3a'] }, keeps: () => false })),
  };
  const { tagg, kund } = prov;
  if (tagg === undefined) return [unknown];
  const known = {
    namn: 'a tag gives some of the events, and any one of several tags is enough',
    async prova() {
      const all = await fall.las({ kund });
      const some = await fall.las({ kund, taggar: [tagg] });
      const either = await fall.las({ kund, taggar: ['finns-inte-7f3a', tagg] });
      kravAtt(some.kundhandelser.length > 0, 'the tag gave nothing');
      kravAtt(some.kundhandelser.length < all.kundhandelser.length, 'the tag left nothing out');
      kravAtt(ids(some.kundhandelser) === ids(either.kundhandelser), 'any one tag should be enough');
    },
  };
  return [unknown, known];
}

/** The clauses about filters. */
export function filterPunkter(prov: Provobjekt, fall: Kontraktsfall): readonly Kontraktspunkt[] {
  return [...types(prov, fall), ...days(prov, fall), ...tags(prov, fall)];
}
