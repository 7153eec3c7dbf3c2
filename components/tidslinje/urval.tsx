'use client';
// What a person with many cases has chosen to see: the words she looks for, and how far down each list she has gone.
// Promises that it stays while she opens a case and comes back, and that it is in this page's memory only: never in an
// address. The looking itself comes with the panel (sokpanel.tsx), which a page with few cases never fetches.

import { type ComponentType, createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Sokrum, Urval } from './sok.ts';

/** Nothing chosen. */
export const ALLT: Urval = { text: '', producent: '', boll: '' };

/** What is found, by key; undefined when nothing is chosen and everything is shown. */
export type Traffar = ReadonlySet<string> | undefined;

/** What the panel's file gives. */
type Panel = {
  readonly Sokpanel: ComponentType<{ id: string; sokrum: Sokrum; visade: Traffar }>;
  readonly traffar: (rum: Sokrum, urval: Urval) => Traffar;
};

/** What is chosen, the panel once it has been fetched and opened, and how many are shown of a list. */
export type Urvalsrum = {
  readonly urval: Urval;
  readonly valj: (urval: Urval) => void;
  readonly panel: Panel | undefined;
  readonly visaPanel: (panel: Panel | undefined) => void;
  readonly visade: (lista: string) => number;
  readonly visaFler: (lista: string) => void;
};

const FORST = 30;
/** How many more are shown at a time. */
export const FLER = 100;

const Sammanhang = createContext<Urvalsrum | undefined>(undefined);

/** The choice of the room that a view stands in. */
export function useUrval(): Urvalsrum {
  const rum = useContext(Sammanhang);
  if (rum === undefined) throw new Error('Urvalsgivare');
  return rum;
}

/** Put around the overview and the cases, so that the choice outlives the way between them. */
export function Urvalsgivare({ children }: { children: ReactNode }) {
  const [urval, valj] = useState<Urval>(ALLT);
  const [panel, visaPanel] = useState<Panel>();
  const [langder, sattLangder] = useState<Readonly<Record<string, number>>>({});
  const value = useMemo(
    (): Urvalsrum => ({
      urval,
      valj,
      panel,
      visaPanel,
      visade: (lista) => langder[lista] ?? FORST,
      visaFler: (lista) => sattLangder({ ...langder, [lista]: (langder[lista] ?? FORST) + FLER }),
    }),
    [urval, panel, langder],
  );
  return <Sammanhang value={value}>{children}</Sammanhang>;
}
