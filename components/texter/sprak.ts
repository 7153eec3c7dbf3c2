// The languages of the interface, and how one is chosen for a visitor. Every text file comes in a pair,
// `namn.sv.ts` and `namn.en.ts`; the English one is typed by the Swedish, so a missing text does not compile.

/** A language that every text of ours exists in. */
export type Sprak = 'sv' | 'en';

/** Name of the cookie that keeps the visitor's own choice. */
export const SPRAKKAKA = 'bollkoll-sprak';

/** True for a value that is one of our languages. */
export function arSprak(varde: unknown): varde is Sprak {
  return varde === 'sv' || varde === 'en';
}

/**
 * The visitor's own choice if there is one, else the first language of `Accept-Language` (RFC 9110, 12.5.4) that
 * is offered, else the first that is.
 */
export function valjSprak(
  kaka: string | undefined,
  acceptLanguage: string | null,
  erbjudna: readonly Sprak[],
): Sprak {
  const finns = (varde: unknown): varde is Sprak => arSprak(varde) && erbjudna.includes(varde);
  if (finns(kaka)) return kaka;
  const onskade = (acceptLanguage ?? '').split(',').map((del, plats) => {
    const [tagg = '', ...parametrar] = del.trim().toLowerCase().split(';');
    const q = parametrar.map((p) => p.trim()).find((p) => p.startsWith('q='));
    return { sprak: tagg.split('-')[0], vikt: q === undefined ? 1 : Number(q.slice(2)) || 0, plats };
  });
  onskade.sort((a, b) => b.vikt - a.vikt || a.plats - b.plats);
  return (
    onskade
      .filter((o) => o.vikt > 0)
      .map((o) => o.sprak)
      .find(finns) ??
    erbjudna[0] ??
    'sv'
  );
}

/** Picks one of the two: texts, names from the registry, or whole text objects. */
export function pa<T>(sprak: Sprak, par: { readonly sv: T; readonly en: T }): T {
  return par[sprak];
}
