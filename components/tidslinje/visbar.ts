// Makes text from producers fit to be shown: as plain text, in its own direction, at a length one can read. Promises
// that nothing in it can turn the text around it. React escapes markup; that is not done here.

import type { Sprak } from '../texter/sprak.ts';

// Bidi controls and control characters, all but the line break.
const DOLDA = /(?!\n)[\p{Bidi_Control}\p{Cc}]/gu;

/** The text without characters that turn or hide it. Line breaks stay, at most two in a row. */
export function visbar(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(DOLDA, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The start of a long text, cut between words, or undefined when it is not longer than `grans` characters. */
export function kortad(text: string, grans: number): string | undefined {
  if (text.length <= grans * 1.15) return undefined;
  const start = text.slice(0, grans);
  const space = start.search(/\s\S*$/);
  // Never half of a surrogate pair.
  return `${(space > grans / 2 ? start.slice(0, space) : start).replace(/[\uD800-\uDBFF]$/, '')}\u00a0…`;
}

// Those of them that authorities in Sweden publish in, and their nearest neighbours.
const FRAN_HOGER = /^(ar|ckb|fa|he|ps|sd|ug|ur|yi)$/;

/** `lang` and `dir` of a producer's text. A tag that is no language tag (BCP 47) gives none. */
export function sprakattribut(sprak: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(sprak)) return {};
  const primary = sprak.toLowerCase().split('-')[0] ?? '';
  return { lang: sprak, dir: FRAN_HOGER.test(primary) ? 'rtl' : 'ltr' };
}

/** The name of a text's language when it is another than was asked for, else undefined. */
export function annatSprak(sprak: string, onskat: Sprak): string | undefined {
  const { lang } = sprakattribut(sprak);
  if (lang === undefined || lang.toLowerCase().split('-')[0] === onskat) return undefined;
  return new Intl.DisplayNames(onskat === 'en' ? 'en-GB' : 'sv', { type: 'language' }).of(lang);
}
