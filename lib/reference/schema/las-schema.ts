// The two official schemas as validators, for tests. ajv is a development dependency: a producer in operation does not
// need it.

import { readFileSync } from 'node:fs';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';

function validator(namn: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(new URL(namn, import.meta.url), 'utf8'));
  // The official patterns escape the hyphen, which a regular expression with the flag u refuses.
  return new Ajv2020({ allErrors: true, strict: false, unicodeRegExp: false }).compile(schema);
}

/** Tells whether a value is a valid question, 6.0. */
export const giltigFraga = validator('kundhandelse_request_schema.json');

/** Tells whether a value is a valid answer, 6.0 (the repaired schema). */
export const giltigtSvar = validator('kundhandelse_response_schema.json');
