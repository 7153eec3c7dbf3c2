// The frame of pages for who is signed in, whomever they are about: nobody else gets in, and she is warned before the session
// ends. The pages of a part have a frame of their own (app/for/[part]/layout.tsx).

import { headers } from 'next/headers';
import { unauthorized } from 'next/navigation';
import type { ReactNode } from 'react';
import { Utgang } from '../components/sida/utgang.tsx';
import { utgangsskript } from '../components/sida/utgangsskript.ts';
import { utgangstexter } from '../components/texter/utgang.ts';
import { sessionstid } from './api/session/tid.ts';
import { lasSprak } from './las-sprak.ts';
import { lasSession } from './omgivning.ts';
import { Ram } from './ram.tsx';
import { Skript } from './skript.tsx';

/** The person at the browser. Ends in the 401 page instead when there is none. */
export async function kravInloggad() {
  const inloggning = await lasSession();
  if (inloggning.slag !== 'inloggad') unauthorized();
  return inloggning;
}

/** The page's frame, with the warning. */
export async function InloggadRam({ children }: { children: ReactNode }) {
  const inloggning = await kravInloggad();
  const [sprak, huvuden] = await Promise.all([lasSprak(), headers()]);
  const tid = sessionstid(inloggning, Date.now());
  return (
    <>
      <Ram>{children}</Ram>
      <Utgang texter={utgangstexter(sprak)} klockan={tid.klockan} />
      <Skript nonce={huvuden.get('x-nonce') ?? undefined} text={utgangsskript(tid)} />
    </>
  );
}
