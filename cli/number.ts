// Reads an identity number as a person writes it and brings it to the standard's twelve digits (facts 1.2). Promises
// that no sentence about a number repeats it. A wrong check digit is refused: a slip of the finger would otherwise ask
// the authorities about somebody else.

import type { Identifierartyp } from '../lib/formedling/index.ts';

/** The twelve digits, or what is wrong with them. */
export type Nummerlasning = { readonly identifierare: string } | { readonly problem: string };

/** The check digit rule of all three numbers, over their last ten digits. */
function luhn(ten: string): boolean {
  const sum = [...ten].reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Whether eight digits name a day; a coordination number has 60 added to it. */
function isDay(eight: string, added: 0 | 60): boolean {
  const [year, month, day] = [eight.slice(0, 4), eight.slice(4, 6), Number(eight.slice(6)) - added];
  const written = `${year}-${month}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return day > 0 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

function isPerson(twelve: string): boolean {
  return isDay(twelve.slice(0, 8), 0);
}

function isSamordning(twelve: string): boolean {
  return isDay(twelve.slice(0, 8), 60);
}

// The third digit of an organisation's number is at least 2, so that it can never be taken for a month.
function isOrganisation(twelve: string): boolean {
  return /^16\d{2}[2-9]\d{7}$/.test(twelve);
}

const RULES: Readonly<Record<Identifierartyp, { test: (twelve: string) => boolean; problem: string }>> = {
  Personnummer: { test: isPerson, problem: 'är inget personnummer: ÅÅÅÅMMDDNNNN' },
  Samordningsnummer: {
    test: isSamordning,
    problem: 'är inget samordningsnummer: ÅÅÅÅMMDDNNNN med 60 lagt till dagen',
  },
  Organisationsnummer: {
    test: (twelve) => isOrganisation(twelve) || isPerson(twelve) || isSamordning(twelve),
    problem:
      'är inget organisationsnummer: tio siffror, tolv som börjar med 16, eller ägarens tolv för en enskild firma',
  },
};

/** Reads a number of a given kind. */
export function readNumber(text: string, typ: Identifierartyp): Nummerlasning {
  const digits = text.replace(/[\s-]/g, '');
  const twelve = typ === 'Organisationsnummer' && /^\d{2}[2-9]\d{7}$/.test(digits) ? `16${digits}` : digits;
  if (!/^\d{12}$/.test(twelve)) return { problem: 'ska ha tolv siffror' };
  const { test, problem } = RULES[typ];
  if (!test(twelve)) return { problem };
  return luhn(twelve.slice(2))
    ? { identifierare: twelve }
    : { problem: 'har en kontrollsiffra som inte stämmer' };
}

/** Reads a person's number of either kind. */
export function readPersonNumber(text: string): Nummerlasning {
  const read = readNumber(text, 'Samordningsnummer');
  return 'identifierare' in read ? read : readNumber(text, 'Personnummer');
}

/** Takes the numbers out of a text that is about to be written, however a producer has put them in. */
export function withoutNumbers(text: string, numbers: readonly string[]): string {
  return numbers.reduce((rest, twelve) => {
    const [century, date, last] = [twelve.slice(0, 2), twelve.slice(2, 8), twelve.slice(8)];
    return rest.replace(new RegExp(`(?:${century})?${date}[-+ ]?${last}`, 'g'), '[nummer]');
  }, text);
}

/** Takes a secret out of a text, as it is and as JSON writes it. */
export function withoutText(text: string, secret: string, instead: string): string {
  const asJson = JSON.stringify(secret).slice(1, -1);
  return text.replaceAll(secret, instead).replaceAll(asJson, instead);
}
