'use client';
// The document itself broke, so not even the language is known: the browser's own is taken.

import { Felsida } from '../components/sida/felsida.tsx';
import { valjSprak } from '../components/texter/sprak.ts';
import './globals.css';

type Props = { error: Error & { digest?: string }; unstable_retry?: () => void; reset: () => void };

export default function Dokumentfel({ error, reset, unstable_retry }: Props) {
  const sprak = valjSprak(undefined, typeof navigator === 'undefined' ? null : navigator.languages.join(','));
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
