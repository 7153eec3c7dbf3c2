// Numbers in running text. A number and its word never part at a line break (U+00A0).

import type { Sprak } from './sprak.ts';

/** `3 ärenden`: the number, a no-break space and the right form of the word. */
export function antal(n: number, en: string, flera: string): string {
  return `${n}\u00a0${n === 1 ? en : flera}`;
}

const ORD = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
} as const;

/** Small numbers as words, for sentences; digits from thirteen. Swedish common gender. */
export function talord(n: number, sprak: Sprak): string {
  return ORD[sprak][n] ?? String(n);
}

/** The same word with a capital, for the start of a sentence or a heading. */
export function versal(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `A, B och C`, or `A, B eller C`, by the language's own rule. */
export function uppraknat(
  namn: readonly string[],
  sprak: Sprak,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(sprak === 'en' ? 'en-GB' : 'sv', { type }).format(namn);
}
