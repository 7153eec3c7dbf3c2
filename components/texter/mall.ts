// Texts as data: a sentence with named places, `Hos {namn} sedan {tid}`. A page is sent the words of its one language as
// data in the document, not as code of their own to fetch, so no text that a browser shows may be a function. Promises
// that a place which nobody fills, or a value that no place takes, does not compile.

/** A text with the places that are to be filled. A text without places is an ordinary string. */
export type Mall<Plats extends string> = string & { readonly plats?: Plats };

type PlatserI<T extends string> = T extends `${string}{${infer Plats}}${infer Rest}`
  ? Plats | PlatserI<Rest>
  : never;

/** Notes the places of a text in its type. */
export function mall<const T extends string>(text: T): Mall<PlatserI<T>> {
  return text;
}

/** Two forms of a text, for one and for several. */
export type Par<Plats extends string = never> = readonly [ett: Mall<Plats>, flera: Mall<Plats>];

/** Notes the two forms of a text; both have the same places. */
export function par<const A extends string, const B extends string>(
  ett: A,
  flera: B,
): Par<PlatserI<A> | PlatserI<B>> {
  return [ett, flera];
}

/** The text with its places filled. */
export function fyll<Plats extends string>(
  text: Mall<Plats>,
  varden: Readonly<Record<NoInfer<Plats>, string | number>>,
): string {
  return text.replace(/\{(\w+)\}/g, (_, plats: Plats) => String(varden[plats]));
}

/** The form that fits a number. */
export function form<Plats extends string>(n: number, [ett, flera]: Par<Plats>): Mall<Plats> {
  return n === 1 ? ett : flera;
}
