'use client';
// The door to the sign-in box: its code comes to those who are to sign in, and to nobody else.

import { type ComponentProps, lazy, Suspense } from 'react';

const Inloggningsruta = lazy(async () => ({
  default: (await import('./inloggningsruta.tsx')).Inloggningsruta,
}));

export function Inloggningsdorr(props: ComponentProps<typeof Inloggningsruta>) {
  return (
    <Suspense>
      <Inloggningsruta {...props} />
    </Suspense>
  );
}
