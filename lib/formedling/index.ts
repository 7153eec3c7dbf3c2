// The engine's single public door: ask many källor at once and fold what they answer into a timeline with its gaps.
//
//   const utfall = [];
//   for await (const ett of formedla({ fraga, kallor, uppdrag, avsandare, natverk, now: Date.now })) utfall.push(ett);
//   const tidslinje = vikUtfall(utfall, { now: Date.now(), vantade: vantadeAv({ kallor, uppdrag }) });

export type { Boll, Period } from '../arenden/boll.ts';
export type { Handelse } from '../arenden/handelse.ts';
export type { Kallage, Vantad } from '../arenden/kallage.ts';
export type { Kundhandelse, Referens, Referenser } from '../arenden/kundhandelse.ts';
export type { Arendetyp, FragatArende, Identifierartyp, Kund, Part } from '../arenden/part.ts';
export { kundnyckel } from '../arenden/part.ts';
export type { Producentarende } from '../arenden/producentarende.ts';
export { laggTill, type Samling, tomSamling } from '../arenden/samling.ts';
export type { Sammandrag } from '../arenden/sammandrag.ts';
export type { Huvudmansrad } from '../arenden/tavla.ts';
export {
  type FullstandigTidslinje,
  type Servicenotis,
  somFullstandig,
  type Tidslinje,
  tidslinjeAv,
  vikUtfall,
} from '../arenden/tidslinje.ts';
export type { Fel, Overhoppadskal, Svar, Utfall } from '../arenden/utfall.ts';
export { FELSLAG, kanForsokaIgen, saknarInget } from '../arenden/utfall.ts';
export { type Hemlighet, saknadeHemligheter } from '../producenter/autentisering/hemlighet.ts';
export { type Fraga, type Fragefel, granskaFraga, isNarrowed } from '../producenter/fraga.ts';
export type {
  Autentisering,
  Hemlighetsplats,
  Kalla,
  Oauth,
  PlaneratAvbrott,
  Producent,
  Tvasprakigt,
} from '../producenter/kalla.ts';
export type { Avsandare, Brist } from '../producenter/kallfraga.ts';
export {
  type Anrop,
  type Natverk,
  type Natverksgranser,
  type Natverksval,
  skapaNatverk,
} from '../producenter/natverk.ts';
export { isNatverksfel, type Natverksfel } from '../producenter/natverksfel.ts';
export { readBody } from '../producenter/read-body.ts';
export {
  problemrad,
  type Registerlasning,
  type Registerproblem,
  readRegistry,
  readRegistryText,
} from '../producenter/registry.ts';
export {
  type Filsystem,
  hallRegister,
  type Registerrad,
  type Registerval,
} from '../producenter/registry-levande.ts';
export { type Anmarkning, type Begaran, type Granser, STANDARDGRANSER } from './begaran.ts';
export { formedla } from './formedla.ts';
export { Formedlingsfel, type Formedlingskod } from './formedlingsfel.ts';
export type { Overhopp } from './overhopp.ts';
export { type Tavelbegaran, tavla } from './tavla.ts';
export type { Timer } from './timer.ts';
export { type Ratt, type Uppdrag, Uppdragsfel, utfardaUppdrag } from './uppdrag.ts';
export { type Kallurval, type Urvalsgrund, urvalAv } from './urval.ts';
export { STANDARDVAKT, skapaVakt, type Vakt, type Vaktgranser, type Vaktval } from './vakt.ts';
export { vantadeAv } from './vantade.ts';
