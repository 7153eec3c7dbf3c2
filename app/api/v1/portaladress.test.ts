import { expect, test } from 'vitest';
import { portalmall, portalsida } from './portaladress.ts';

const PORTAL = 'https://minasidor.granby.example';
const SIDOR = [PORTAL, 'http://portal.localhost:8080'];

test.each([
  [`${PORTAL}/arenden/{arende}`, `${PORTAL}/arenden/a-_1`],
  [`${PORTAL}/?vy=arende&arende={arende}#innehall`, `${PORTAL}/?vy=arende&arende=a-_1#innehall`],
  ['http://portal.localhost:8080/{arende}', 'http://portal.localhost:8080/a-_1'],
])('%s is a page of the portal’s', (mall, sida) => {
  expect(portalmall(mall, SIDOR)?.('a-_1')).toBe(sida);
  expect(portalsida(sida, SIDOR)).toBe(sida);
  // Of a portal that names no page of its own there is none.
  expect(portalmall(mall, [])).toBeUndefined();
});

test.each([
  'https://annan.example/{arende}',
  'https://minasidor.granby.example.annan.example/{arende}',
  'https://minasidor.granby.example{arende}/',
  'https://minasidor.granby.example@annan.example/{arende}',
  'https://u:p@minasidor.granby.example/{arende}',
  'https://minasidor.granby.example:8443/{arende}',
  'https://{arende}/',
  'http://minasidor.granby.example/{arende}',
  'HTTPS://annan.example\\@minasidor.granby.example/{arende}',
  '//minasidor.granby.example/{arende}',
  '/arenden/{arende}',
  'javascript:alert(1)//{arende}',
  'data:text/html,{arende}',
  `${PORTAL}/arenden`,
  `${PORTAL}/{arende}/{arende}`,
  `${PORTAL}/{part}/{arende}`,
  `${PORTAL}/{arende}"onclick="x`,
  `${PORTAL}/{arende}<script>`,
  `${PORTAL}/{arende}\n`,
  `${PORTAL}/{arende}/${'a'.repeat(500)}`,
  '',
])('%s is none', (mall) => {
  expect(portalmall(mall, SIDOR)).toBeUndefined();
});

test.each([
  'https://annan.example/',
  PORTAL,
  `${PORTAL}@annan.example/`,
  `${PORTAL}.annan.example/`,
  `${PORTAL}:8443/`,
  `${PORTAL}\\@annan.example/`,
  'http://minasidor.granby.example/',
  'javascript:alert(1)',
  '//annan.example/',
  '/arenden',
  `${PORTAL}/{arende}`,
  `${PORTAL}/å`,
  ` ${PORTAL}/`,
])('%s is no overview', (sida) => {
  expect(portalsida(sida, SIDOR)).toBeUndefined();
});

test('what ends an attribute is not among what an address is written in', () => {
  for (const tecken of ['"', '<', '>', '`', ' ', '\t', '\n', '\\', '^', '|', '\u202e'])
    expect(portalsida(`${PORTAL}/a${tecken}b`, SIDOR)).toBeUndefined();
});
