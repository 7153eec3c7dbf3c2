// The reader's language for this request: her own choice, else what the browser asks for, else Swedish.

import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { arSprak, SPRAKKAKA, type Sprak, valjSprak } from '../components/texter/sprak.ts';
import { spraken } from './varumarke.ts';

/** Once per request, however many parts of the page ask. */
export const lasSprak = cache(async (): Promise<Sprak> => {
  const [kakor, huvuden] = await Promise.all([cookies(), headers()]);
  // No choice of hers reaches a frame on another's page: there it follows that page, which says so in the address.
  const iRamen = new URLSearchParams(huvuden.get('x-inbaddad')?.split('?')[1]).get('sprak');
  if (arSprak(iRamen) && spraken().includes(iRamen)) return iRamen;
  return valjSprak(kakor.get(SPRAKKAKA)?.value, huvuden.get('accept-language'), spraken());
});
