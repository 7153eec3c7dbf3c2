// What the frame and the page around it say to each other: version 1. Promises that neither says anything of a case or a
// person: a number of balls, a height, an opaque id. Each side believes a message only from the other's window, origin and
// version; the rest is counted and left (docs/embed.md).

/** The version that both speak. Another is another language: it is ignored. */
export const VERSION = 1;

/** What can be shown in a frame. The address is `/inbaddad/<vy>`. */
export const VYER = ['oversikt', 'hos-dig', 'arende', 'antal'] as const;
export type Vy = (typeof VYER)[number];

/** The colours of the frame: those of the page around it, or the reader's own choice (`auto`). */
export type Tema = 'ljust' | 'morkt' | 'auto';

/** What the frame says. `px`: its content's height. `person`: that the person caused it. `id`: of a case, opaque and the person's own. */
export type FranRamen = { readonly bollkoll: typeof VERSION } & (
  | { readonly slag: 'redo'; readonly vy: Vy; readonly inloggad: boolean }
  | { readonly slag: 'hojd'; readonly px: number; readonly person: boolean }
  | { readonly slag: 'bollar'; readonly antal: number; readonly fullstandig: boolean }
  | { readonly slag: 'oppna-arende'; readonly id: string }
  | { readonly slag: 'utloggad' }
  | { readonly slag: 'fel'; readonly orsak: string }
);

/** What the page says. `hej`: who is speaking, when the frame has loaded. `utloggad`: the person has signed out there. */
export type TillRamen = { readonly bollkoll: typeof VERSION } & (
  | { readonly slag: 'hej' }
  | { readonly slag: 'tema'; readonly tema: Tema }
  | { readonly slag: 'utloggad' }
);
