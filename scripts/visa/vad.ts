// What a gallery is made of: a brand in one language, and specimens.

import type { ReactNode } from 'react';
import type { Eget } from '../../components/sida/sidfot.tsx';
import type { Sprak } from '../../components/texter/sprak.ts';
import type { Marke } from '../../components/ui/logotyp.tsx';

/** What a brand says, in one language. */
export type Underlag = {
  readonly sprak: Sprak;
  readonly marke: Marke;
  readonly eget: Eget | undefined;
  readonly tvasprakig: boolean;
  readonly ansvarig: string;
  readonly rubrik: string | undefined;
  readonly ingress: string | undefined;
};

/** One specimen: what it is, and how it looks. */
export type Prov = { readonly namn: string; readonly vad: ReactNode };
