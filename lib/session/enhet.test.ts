import { expect, test } from 'vitest';
import { enhetAv, lasEnhet, skrivEnhet } from './enhet.ts';

const moz = 'Mozilla/5.0';
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`${moz} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/139.0.0.0 Safari/537.36`, 'Chrome', 'Windows'],
  [
    `${moz} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0`,
    'Edge',
    'Windows',
  ],
  [
    `${moz} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15`,
    'Safari',
    'Mac',
  ],
  [
    `${moz} (iPhone; CPU iPhone OS 18_5 like Mac OS X) CriOS/139.0 Mobile/15E148 Safari/604.1`,
    'Chrome',
    'iPhone',
  ],
  [`${moz} (iPad; CPU OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1`, 'Safari', 'iPad'],
  [
    `${moz} (Linux; Android 15; K) ${webkit} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
    'Samsung Internet',
    'Android',
  ],
  [`${moz} (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0`, 'Firefox', 'Linux'],
  [`${moz} (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/139.0.0.0 Safari/537.36`, 'Chrome', 'ChromeOS'],
  ['curl/8.5.0', undefined, undefined],
  [null, undefined, undefined],
])('%s is %s on %s', (agent, webblasare, system) => {
  expect(enhetAv(agent)).toEqual({ webblasare, system });
});

test('what is kept is the two names and nothing else of what the browser said', () => {
  const agent = `${moz} (Linux; Android 15; SM-S931B Build/AP3A) ${webkit} Chrome/139.0.7258.94 Mobile Safari/537.36`;
  expect(skrivEnhet(enhetAv(agent))).toBe('Chrome/Android');
  expect(lasEnhet('Chrome/Android')).toEqual({ webblasare: 'Chrome', system: 'Android' });
});

test.each([undefined, '', '/', 'Netscape/BeOS', '<b>/<i>'])('%j says nothing of a device', (text) => {
  expect(lasEnhet(text)).toEqual({ webblasare: undefined, system: undefined });
});
