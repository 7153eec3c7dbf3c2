// The addresses of the API, each with what answers it. A part in braces is one segment of the address.

import { adress } from '../../../lib/wiring.ts';
import type { Forfragan, Svar } from '../../forfragan.ts';
import { svaraFragment, svaraFragmentstil } from './fragment.ts';
import { API_INFO } from './info.ts';
import { svaraEngangskod, svaraToken, svaraUtloggning } from './intrade.ts';
import { openapi } from './openapi.ts';
import { svaraArenden, svaraParter } from './parter.ts';

/** One address, what it takes, and by what name its failures go in the log. */
export type Vag = {
  readonly metod: 'GET' | 'POST';
  readonly svara: (forfragan: Forfragan) => Promise<Svar>;
  readonly fel: string;
  /** False where the headers alone could not be told without asking authorities: nobody is asked for those. */
  readonly huvud?: false;
};

/** The same before the parts of its address are filled in. */
type Vagmall = Omit<Vag, 'svara'> & {
  readonly svara: (forfragan: Forfragan, ...delar: readonly string[]) => Promise<Svar>;
};

const oppet = (kropp: () => object) => async () =>
  Response.json(kropp(), { headers: { 'cache-control': 'no-store' } });
const svaraInfo = oppet(() => ({ ...API_INFO, apiDocumentation: `${adress()}/api/v1/openapi.json` }));
const svaraOpenapi = oppet(() => openapi(adress()));

const VAGAR: readonly (readonly [string, Vagmall])[] = [
  ['/api-info', { metod: 'GET', svara: svaraInfo, fel: 'api-fel' }],
  ['/api/v1/api-info', { metod: 'GET', svara: svaraInfo, fel: 'api-fel' }],
  ['/api/v1/openapi.json', { metod: 'GET', svara: svaraOpenapi, fel: 'api-fel' }],
  ['/api/v1/fragment.css', { metod: 'GET', svara: svaraFragmentstil, fel: 'api-fel' }],
  ['/api/v1/engangskod', { metod: 'POST', svara: svaraEngangskod, fel: 'portal-fel' }],
  ['/api/v1/token', { metod: 'POST', svara: svaraToken, fel: 'portal-fel' }],
  ['/api/v1/utloggning', { metod: 'POST', svara: svaraUtloggning, fel: 'portal-fel' }],
  ['/api/v1/parter', { metod: 'GET', svara: svaraParter, fel: 'api-fel' }],
  ['/api/v1/parter/{part}/arenden', { metod: 'GET', svara: svaraArenden, fel: 'api-fel', huvud: false }],
  [
    '/api/v1/parter/{part}/fragment/{vy}',
    { metod: 'GET', svara: svaraFragment, fel: 'api-fel', huvud: false },
  ],
];

const MONSTER = VAGAR.map(([vag, hur]) => ({
  monster: new RegExp(`^${vag.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '([\\w-]{1,64})')}$`),
  hur,
}));

/** What answers at an address, with the parts of it filled in; undefined when it is none of the API's. */
export function apiVagen(sokvag: string): Vag | undefined {
  if (!sokvag.startsWith('/api')) return undefined;
  for (const { monster, hur } of MONSTER) {
    const funnen = monster.exec(sokvag);
    if (funnen !== null) {
      const [, ...delar] = funnen;
      return { ...hur, svara: (forfragan) => hur.svara(forfragan, ...delar) };
    }
  }
  return undefined;
}
