// Which fullmakter the two hundred clients have given their accountant: most read everything at Skatteverket, a quarter reach the
// VAT alone, some are over, withdrawn, about to end or yet to begin. By the client's number, so that each kind is always there.

import { createHash } from 'node:crypto';
import { type Klient, klienter } from './klienter.ts';
import type { Fullmakt, Fullmaktsgivare } from './person.ts';

/** A GUID that is the same every time. */
function fullmaktsid(nyckel: string): string {
  const hex = createHash('sha256').update(`fullmakt ${nyckel}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function givareAv({ kund, namn, agare }: Klient): Fullmaktsgivare {
  if (agare === undefined) return { kund, roll: 'ORGANISATION', namn };
  return { kund, roll: 'ORGANISATION', namn: agare.efternamn, fornamn: agare.fornamn };
}

/** Clients whose every fullmakt is over: they are nobody's to ask about any more. */
const arAvslutad = ({ nr }: Klient): boolean => nr % 40 === 7;

/** When it holds. Of a hundred clients about three are over or withdrawn, five end within a month, and half have no end. */
function giltighet(klient: Klient, plats: number): Pick<Fullmakt, 'fran' | 'till' | 'aterkallad'> {
  const { nr } = klient;
  const fran = -(40 + ((nr * 17) % 900));
  if (arAvslutad(klient)) return nr % 80 === 7 ? { fran, aterkallad: -6 } : { fran, till: -3 };
  if (plats === 0 && nr % 20 === 3) return { fran, till: 2 + (nr % 27) };
  // Renewed: the old one is over, the new one has begun.
  if (plats > 0 && nr % 33 === 5) return { fran, till: -(10 + (nr % 50)) };
  if (plats > 0 && nr % 50 === 11) return { fran: 14 };
  return nr % 2 === 0 ? { fran } : { fran, till: 90 + ((nr * 13) % 700) };
}

type Del = Pick<Fullmakt, 'myndighet' | 'rubrik' | 'behorigheter'>;

function delarAv({ nr, bransch, form }: Klient): Del[] {
  // Narrow: the VAT and nothing else, anywhere.
  const smal = nr % 4 === 1;
  const skatt: Del = {
    myndighet: 'skatteverket',
    rubrik: smal ? 'Fullmakt för moms' : 'Fullmakt för skatt och moms',
    behorigheter: smal ? ['moms'] : ['lasaSkatt', 'moms'],
  };
  const bolag: Del = {
    myndighet: 'bolagsverket',
    rubrik: 'Fullmakt för bolagsärenden',
    behorigheter: ['bolagsarenden'],
  };
  const kommun: Del = {
    myndighet: 'lindkopings-kommun',
    rubrik: 'Fullmakt för livsmedel och servering',
    behorigheter: ['servering'],
  };
  return [skatt, ...(!smal && form !== 'EF' ? [bolag] : []), ...(!smal && bransch === 'mat' ? [kommun] : [])];
}

/** Every fullmakt that the accountant holds or has held. */
export const klienternasFullmakter: readonly Fullmakt[] = klienter.flatMap((klient) =>
  delarAv(klient).map((del, plats) => ({
    id: fullmaktsid(`${klient.kund.identifierare} ${del.myndighet}`),
    givare: givareAv(klient),
    ...del,
    ...giltighet(klient, plats),
  })),
);
