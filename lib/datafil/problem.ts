// What is wrong in a data file, as a sentence that an operator can act on, and where, without what could be an identity
// number. Leaves finding the place in the text to las-datafil.

import type { z } from 'zod';

const KIND: Readonly<Record<string, string>> = {
  string: 'en text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'ett objekt',
  record: 'ett objekt',
};

/** The sentence of a zod issue, for those that the schema gives no sentence of its own. */
export function problemSentence(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'saknas';
  switch (issue.code) {
    case 'invalid_type':
      return `ska vara ${KIND[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `ska vara ${issue.values.map((value) => JSON.stringify(value)).join(' eller ')}`;
    case 'too_small':
      return issue.origin === 'number' ? `ska vara minst ${issue.minimum}` : 'får inte vara tom';
    case 'too_big':
      return `får vara högst ${issue.maximum}`;
    case 'invalid_key':
      return issue.issues[0]?.message;
    default:
      return undefined;
  }
}

const SIX_DIGITS = /\d(?:\D*\d){5}/;
// A name may itself have dots in it: six digits with nothing but marks between them are hidden whatever they stand in.
const NUMBER = /\d(?:[ .+_/-]*\d){5,}/g;

/** The place of a problem, `kallor[0].id`, with every name that holds six digits or more as `*`. */
export function maskedPlace(place: string): string {
  const hidden = place.replace(NUMBER, '*').split('.');
  return hidden.map((name) => (SIX_DIGITS.test(name) ? '*' : name)).join('.');
}
