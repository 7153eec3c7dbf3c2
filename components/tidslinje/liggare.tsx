'use client';
// The answer ledger: how many have answered and when, opening to each authority with its own state and retry.

import type { ReactNode } from 'react';
import { Ikon } from '../ui/ikon.tsx';
import { type Rum, useRum } from './rum.tsx';
import { svaratOrd, svaratText } from './sidinnehall.ts';

function sammanfattning({ tidslinje, anslutna, texter, sprak }: Rum): string {
  return tidslinje === undefined ? svaratOrd(0, anslutna, texter) : svaratText(tidslinje, texter, sprak);
}

/** The line under the headline; it opens to `children`. */
export function Liggare({ children }: { children: ReactNode }) {
  const rum = useRum();
  return (
    <details className="ledger">
      <summary>
        {sammanfattning(rum)} <Ikon namn="fram" />
      </summary>
      {children}
    </details>
  );
}
