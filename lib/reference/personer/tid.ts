// Times in the stories are counted from today, so that the demo never ages. An event says "twelve days ago, at
// 09:14"; the producer turns it into a date of the Swedish calendar when it answers.

/** A moment counted in Swedish calendar days from today: negative is past, positive is yet to come. */
export type Tid = { readonly dagar: number; readonly klocka: `${number}:${number}` };

/** `n` days ago (n ≥ 1, so that the moment is always past), at a Swedish wall-clock time such as `09:14`. */
export function dagarSedan(n: number, klocka: Tid['klocka']): Tid {
  return { dagar: -n, klocka };
}

/** In `n` days (n ≥ 1), at a Swedish wall-clock time. */
export function omDagar(n: number, klocka: Tid['klocka']): Tid {
  return { dagar: n, klocka };
}
