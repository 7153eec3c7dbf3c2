// The session room's door. Who is signed in, for whom she may ask, and the opaque names of people, parts and cases.

export { INLOGGNINGSFEL, type Inloggningsfel } from './felkoder.ts';
export { type Inloggad, type Inloggning, type Representation, SESSIONSTIDER } from './inloggning.ts';
export type { Sessionsdelar } from './innehav.ts';
export type { Opak } from './opak.ts';
export type { Uppdragssvar } from './rattigheter.ts';
export { type Session, Sessionsfel, skapaSession } from './session.ts';
