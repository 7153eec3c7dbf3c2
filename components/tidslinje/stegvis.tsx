'use client';
// A long list, some at a time: what is not shown costs nothing to draw, to filter or to come back to.

import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { fyll } from '../texter/mall.ts';
import { useRum } from './rum.tsx';
import { FLER, useUrval } from './urval.tsx';

/** Whether a case or message is shown, by its key. */
export type Visas = (nyckel: string) => boolean;

/** How many of `lista` are shown now, of those that it has. */
export function useStegvis<Post>(lista: string, alla: readonly Post[]): readonly Post[] {
  return alla.slice(0, useUrval().visade(lista));
}

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
