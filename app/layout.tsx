// The document: language, font, style sheet. `connection()` makes every page be drawn per request, for a page drawn
// beforehand could not carry the nonce that the policy demands (proxy.ts).

import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { pa } from '../components/texter/sprak.ts';
import { adress } from '../lib/wiring.ts';
import { lasSprak } from './las-sprak.ts';
import { egenText, grunden, namnet, stilen, typsnittet } from './varumarke.ts';
import './globals.css';

// next/font measures the face and gives Arial the same widths meanwhile, so that nothing moves when it arrives.
const familjen = localFont({
  src: './typsnitt/familjen.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--familjen',
});

// In the document itself: a request less on every page. The same drawing as the logotype.
const IKON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{stroke:#13201a}circle{fill:#b53c06}@media (prefers-color-scheme:dark){path{stroke:#e8eee6}circle{fill:#ff9a4a}}</style><path d="M0 30h32" stroke-width="4"/><circle cx="16" cy="15" r="13"/></svg>',
)}`;

const BESKRIVNING = {
  sv: 'Bollkoll frågar myndigheterna på en gång och visar dina ärenden på en sida: vad som väntar på dig, vad som väntar på dem och hur länge.',
  en: 'Bollkoll asks the authorities all at once and shows your cases on one page: what is waiting for you, what is waiting for them, and for how long.',
};

export async function generateMetadata(): Promise<Metadata> {
  const sprak = await lasSprak();
  return {
    metadataBase: new URL(adress()),
    title: { default: namnet(sprak), template: `%s – ${namnet(sprak)}` },
    description: egenText(sprak, 'beskrivning') ?? pa(sprak, BESKRIVNING),
    applicationName: namnet(sprak),
    icons: { icon: IKON },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export async function generateViewport(): Promise<Viewport> {
  await connection();
  const { ljus, mork } = grunden();
  return {
    width: 'device-width',
    initialScale: 1,
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: ljus },
      { media: '(prefers-color-scheme: dark)', color: mork },
    ],
  };
}

export default async function Layout({ children }: { children: ReactNode }) {
  await connection();
  const [stil, typsnitt] = [stilen(), typsnittet()];
  return (
    <html lang={await lasSprak()} className={familjen.variable}>
      {stil === undefined ? null : (
        <head>
          {typsnitt === undefined ? null : (
            // A font is always asked for without cookies, so the early fetch must be too, or it is made twice.
            <link rel="preload" as="font" type="font/woff2" href={typsnitt} crossOrigin="anonymous" />
          )}
          <link rel="stylesheet" href={stil} />
        </head>
      )}
      <body>{children}</body>
    </html>
  );
}
