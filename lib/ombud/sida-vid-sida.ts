// Many questions at once, but no more than so many.

/** Does `gor` for each, at most `samtidiga` at once, and gives the results in the order of `alla`. Rejects with the first rejection. */
export async function sidaVidSida<T, R>(
  alla: readonly T[],
  samtidiga: number,
  gor: (en: T) => Promise<R>,
): Promise<R[]> {
  const resultat: R[] = new Array(alla.length);
  const kvar = alla.entries();
  const arbetare = async () => {
    for (const [plats, en] of kvar) resultat[plats] = await gor(en);
  };
  await Promise.all(Array.from({ length: Math.min(samtidiga, alla.length) }, arbetare));
  return resultat;
}
