// What is covered: who is connected here, by how it is decided that they are asked, and who is known and is not. Of the registry and the
// brand alone, so that it can be told to anyone.

import type { Identifierartyp, Kalla, Producent, Tvasprakigt } from '../formedling/index.ts';
import type { Varumarke } from '../varumarke/varumarke.ts';
import { hus, varumarket } from '../wiring.ts';

/** One who is connected. `kunder`: the kinds of customer that it can be asked about. */
export type Ansluten = Producent & { readonly kunder: readonly Identifierartyp[] };

/** One who is known and not connected here, and where to go instead: a page, or else a telephone. */
export type Saknad = {
  readonly namn: Varumarke['namn'];
  readonly arenden?: Varumarke['namn'] | undefined;
  readonly webb?: string | undefined;
  readonly telefon?: string | undefined;
};

/** Everyone known, each once. `egna`: the brand's own, the chosen ones too. */
export type Tackning = {
  readonly egna: readonly Ansluten[];
  readonly alltid: readonly Ansluten[];
  readonly valbara: readonly Ansluten[];
  readonly saknas: readonly Saknad[];
};

function anslutna(kallor: readonly Kalla[]): ReadonlyMap<string, Ansluten> {
  const alla = new Map<string, Ansluten>();
  for (const { producenter, identifierartyper } of kallor)
    for (const producent of producenter) {
      const kunder = new Set([
        ...(alla.get(producent.id)?.kunder ?? []),
        ...(producent.identifierartyper ?? identifierartyper),
      ]);
      alla.set(producent.id, { ...(alla.get(producent.id) ?? producent), kunder: [...kunder] });
    }
  return alla;
}

const heter = ({ namn, alias }: Producent): readonly string[] =>
  [namn.sv, namn.en, ...alias].map((ett) => ett.toLocaleLowerCase('sv'));

/** `kanda`: every källa of the registry; `kallor`: those that are asked here. Who is connected is never said to be missing, whatever a file says. */
export function tackningAv(
  kanda: readonly Kalla[],
  kallor: readonly Kalla[],
  varumarke: Pick<Varumarke, 'kallor' | 'inteAnslutna'> | undefined,
): Tackning {
  const inne = anslutna(kallor);
  const egenkallor = kallor.filter(({ id }) => varumarke?.kallor?.egna.includes(id));
  const egna = new Set(egenkallor.flatMap(({ producenter }) => producenter.map(({ id }) => id)));
  const per = Map.groupBy(inne.values(), ({ id, valfri }) =>
    egna.has(id) ? 'egna' : valfri ? 'valbara' : 'alltid',
  );
  const namnda = new Set([...inne.values()].flatMap(heter));
  const ny = ({ sv }: Pick<Tvasprakigt, 'sv'>) => !namnda.has(sv.toLocaleLowerCase('sv'));
  const namngivna: Saknad[] = (varumarke?.inteAnslutna ?? []).filter(({ namn }) => ny(namn));
  for (const { namn } of namngivna) namnda.add(namn.sv.toLocaleLowerCase('sv'));
  const ute = new Map(kanda.flatMap(({ producenter }) => producenter).map((ett) => [ett.id, ett]));
  const registrets = [...ute.values()].filter(({ id, namn }) => !inne.has(id) && ny(namn));
  return {
    ...{ egna: per.get('egna') ?? [], alltid: per.get('alltid') ?? [], valbara: per.get('valbara') ?? [] },
    saknas: [...namngivna, ...registrets.map(({ namn, kontakt }) => ({ namn, ...kontakt }))],
  };
}

/** What is covered here. */
export function tackningen(): Tackning {
  const { register } = hus();
  return tackningAv(register.kanda(), register.kallor(), varumarket());
}
