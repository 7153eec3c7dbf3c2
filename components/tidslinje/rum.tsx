'use client';
// The room that the views of cases stand in: what is known and what may be done, shared by context. Leaves where it comes
// from to the pages.

import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import type { Beskedstexter } from '../texter/besked.ts';
import type { Ord } from '../texter/ord.ts';
import type { Sprak } from '../texter/sprak.ts';
import type { Lankprops } from '../ui/inomlank.tsx';
import type { Handelser } from './use-handelser.ts';

/** What is said in place of "nothing is waiting" when only some of it is asked for: by a fullmakt, or by choice. Sent only then. */
export type Begransning = {
  readonly 'inget-vantar': string;
  readonly 'inga-arenden': string;
  readonly sida: string;
  readonly tomt: string;
};

/** Where one chooses who is asked. `utanfor`: that some are not, and the way on; drawn by the server, shown while it is so. */
export type Urval = {
  readonly begransning: Begransning;
  readonly utanfor: ReactNode;
  readonly annars: ReactNode;
};

/** What a view reads. `anslutna`: how many authorities will be asked, known before the first line. */
export type Rum = Handelser & {
  readonly part: string;
  /** Set in a frame on another's page: what follows the addresses there (language, colours, part). */
  readonly inbaddad?: string | undefined;
  /** Whom the cases are about; empty when that is not known. */
  readonly partnamn: string;
  readonly sprak: Sprak;
  readonly anslutna: number;
  readonly begransning?: Begransning | undefined;
  readonly urval?: Urval | undefined;
  readonly texter: Beskedstexter;
  readonly ord: Ord;
  readonly namn: (producent: string) => string;
  /** How one gets to a case: within the tab's memory where it is kept. */
  readonly Lank: ComponentType<Lankprops>;
};

const Sammanhang = createContext<Rum | undefined>(undefined);

/** Put around the views that are to read `value`. */
export const Rumsgivare = Sammanhang.Provider;

type Vems = Pick<Rum, 'part' | 'inbaddad'>;

/** Where a case is, by its opaque id. */
export const arendevag = ({ part, inbaddad }: Vems, id: string): string =>
  inbaddad === undefined ? `/for/${part}/arende/${id}` : `/inbaddad/arende?${inbaddad}&arende=${id}`;

/** The room a view stands in. Throws outside one: a mistake of ours. */
export function useRum(): Rum {
  const rum = useContext(Sammanhang);
  if (rum === undefined) throw new Error('Tidslinjerum');
  return rum;
}
