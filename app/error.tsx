'use client';
// A page broke while it was drawn. The document around it stands, so its language is known.

import { Felsida } from '../components/sida/felsida.tsx';
import { arSprak } from '../components/texter/sprak.ts';

type Props = { error: Error & { digest?: string }; unstable_retry?: () => void; reset: () => void };

export default function Fel({ error, reset, unstable_retry }: Props) {
  const lang = typeof document === 'undefined' ? 'sv' : document.documentElement.lang;
  return (
    <Felsida sprak={arSprak(lang) ? lang : 'sv'} referens={error.digest} igen={unstable_retry ?? reset} />
  );
}
