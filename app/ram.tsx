// Joins the page's frame to the house: who is signed in, which authorities are connected, in what language. Every
// page but the error pages is drawn inside it.

import type { ReactNode } from 'react';
import { Skal } from '../components/sida/skal.tsx';
import { pa } from '../components/texter/sprak.ts';
import { allmanna } from '../lib/wiring/urval.ts';
import { foljbaraKallor } from './folj-kallor.ts';
import { lasSprak } from './las-sprak.ts';
import { driftlage, lasSession } from './omgivning.ts';
import { eget, market, spraken } from './varumarke.ts';

/** `forVem`: the bar that says on whose behalf, on pages that show cases. */
export async function Ram({ forVem, children }: { forVem?: ReactNode; children: ReactNode }) {
  const [sprak, session] = await Promise.all([lasSprak(), lasSession()]);
  const { alltid, fler } = allmanna();
  return (
    <Skal
      sprak={sprak}
      marke={market(sprak)}
      eget={eget(sprak)}
      tvasprakig={spraken().length > 1}
      inloggad={session.slag === 'inloggad'}
      kanFolja={session.slag === 'inloggad' && foljbaraKallor().length > 0}
      demo={driftlage() === 'demo'}
      anslutna={alltid.map((m) => pa(sprak, m.namn)).sort(new Intl.Collator(sprak).compare)}
      fler={fler}
      forVem={forVem}
    >
      {children}
    </Skal>
  );
}
