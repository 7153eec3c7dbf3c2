// The start: who is at the browser, and which authorities are asked.

import type { Metadata } from 'next';
import { Startsida } from '../components/sida/startsida.tsx';
import { skaltexter } from '../components/texter/skal.ts';
import { pa } from '../components/texter/sprak.ts';
import { starttexter } from '../components/texter/start.ts';
import { allmanna } from '../lib/wiring/urval.ts';
import { foljbaraKallor } from './folj-kallor.ts';
import { lasSprak } from './las-sprak.ts';
import { lasSession } from './omgivning.ts';
import { Ram } from './ram.tsx';
import { egenText, namnet } from './varumarke.ts';

export async function generateMetadata(): Promise<Metadata> {
  const sprak = await lasSprak();
  // The layout's pattern holds for the pages beneath it, and not for its own.
  const title = { absolute: `${starttexter(sprak).titel} – ${namnet(sprak)}` };
  return { title, alternates: { canonical: '/' } };
}

export default async function Start() {
  const [sprak, session] = await Promise.all([lasSprak(), lasSession()]);
  const { alltid: myndigheter, fler } = allmanna();
  const t = starttexter(sprak);
  const folj = foljbaraKallor().length > 0 ? skaltexter(sprak).folj : undefined;
  const namn = myndigheter.map((m) => pa(sprak, m.namn)).sort(new Intl.Collator(sprak).compare);
  return (
    <Ram>
      <Startsida
        t={t}
        slag={session.slag}
        folj={folj}
        rubrik={egenText(sprak, 'rubrik') ?? t.rubrik}
        ingress={egenText(sprak, 'ingress') ?? t.ingress(namn.length)}
        namn={namn}
        fler={fler}
      />
    </Ram>
  );
}
