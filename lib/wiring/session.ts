// Joins the session room to the configuration and the store, and sets how many answers the process may have on their way.

import type { Konfig } from '../env.ts';
import {
  matEfterslap,
  type Session,
  type Sessionsdelar,
  type Stromplatser,
  skapaSession,
  skapaStromplatser,
} from '../session/index.ts';
import type { Lager } from '../store/lager.ts';
import type { Varumarke } from '../varumarke/varumarke.ts';

/** What the session room is told of rights: the registers, and the authorities of the registry. */
type Ratterna = Pick<Sessionsdelar, 'engagemang' | 'fullmakter' | 'upphorda' | 'producenter'>;

/** Who is signed in and for whom she may ask, joined to the configuration, the store and the brand's portals. */
export function sessionen(
  konfig: Konfig,
  lager: () => Promise<Lager>,
  ratterna: Ratterna,
  varumarke?: Pick<Varumarke, 'id' | 'portaler'>,
): Session {
  const { adress, hemlighet, oidc, proxyhuvud, granser } = konfig;
  return skapaSession({
    adress,
    hemlighet,
    oidc,
    proxyhuvud,
    ...ratterna,
    portaler: varumarke && { varumarke: varumarke.id, portaler: varumarke.portaler },
    lager: async () => (await lager()).sessioner,
    hinkar: async () => (await lager()).hinkar,
    historiklager: async () => (await lager()).historik,
    historikDagar: granser.BOLLKOLL_HISTORIK_DAGAR,
    vallager: async () => (await lager()).val,
    valDagar: granser.BOLLKOLL_VAL_DAGAR,
    minstaAlder: granser.BOLLKOLL_MINSTA_ALDER,
    takt: {
      fragorPerPerson: granser.BOLLKOLL_FRAGOR_PER_PERSON,
      fragorPerAdress: granser.BOLLKOLL_FRAGOR_PER_ADRESS,
      allaPerPerson: granser.BOLLKOLL_FRAGA_ALLA,
      inloggningarPerAdress: granser.BOLLKOLL_INLOGGNINGAR_PER_ADRESS,
      synpunkterPerAdress: granser.BOLLKOLL_SYNPUNKTER_PER_ADRESS,
      inloggningarPerPerson: granser.BOLLKOLL_INLOGGNINGAR_PER_PERSON,
    },
    now: Date.now,
    logga: (rad) => console.log(JSON.stringify(rad)),
  });
}

/** How many answers may be on their way from this process. */
export function strommarna(granser: Konfig['granser']): Stromplatser {
  const hogst = granser.BOLLKOLL_STROMMAR;
  const perPerson = granser.BOLLKOLL_STROMMAR_PER_PERSON;
  return skapaStromplatser({ hogst, perPerson, efterslapMs: granser.BOLLKOLL_EFTERSLAP_MS }, matEfterslap());
}
