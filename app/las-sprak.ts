// The reader's language for this request: her own choice, else what the browser asks for, else Swedish.

import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { SPRAKKAKA, type Sprak, valjSprak } from '../components/texter/sprak.ts';
import { sidansSprak } from './fragans-sprak.ts';
import { spraken } from './varumarke.ts';

/** Once per request, however many parts of the page ask. */
export const lasSprak = cache(async (): Promise<Sprak> => {
  const [kakor, huvuden] = await Promise.all([cookies(), headers()]);
  const ram = new URLSearchParams(huvuden.get('x-inbaddad')?.split('?')[1]);
  return (
    sidansSprak(ram) ?? valjSprak(kakor.get(SPRAKKAKA)?.value, huvuden.get('accept-language'), spraken())
  );
});
