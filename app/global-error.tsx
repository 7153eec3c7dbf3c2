'use client';
// A page broke, or the document itself: whatever it was, this takes the whole document's place. It travels to every
// browser beforehand, so it is as small as it can be.

import { Felsida } from '../components/sida/felsida.tsx';
import './globals.css';

type Props = { error: Error & { digest?: string } };

export default function Dokumentfel({ error }: Props) {
  // The broken document's own language, if it had come so far.
  const sprak = globalThis.document?.documentElement.lang === 'en' ? 'en' : 'sv';
  return (
    <html lang={sprak}>
      <head>
        <title>Bollkoll</title>
      </head>
      <body>
        <Felsida sprak={sprak} referens={error.digest} />
      </body>
    </html>
  );
}
