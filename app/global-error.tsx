'use client';
// A page broke, or the document itself: whatever it was, this takes the whole document's place, so that one small page
// travels to every browser and not two. The language is the broken document's own if it had one, else the browser's.

import { Felsida } from '../components/sida/felsida.tsx';
import { arSprak, type Sprak, valjSprak } from '../components/texter/sprak.ts';
import './globals.css';

type Props = { error: Error & { digest?: string }; unstable_retry?: () => void; reset: () => void };

function sprakNu(): Sprak {
  if (typeof document === 'undefined') return 'sv';
  const { lang } = document.documentElement;
  return arSprak(lang) ? lang : valjSprak(undefined, navigator.languages.join(','));
}

export default function Dokumentfel({ error, reset, unstable_retry }: Props) {
  const sprak = sprakNu();
  return (
    <html lang={sprak}>
      <head>
        <title>Bollkoll</title>
      </head>
      <body>
        <Felsida sprak={sprak} referens={error.digest} igen={unstable_retry ?? reset} />
      </body>
    </html>
  );
}
