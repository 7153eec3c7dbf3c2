// The reader's language where the framework is not there to ask (las-sprak.ts is the pages'): of those that the brand offers, as on the
// page that the answer is for. A page in one language with the authorities' words in another would be hers to puzzle out.

import { arSprak, SPRAKKAKA, type Sprak, valjSprak } from '../components/texter/sprak.ts';
import { type Huvuden, lasKaka } from '../lib/wiring.ts';
import { spraken } from './varumarke.ts';

/** Her own choice, else what the browser asks for. */
export function fragansSprak(headers: Pick<Huvuden, 'get'>): Sprak {
  const vald = lasKaka(headers.get('cookie'), SPRAKKAKA);
  return valjSprak(vald, headers.get('accept-language'), spraken());
}

/** In a frame on another's page no choice of hers is there: it follows that page, which says so in the frame's address. */
export function sidansSprak(sok: URLSearchParams): Sprak | undefined {
  const sidans = sok.get('sprak');
  return arSprak(sidans) && spraken().includes(sidans) ? sidans : undefined;
}
