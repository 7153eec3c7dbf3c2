// What was wrong with an answer from Mina ombud, so that somebody may write it down. Holds whose answer it was, never whom it
// was about.

/** What an answer failed on. `form`: it cannot be read; `sidor`: its pages do not add up. The rest are forgeries, or look so. */
export type Avvikelseslag =
  | 'signatur'
  | 'okand-nyckel'
  | 'inaktuell'
  | 'fel-tredjeman'
  | 'fel-fullmaktshavare'
  | 'form'
  | 'sidor';

/** One finding. `tredjeman` is an authority's twelve digits. */
export type Avvikelse = { readonly slag: Avvikelseslag; readonly tredjeman: string };

/** What the port answers because of it. */
export function skalFor(slag: Avvikelseslag): 'olaslig' | 'underkand' {
  return slag === 'form' || slag === 'sidor' ? 'olaslig' : 'underkand';
}
