// One event, whichever ways it came: answers that hold the same kundhandelseId of the same producent are united
// (design, "One event"). Promises that the latest answered decides the words and nothing of its origin is lost.

import { kanonisk, ordning } from './kanonisk.ts';
import type { Kundhandelse, Referens, Referenser } from './kundhandelse.ts';
import type { Harkomst } from './nyckel.ts';
import type { FragatArende } from './part.ts';
import type { Besvarat } from './samling.ts';

/** An event with its provenance: which källor it came through, for which parts, and when it was last seen. */
export type Handelse = Harkomst & {
  readonly kallor: readonly string[];
  readonly parter: readonly string[];
  /** When the version shown was answered, epoch ms. */
  readonly hamtad: number;
  /** True when every question it came through was narrowed, so that a newer event may be missing. */
  readonly avsmalnad: boolean;
};

type Sedd = { readonly utfall: Besvarat; readonly handelse: Kundhandelse };

function olika<T>(values: readonly T[]): readonly T[] {
  const seen = new Map(values.map((value) => [kanonisk(value), value]));
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

function forena(versions: readonly [Sedd, ...Sedd[]]): Handelse {
  const latest = Math.max(...versions.map((v) => v.utfall.svarade));
  const [winner = versions[0], ...rest] =
    versions.length === 1
      ? versions
      : [...versions].sort(
          (a, b) =>
            b.utfall.svarade - a.utfall.svarade || ordning(kanonisk(a.handelse), kanonisk(b.handelse)),
        );
  const { kund, producent } = winner.utfall;
  const referenser =
    rest.length === 0
      ? winner.handelse.referenser
      : forenaReferenser(
          winner.handelse.referenser,
          rest.map((v) => v.handelse.referenser),
        );
  const outcomes = versions.map((v) => v.utfall);
  return {
    kund,
    producent,
    handelse: { ...winner.handelse, referenser },
    referensnycklar: winner.utfall.referensnycklar,
    fragadeArenden: olika(
      outcomes.map((u) => u.fragatArende).filter((a): a is FragatArende => a !== undefined),
    ),
    kallor: olika(outcomes.map((u) => u.kalla)),
    parter: olika(outcomes.map((u) => u.part)),
    hamtad: latest,
    avsmalnad: outcomes.every((u) => u.avsmalnad === true),
  };
}

/** All events of the answers, each once, in no promised order. */
export function forenaHandelser(svar: readonly Besvarat[]): readonly Handelse[] {
  const versions = new Map<string, [Sedd, ...Sedd[]]>();
  for (const utfall of svar) {
    for (const handelse of utfall.resultat.kundhandelser) {
      const key = JSON.stringify([utfall.kund, utfall.producent, handelse.kundhandelseId]);
      const known = versions.get(key);
      if (known) known.push({ utfall, handelse });
      else versions.set(key, [{ utfall, handelse }]);
    }
  }
  return [...versions.values()].map(forena);
}
