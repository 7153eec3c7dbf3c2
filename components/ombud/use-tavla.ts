'use client';
// The board as it is being asked for: what is known, and the ways to pause, go on and ask again. Promises that leaving the page
// stops the asking, that what was known is there when she comes back within the tab and only the rest is asked for, and that
// it lives in memory alone and is gone when she signs out.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Sammandrag } from '../../lib/arenden/sammandrag.ts';
import type { Tavelrad } from '../../lib/arenden/tavla.ts';
import type { Sprak } from '../texter/sprak.ts';
import { type Bild, laggTillRader, medFragade, medSammandrag, TOM_BILD } from './bild.ts';
import { strommaTavla } from './stromma.ts';

/** Whether it is being asked for. `status`: why it ended early; 0: the connection broke. */
export type Lage =
  | { readonly slag: 'fragar' }
  | { readonly slag: 'pausad' }
  | { readonly slag: 'klar' }
  | { readonly slag: 'avbruten'; readonly status: number };

/** What the page knows of the board, and may do with it. */
export type Tavlan = {
  readonly bild: Bild;
  readonly lage: Lage;
  pausa(): void;
  fortsatt(): void;
  /** Asks anew for these, or for all. What is known of them stays until they answer. */
  fragaIgen(huvudman?: readonly string[]): void;
  /** What her own view, opened in the board, came to. */
  sammanfatta(id: string, nar: number, sammandrag: Sammandrag): void;
  /** Lets everything go. */
  glom(): void;
};

// What was known when the page was left for another within the tab. In the browser alone: only an effect writes it.
let kvarlamnat: { readonly sprak: Sprak; readonly bild: Bild } | undefined;

/** Lines that come close upon each other are drawn together, ms: a frame a line would keep the browser from everything else. */
const TILLSAMMANS_MS = 200;

/** Reads a stream to its end, and gives lines in handfuls: the first at once. Why it ended, when that was not its end. */
async function ta(
  rader: ReturnType<typeof strommaTavla>,
  ge: (rader: readonly Tavelrad[]) => void,
): Promise<{ status: number } | undefined> {
  let samlade: Tavelrad[] = [];
  let nasta: ReturnType<typeof setTimeout> | undefined;
  const lamna = () => {
    nasta = undefined;
    if (samlade.length > 0) ge(samlade);
    samlade = [];
  };
  try {
    let forst = true;
    for await (const rad of rader) {
      if (rad.rad === 'avbruten') return { status: rad.status ?? 0 };
      samlade.push(rad);
      if (forst && rad.rad === 'huvudman') {
        forst = false;
        lamna();
      }
      nasta ??= setTimeout(lamna, TILLSAMMANS_MS);
    }
    return undefined;
  } finally {
    clearTimeout(nasta);
    lamna();
  }
}

/** The board in the language of the page. */
export function useTavla(sprak: Sprak): Tavlan {
  const [bild, sattBild] = useState<Bild>(TOM_BILD);
  const [lage, sattLage] = useState<Lage>({ slag: 'fragar' });
  const nu = useRef(bild);
  const pagar = useRef<AbortController>(undefined);

  const andra = useCallback((till: (bild: Bild) => Bild) => {
    nu.current = till(nu.current);
    sattBild(nu.current);
  }, []);

  const fragaIgen = useCallback(
    (huvudman?: readonly string[]) => {
      pagar.current?.abort();
      const styrning = new AbortController();
      pagar.current = styrning;
      const { signal } = styrning;
      sattLage({ slag: 'fragar' });
      andra((kand) => medFragade(kand, huvudman ?? [...kand.huvudman.keys()]));
      void (async () => {
        const ge = (rader: readonly Tavelrad[]) =>
          signal.aborted || andra((kand) => laggTillRader(kand, rader));
        const avbruten = await ta(strommaTavla(huvudman, signal), ge);
        if (signal.aborted) return;
        const saknas = nu.current.kvar.size > 0 || nu.current.huvudman.size === 0;
        const brott = avbruten ?? (saknas ? { status: 0 } : undefined);
        sattLage(brott === undefined ? { slag: 'klar' } : { slag: 'avbruten', ...brott });
      })();
    },
    [andra],
  );
  const fortsatt = useCallback(() => {
    const { huvudman, kvar, fler } = nu.current;
    // Where more may be found only the whole question finds them.
    if (huvudman.size === 0 || fler) fragaIgen();
    else if (kvar.size > 0) fragaIgen([...kvar]);
    else sattLage({ slag: 'klar' });
  }, [fragaIgen]);
  const pausa = useCallback(() => {
    pagar.current?.abort();
    sattLage({ slag: 'pausad' });
  }, []);
  const glom = useCallback(() => {
    pagar.current?.abort();
    kvarlamnat = undefined;
    andra(() => TOM_BILD);
  }, [andra]);
  const sammanfatta = useCallback(
    (id: string, nar: number, sammandrag: Sammandrag) =>
      andra((kand) => medSammandrag(kand, id, nar, sammandrag)),
    [andra],
  );

  useEffect(() => {
    const kant = kvarlamnat?.sprak === sprak ? kvarlamnat.bild : TOM_BILD;
    kvarlamnat = undefined;
    andra(() => kant);
    fortsatt();
    return () => {
      pagar.current?.abort();
      if (nu.current.rader.size > 0) kvarlamnat = { sprak, bild: nu.current };
    };
  }, [sprak, andra, fortsatt]);

  return { bild, lage, pausa, fortsatt, fragaIgen, sammanfatta, glom };
}
