// The frame on another's page: no header and no footer of ours, one script that speaks with that page, and the content at its own height.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ramskript } from '../../components/inbaddning/ramskript.ts';
import { Skript } from '../skript.tsx';
import { lasAdress, lasInbaddad, sidorna } from './tilltrade.ts';

export const metadata: Metadata = { robots: { index: false } };

export default async function Layout({ children }: { children: ReactNode }) {
  const [huvuden, { vy }, inloggning] = await Promise.all([headers(), lasAdress(), lasInbaddad()]);
  const ram = { sidor: sidorna(), vy, inloggad: vy !== '' && inloggning.slag === 'inloggad' };
  return (
    <>
      <Skript nonce={huvuden.get('x-nonce') ?? undefined} text={ramskript(ram)} />
      {/* No landmark: the page around the frame has its own, and the frame its title. */}
      <div id="innehall" className="inbaddad">
        {children}
      </div>
    </>
  );
}
