// One event, whichever ways it came: answers that hold the same kundhandelseId of the same producent are united
// (design, "One event"). Promises that the latest answered decides the words and nothing of its origin is lost.

import { kanonisk, ordning } from './kanonisk.ts';
import type { Kundhandelse, Referens, Referenser } from './kundhandelse.ts';
import { matcharTyp } from './kundhandelsetyp.ts';
import type { Harkomst } from './nyckel.ts';
import type { Besvarat } from './samling.ts';

/** An event with its provenance: which källor it came through, for which parts, and when it was last seen. */
export type Handelse = Harkomst & {
  readonly kallor: readonly string[];
  readonly parter: readonly string[];
  /** When the version shown was answered, epoch ms. */
  readonly hamtad: number;
  /** True when every question it came through was narrowed, or opened only some of its case, so that a newer event may be missing. */
  readonly avsmalnad: boolean;
};

type Versioner = [Handelse, ...Handelse[]];

// All but its words is the same for every event of one answer, lists and all.
function handelserI(utfall: Besvarat): (handelse: Kundhandelse) => Handelse {
  const { kund, producent, referensnycklar, svarade: hamtad, fragatArende } = utfall;
  const fragadeArenden = fragatArende ? [fragatArende] : [];
  const kallor = [utfall.kalla];
  const parter = [utfall.part];
  const avsmalnad = utfall.avsmalnad === true;
  const { delvisa } = utfall;
  return (handelse) => ({
    kund,
    producent,
    handelse,
    referensnycklar,
    fragadeArenden,
    kallor,
    parter,
    hamtad,
    avsmalnad: avsmalnad || (delvisa?.some((typ) => matcharTyp(handelse.kundhandelseTyp, typ)) ?? false),
  });
}

// One of each spelling, in the order of the spellings.
function olika<T>(values: readonly T[], spelled: (value: T) => unknown = (value) => value): readonly T[] {
  const seen = new Map(values.map((value) => [kanonisk(spelled(value)), value]));
  return [...seen].sort(([a], [b]) => ordning(a, b)).map(([, value]) => value);
}

// The winner's references lead, in its own order; what only other versions carry follows.
function forenaReferenser(winner: Referenser, others: readonly Referenser[]): Referenser {
  const all = [...new Set([winner, ...others].flatMap(Object.keys))].sort(ordning);
  return Object.fromEntries(
    all.map((nyckel): [string, readonly Referens[]] => {
      const first = winner[nyckel] ?? [];
      const known = new Set(first.map(kanonisk));
      const rest = olika(others.flatMap((other) => other[nyckel] ?? []));
      return [nyckel, [...first, ...rest.filter((r) => !known.has(kanonisk(r)))]];
    }),
  );
}

// The latest answered; of several at one instant the smallest spelling, and then that of what it is read by.
function vinnaren(versions: Versioner): Handelse {
  const latest = versions.reduce((max, v) => Math.max(max, v.hamtad), versions[0].hamtad);
  const at = versions.filter((v) => v.hamtad === latest);
  const [winner = versions[0]] = at.length > 1 ? olika(at, (v) => [v.handelse, v.referensnycklar]) : at;
  return winner;
}

function forena(versions: Versioner): Handelse {
  const winner = vinnaren(versions);
  const { handelse } = winner;
  const others = versions.filter((v) => v !== winner).map((v) => v.handelse.referenser);
  return {
    ...winner,
    handelse: { ...handelse, referenser: forenaReferenser(handelse.referenser, others) },
    fragadeArenden: olika(versions.flatMap((v) => v.fragadeArenden)),
    kallor: olika(versions.flatMap((v) => v.kallor)),
    parter: olika(versions.flatMap((v) => v.parter)),
    avsmalnad: versions.every((v) => v.avsmalnad),
  };
}

/** All events of one kund and producent, each once, in no promised order. `svar`: their answers. */
export function forenaHandelser(svar: readonly Besvarat[]): readonly Handelse[] {
  const events: Handelse[] = [];
  const seen = new Set<string>();
  // Most events come once: only from the first that comes again is it worth knowing where each stands.
  const again: Handelse[] = [];
  for (const utfall of svar) {
    const handelseAv = handelserI(utfall);
    for (const one of utfall.resultat.kundhandelser) {
      const event = handelseAv(one);
      if (seen.add(one.kundhandelseId).size > events.length) events.push(event);
      else again.push(event);
    }
  }
  return again.length === 0 ? events : forenade(events, again);
}

function forenade(first: readonly Handelse[], again: readonly Handelse[]): readonly Handelse[] {
  const versions = new Map(
    first.map((event): [string, Versioner] => [event.handelse.kundhandelseId, [event]]),
  );
  for (const event of again) versions.get(event.handelse.kundhandelseId)?.push(event);
  return [...versions.values()].map((all) => (all.length === 1 ? all[0] : forena(all)));
}
