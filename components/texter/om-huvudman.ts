// The words about someone else than the reader, laid in place of those about her: by the server for a page about one, and in the
// browser on the board, where one after another is opened.

/** Texts, or parts of them, at the places where others have theirs. `{huvudman}` in one is the name. */
export type Andraord = { readonly [plats: string]: string | Andraord };

function lagt<T>(ord: T, andra: Andraord, namn: string): T {
  const egna = ord as Readonly<Record<string, unknown>>;
  const nya = Object.entries(andra).map(([plats, text]) => [
    plats,
    typeof text === 'string' ? text.replaceAll('{huvudman}', () => namn) : lagt(egna[plats], text, namn),
  ]);
  return { ...ord, ...Object.fromEntries(nya) };
}

/** `ord` with those of `andra` in place of its own. A name with braces in it would be taken for a place: they go. */
export function omHuvudman<T>(ord: T, andra: Andraord, namn: string): T {
  return lagt(ord, andra, namn.replace(/[{}]/g, ''));
}
