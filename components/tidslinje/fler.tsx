'use client';
// The way on in a long list (stegvis.ts).

import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { fyll } from '../texter/mall.ts';
import { useRum } from './rum.tsx';
import { FLER, useUrval } from './urval.tsx';

function sistFore(knapp: Element): Element | null | undefined {
  const fore = knapp.closest('.fler')?.previousElementSibling;
  return fore?.classList.contains('rows') ? fore.lastElementChild : fore;
}

/** Stands after a list that goes on; the focus goes to the first that it brings. */
export function Fler({ lista, visar, av }: { lista: string; visar: number; av: number }) {
  const { visaFler } = useUrval();
  const { ord } = useRum();
  if (visar >= av) return null;
  const texter = ord.oversikt;
  const visa = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const sist = sistFore(currentTarget);
    flushSync(() => visaFler(lista));
    sist?.nextElementSibling?.querySelector<HTMLElement>('a, button')?.focus();
  };
  return (
    <p className="fler">
      <button type="button" className="lank visa" onClick={visa}>
        {fyll(texter.visaFler, { n: Math.min(FLER, av - visar) })}
      </button>{' '}
      <span className="soft">{fyll(texter.sok.visar, { n: visar, alla: av, vad: texter.arende[1] })}</span>
    </p>
  );
}
