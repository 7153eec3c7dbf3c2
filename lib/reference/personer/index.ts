// Everyone one can sign in as, in the order of the login page.

import { amiraHaddad } from './amira-haddad.ts';
import { erikBerg } from './erik-berg.ts';
import { gretaHolm } from './greta-holm.ts';
import { hannahWeber } from './hannah-weber.ts';
import { johanPalm } from './johan-palm.ts';
import { karinEk } from './karin-ek.ts';
import { majaLind } from './maja-lind.ts';
import { nilsAkesson } from './nils-akesson.ts';
import { olleNystrom } from './olle-nystrom.ts';
import type { Person } from './person.ts';
import { sofiaNyberg } from './sofia-nyberg.ts';
import { tindraTestdata } from './testdata.ts';
import { veraSand } from './vera-sand.ts';

/** All persons, the story's owner first. */
export const personer: readonly Person[] = [
  majaLind,
  erikBerg,
  amiraHaddad,
  karinEk,
  gretaHolm,
  sofiaNyberg,
  johanPalm,
  nilsAkesson,
  hannahWeber,
  olleNystrom,
  veraSand,
  tindraTestdata,
];
