// The session room's door. Who is signed in, for whom she may ask, and the opaque names of people, parts and cases.

export { type Huvuden, UTTAGSHUVUD } from './avsandare.ts';
export { lasFalt, lasKropp } from './formular.ts';
export { type Inloggad, type Inloggning, type Representation, SESSIONSTIDER } from './inloggning.ts';
export type { Sessionsdelar } from './innehav.ts';
export { lasKaka } from './kaka.ts';
export { type Session, Sessionsfel, skapaSession } from './session.ts';
export { matEfterslap, type Stromplatser, skapaStromplatser } from './strommar.ts';
export { tillbaka } from './tillbaka.ts';
export { franEgenSida } from './ursprung.ts';
