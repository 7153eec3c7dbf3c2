'use client';
// The headline: is it my move? Its second sentence, without weight, is what is not known.

import { useEffect } from 'react';
import { rubrikI } from './rubrik.ts';
import { useRum } from './rum.tsx';

/** Sets the tab's title to what the headline says. */
export function useTitel(titel: string): void {
  useEffect(() => {
    // What the service is called stands last in the title that the page came with.
    const namn = document.title.split(' – ').at(-1);
    document.title = `${titel.replaceAll('\u00a0', ' ')} – ${namn}`;
  }, [titel]);
}

// Long sentences are set smaller, so that every state of the headline fits the same box.
function arLang(saker: string, osaker = ''): boolean {
  return saker.length > 38 || osaker.length > 36;
}

/** The `<h1>` of the overview, in a box of fixed height. */
export function Huvudsats() {
  const [saker, osaker] = rubrikI(useRum());
  useTitel(osaker === undefined ? saker : `${saker} ${osaker}`);
  return (
    <h1 className={arLang(saker, osaker) ? 'lang' : undefined}>
      {saker}
      {osaker === undefined ? null : (
        <>
          {' '}
          <span>{osaker}</span>
        </>
      )}
    </h1>
  );
}
