// Why something of a question is not put to a källa, and what is known of when it can be.

import type { Overhoppadskal } from '../arenden/utfall.ts';

/** `till`: until when, epoch ms. `niva`: the level of sign-in (acr) that it takes. */
export type Overhopp = { readonly skal: Overhoppadskal; readonly till?: number; readonly niva?: string };
