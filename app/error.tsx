'use client';
// A page broke while it was drawn. The document around it stands, or is on its way: its language is read once it is there.

import { useEffect, useState } from 'react';
import { Felsida } from '../components/sida/felsida.tsx';
import { arSprak, type Sprak } from '../components/texter/sprak.ts';

type Props = { error: Error & { digest?: string }; unstable_retry?: () => void; reset: () => void };

export default function Fel({ error, reset, unstable_retry }: Props) {
  const [sprak, setSprak] = useState<Sprak>('sv');
  useEffect(() => {
    const { lang } = document.documentElement;
    if (arSprak(lang)) setSprak(lang);
  }, []);
  return <Felsida sprak={sprak} referens={error.digest} igen={unstable_retry ?? reset} />;
}
