// What a rule is, and where what it says is written. Pure. Leaves what trying one gives to utslag.ts.

import type { Tvasprakigt } from '../producenter/kalla.ts';
import type { Dialekt } from './dialekt.ts';
import type { Prov } from './prov.ts';
import type { Utslag } from './utslag.ts';

export type { Tvasprakigt };

/** `ska`: the standard rules it. `bor`: the standard's text or the REST API-profil asks for it. `notera`: good to know. */
export type Allvar = 'ska' | 'bor' | 'notera';

/** Headings of the report, in the order of the work that they cause. */
export type Grupp =
  | 'anslutning'
  | 'fragan'
  | 'fel'
  | 'metadata'
  | 'handelser'
  | 'referenser'
  | 'sprak'
  | 'urval'
  | 'formedling';

/** One rule of the list. */
export type Regel = {
  readonly id: string;
  readonly grupp: Grupp;
  readonly allvar: Allvar;
  readonly dialekter: readonly Dialekt[];
  readonly klausul: Tvasprakigt;
  readonly mening: Tvasprakigt;
  /** What the developer does about a breach. */
  readonly rad: Tvasprakigt;
  /** Rules that must hold for this one to be tried at all. */
  readonly kraver: readonly string[];
  /** Rules whose breach breaks this one too: mend those first. */
  readonly foljdAv: readonly string[];
  readonly prova: (prov: Prov) => Promise<Utslag>;
};

/** A rule as it is written down: both dialects and nothing beforehand but an answer, unless it says otherwise. */
export type Regelutkast = Omit<Regel, 'klausul' | 'mening' | 'rad' | 'dialekter' | 'kraver' | 'foljdAv'> & {
  readonly klausul: Tvasprakigt;
  readonly mening: readonly [sv: string, en: string];
  readonly rad: readonly [sv: string, en: string];
  readonly dialekter?: readonly Dialekt[];
  readonly kraver?: readonly string[];
  readonly foljdAv?: readonly string[];
};

/** The rule of a draft. */
export function regel({ mening, rad, dialekter, kraver, foljdAv, ...rest }: Regelutkast): Regel {
  return {
    ...rest,
    mening: par(mening),
    rad: par(rad),
    dialekter: dialekter ?? ['direkt', 'formedling'],
    kraver: kraver ?? ['svarar'],
    foljdAv: foljdAv ?? [],
  };
}

function par([sv, en]: readonly [string, string]): Tvasprakigt {
  return { sv, en };
}

export const fragaschema = (stalle: string): Tvasprakigt => ({
  sv: `Mina ärenden 6.0, frågans schema: ${stalle}`,
  en: `Mina ärenden 6.0, request schema: ${stalle}`,
});
export const svarsschema = (stalle: string): Tvasprakigt => ({
  sv: `Mina ärenden 6.0, svarets schema: ${stalle}`,
  en: `Mina ärenden 6.0, response schema: ${stalle}`,
});
export const raml = (stalle: string): Tvasprakigt => ({
  sv: `Mina ärenden 6.0, RAML: ${stalle}`,
  en: `Mina ärenden 6.0, RAML: ${stalle}`,
});
export const dokument = (stalle: string): Tvasprakigt => ({
  sv: `Det här är Mina ärenden 6.0, avsnitt ${stalle}`,
  en: `Det här är Mina ärenden 6.0, section ${stalle}`,
});
export const profil = (regler: string): Tvasprakigt => ({
  sv: `REST API-profilen: ${regler}`,
  en: `REST API-profil: ${regler}`,
});
export const formedlingen = (stalle: string): Tvasprakigt => ({
  sv: `Skatteverkets vidareförmedling 1.0.0: ${stalle}`,
  en: `Skatteverket's forwarding service 1.0.0: ${stalle}`,
});
/** What consumers need though no text rules it. */
export const praxis = (sv: string, en: string): Tvasprakigt => ({
  sv: `God sed: ${sv}`,
  en: `Good practice: ${en}`,
});
