// Looks among the cases and messages of a timeline, in the browser that holds them: every word must be found in the name,
// the authority, a number or the newest event's own words. Promises that nothing is sent anywhere.

import type { Boll } from '../../lib/arenden/boll.ts';
import type { Handelse } from '../../lib/arenden/handelse.ts';
import type { Tidslinje } from '../../lib/arenden/tidslinje.ts';
import { visbar } from './visbar.ts';

/** What is looked for. Empty: everything. */
export type Urval = { readonly text: string; readonly producent: string; readonly boll: Boll | '' };

/** What a case is called, by its key, and an authority, by its id. */
export type Sokrum = {
  readonly tidslinje: Tidslinje;
  readonly arendenamn: (nyckel: string) => string;
  readonly namn: (producent: string) => string;
};

type Post = {
  readonly nyckel: string;
  readonly producent: string;
  readonly boll: Boll | '';
  readonly text: string;
};

const stam = (text: string) => text.toLocaleLowerCase('sv').replace(/\s+/g, ' ');

function nummerI({ handelse }: Handelse): string[] {
  return Object.values(handelse.referenser)
    .flat()
    .flatMap(({ varde, lanktext }) => [varde ?? '', lanktext ?? '']);
}

function postAv(post: Omit<Post, 'text'>, namn: string, handelser: readonly Handelse[], rum: Sokrum): Post {
  const newest = handelser[0]?.handelse;
  const ord = [namn, rum.namn(post.producent), newest?.rubrik ?? '', newest?.beskrivning ?? ''];
  return { ...post, text: stam([...ord.map(visbar), ...handelser.flatMap(nummerI)].join('\n')) };
}

const kanda = new WeakMap<Tidslinje, readonly Post[]>();

/** What is looked through; made once for a timeline. */
export function posterI(rum: Sokrum): readonly Post[] {
  const { tidslinje } = rum;
  const redan = kanda.get(tidslinje);
  if (redan !== undefined) return redan;
  const poster = [
    ...tidslinje.arenden.map(({ nyckel, producent, boll, handelser, kommande }) =>
      postAv({ nyckel, producent, boll }, rum.arendenamn(nyckel), [...handelser, ...kommande], rum),
    ),
    ...tidslinje.notiser.map(({ nyckel, handelse, attGora }) =>
      postAv({ nyckel, producent: handelse.producent, boll: attGora ? 'hos-dig' : '' }, '', [handelse], rum),
    ),
  ];
  kanda.set(tidslinje, poster);
  return poster;
}

/** The keys of what is looked for, or undefined when nothing is chosen and everything is shown. */
export function traffar(rum: Sokrum, { text, producent, boll }: Urval): ReadonlySet<string> | undefined {
  const ord = stam(text).split(' ').filter(Boolean);
  if (ord.length === 0 && producent === '' && boll === '') return undefined;
  const found = posterI(rum).filter(
    (post) =>
      (producent === '' || post.producent === producent) &&
      (boll === '' || post.boll === boll) &&
      ord.every((ett) => post.text.includes(ett)),
  );
  return new Set(found.map(({ nyckel }) => nyckel));
}
