'use client';
// What most never see of a frame is fetched when someone does: the ledger's inside, the words of a gap, an empty side. Promises that
// until it has come, and if it never does, what stands on the page is true: a gap keeps its authority's name and that it is missing.

import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Beskedstexter } from '../texter/besked.ts';
import { useRum } from '../tidslinje/rum.tsx';
import type { Sidodelar } from '../tidslinje/sida-dig.tsx';

type Behov = typeof import('./vid-behov.tsx');

function Kontaktlos({ texter }: { texter: Beskedstexter }) {
  return (
    <p className="wrap" role="alert">
      {texter.kontaktlos.rubrik}.{' '}
      <button type="button" className="again" onClick={() => location.reload()}>
        {texter.forsokIgen}
      </button>
    </p>
  );
}

const KontaktlosHar = () => <Kontaktlos texter={useRum().texter} />;

function behov<Props extends object>(
  valj: (alla: Behov) => ComponentType<Props>,
  annars: ComponentType<Props> = () => null,
): ComponentType<Props> {
  const Del = lazy(async () => ({ default: await import('./vid-behov.tsx').then(valj, () => annars) }));
  return (props) => (
    <Suspense>
      <Del {...props} />
    </Suspense>
  );
}

/** The sign-in box, for those who are to sign in; its words alone when it did not come. */
export const Inloggningsdorr = behov(
  (alla) => alla.Inloggningsruta,
  ({ ord }) => (
    <p className="wrap">
      {ord.rubrik}. {ord.text}
    </p>
  ),
);

/** In the place of the cases. */
export const Hinder = behov((alla) => alla.Hinder, Kontaktlos);

const Inre = behov((alla) => alla.LiggarensInre, KontaktlosHar);

/** The inside of the ledger, from the first time that it is opened. */
export function LiggarensInre() {
  const har = useRef<HTMLDivElement>(null);
  const [oppnad, setOppnad] = useState(false);
  useEffect(() => {
    const liggare = har.current?.closest('details');
    const oppna = () => setOppnad(true);
    liggare?.addEventListener('toggle', oppna, { once: true });
    return () => liggare?.removeEventListener('toggle', oppna);
  }, []);
  return <div ref={har}>{oppnad ? <Inre /> : null}</div>;
}

/** For the side of the person. */
export const SIDODELAR: Sidodelar = {
  Tomt: behov((alla) => alla.Tomt),
  Lucktext: behov((alla) => alla.Lucktext),
  Fler: behov((alla) => alla.Fler, KontaktlosHar),
};
