// The rules for an event that is taken in. They are stricter than the response schema 6.0, so that whatever is held can
// be answered in both dialects, and read by every consumer.

import { lasTidpunkt } from '../datum.ts';
import { ARENDETYPER, KUNDTYPER } from '../handelse.ts';
import type { Brist } from '../problem.ts';
import {
  arObjekt,
  enAv,
  fel,
  krav,
  lista,
  monster,
  objekt,
  type Regel,
  sanningsvarde,
  slutet,
  tolvSiffror,
} from '../regler.ts';
import { EGET_NAMN, referenser } from './referens.ts';
import { harPersonnummer, lasbar } from './text.ts';

const kundhandelseId: Regel = (varde, pekare) => {
  if (typeof varde !== 'string' || !/^[\w.~:-]{1,100}$/.test(varde))
    return fel(pekare, 'Ska vara 1–100 av tecknen a–z, A–Z, 0–9, . _ ~ : och -.');
  // It stands in the address when the event is deleted, and addresses are written down everywhere.
  return harPersonnummer(varde) ? fel(pekare, 'Ska inte innehålla ett personnummer.') : [];
};

const tidpunkt = krav((varde) => {
  const ms = typeof varde === 'string' ? lasTidpunkt(varde) : undefined;
  return ms !== undefined && ms >= Date.UTC(1900) && ms < Date.UTC(2200);
}, 'Ska vara ett klockslag som finns enligt RFC 3339, med T och tidszon: 2026-11-23T09:14:00+01:00.');

const sprakkod = monster(/^[a-z]{2}$/, 'Ska vara en språkkod enligt ISO 639-1: två små bokstäver.');

const kundhandelseTyp =
  (prefix: string): Regel =>
  (varde, pekare) => {
    if (typeof varde !== 'string' || !/^(?=.{1,200}$)[A-Z][A-Z0-9_]*(\.[A-Z0-9_]+){2,}$/.test(varde))
      return fel(pekare, 'Ska vara PRODUCENT.ARENDETYP.HANDELSETYP med A–Z, 0–9 och _, högst 200 tecken.');
    return varde.startsWith(`${prefix}.`)
      ? []
      : fel(pekare, `Ska börja med ${prefix}. och alltså med en punkt efter.`);
  };

/** `utokadInformation`: servicelofte is the standard's; the rest is the producer's own and simple. */
const utokadInformation = objekt({ servicelofte: lasbar(500) }, [], (pekare, namn, varde) => {
  if (!EGET_NAMN.test(namn)) return fel(pekare, 'Egna namn ska vara bokstäver a–z i camelCase.');
  if (typeof varde === 'boolean' || typeof varde === 'number') return [];
  const en = lasbar(2000, { rader: true });
  return Array.isArray(varde)
    ? lista(en, { hogst: 100 })(varde, `${pekare}/${namn}`)
    : en(varde, `${pekare}/${namn}`);
});

const ordalydelse = {
  rubrik: lasbar(255),
  beskrivning: lasbar(65_535, { rader: true }),
  utokadInformation,
  referenser,
};

const oversattningar: Regel = objekt({}, [], (pekare, sprak, varde) =>
  /^[a-z]{2}$/.test(sprak)
    ? slutet(ordalydelse, ['rubrik', 'beskrivning'])(varde, `${pekare}/${sprak}`)
    : fel(pekare, 'Varje översättning ska stå under sin språkkod enligt ISO 639-1.'),
);

/** The rules for one event of the producer that owns `prefix`. */
export function handelseregel(prefix: string): Regel {
  const form = slutet(
    {
      kundhandelseId,
      kund: slutet({ identifierare: tolvSiffror, typ: enAv(KUNDTYPER), tillagg: lasbar(20) }, [
        'identifierare',
        'typ',
      ]),
      arende: slutet({ identifierare: lasbar(100), typ: enAv(ARENDETYPER) }, ['identifierare', 'typ']),
      sprak: sprakkod,
      ...ordalydelse,
      tidpunkt,
      kundhandelseTyp: kundhandelseTyp(prefix),
      producentarendetKraverKundatgard: sanningsvarde,
      producentarendetKlart: sanningsvarde,
      taggar: lista(lasbar(100), { hogst: 100 }),
      oversattningar,
    },
    KRAVS,
  );
  return (varde, pekare) => [...form(varde, pekare), ...helheten(varde, pekare)];
}

const KRAVS = [
  'kundhandelseId',
  'rubrik',
  'beskrivning',
  'sprak',
  'tidpunkt',
  'kundhandelseTyp',
  'producentarendetKraverKundatgard',
  'producentarendetKlart',
];

function helheten(varde: unknown, pekare: string): Brist[] {
  if (!arObjekt(varde)) return [];
  const brister: Brist[] = [];
  if (!('kund' in varde) && !('arende' in varde))
    brister.push(...fel(pekare, 'Ange vem händelsen gäller: kund, arende eller båda.'));
  const { sprak, oversattningar } = varde;
  if (typeof sprak === 'string' && arObjekt(oversattningar) && Object.hasOwn(oversattningar, sprak))
    brister.push(
      ...fel(`${pekare}/oversattningar`, 'Ska inte innehålla språket som händelsen redan är skriven på.'),
    );
  return brister;
}
