// Rules about references: their four forms, addresses that a person can follow, and that events of one case say so.

import { arObjekt } from '../dialekt.ts';
import { faltnamn } from '../faltnamn.ts';
import { allaSvar, bevisFor, utanHandelser, varje } from '../handelse.ts';
import type { Handelse, Prov } from '../prov.ts';
import { praxis, type Regel, regel, svarsschema } from '../regel.ts';
import { om, type Utslag } from '../utslag.ts';

const LINKS = ['etjanst', 'api'];

/** The references of an event; none when there is no object of them. */
function references({ referenser }: Handelse): readonly [string, unknown][] {
  return arObjekt(referenser) ? Object.entries(referenser) : [];
}

function isForm(value: unknown): boolean {
  if (typeof value === 'string' || arObjekt(value)) return true;
  return Array.isArray(value) && (value.every((one) => typeof one === 'string') || value.every(arObjekt));
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The texts of a reference: itself, or the address of an object. */
export function vardenAv(value: unknown): readonly string[] {
  return listed(value)
    .map((one) => (arObjekt(one) ? one.url : one))
    .filter((one) => typeof one === 'string');
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).username === '';
}

function hasCase(h: Handelse, keys: readonly string[]): boolean {
  return references(h).some(
    ([key, value]) => keys.includes(key) && vardenAv(value).some((text) => text.trim() !== ''),
  );
}

async function everyCase(prov: Prov): Promise<Utslag> {
  const svar = await allaSvar(prov);
  const all = svar.flatMap(({ handelser }) => handelser);
  if (all.length === 0) return utanHandelser;
  const keys = ['producentarende', ...prov.referensnycklar];
  const without = all.filter((h) => !hasCase(h, keys));
  // A notice has no case and may still ask for something (6.2.1, a reminder); what is finished was a case.
  const wrong = without.filter((h) => h.producentarendetKlart === true);
  const broken = without.length === all.length ? all : wrong;
  const count = broken.length;
  return om(
    count === 0,
    `${count} av ${all.length} händelser hör inte till något ärende.`,
    `${count} of ${all.length} events belong to no case.`,
    bevisFor(svar, (h) => broken.includes(h)),
  );
}

export const referenser: readonly Regel[] = [
  regel({
    id: 'referens.former',
    grupp: 'referenser',
    allvar: 'ska',
    klausul: svarsschema('$defs.referens'),
    mening: [
      'Varje referens är text, ett objekt, en lista av texter eller en lista av objekt.',
      'Each reference is text, an object, a list of texts or a list of objects.',
    ],
    rad: ['Skriv referensen i en av de fyra formerna.', 'Write the reference in one of the four forms.'],
    prova: (prov) =>
      varje(
        prov,
        (h) => {
          if (h.referenser !== undefined && h.referenser !== null && !arObjekt(h.referenser))
            return 'referenser';
          const wrong = references(h).find(([, value]) => value !== null && !isForm(value));
          return wrong && faltnamn(wrong[0]);
        },
        ['har en referens av annan form', 'have a reference of another form'],
      ),
  }),
  regel({
    id: 'referens.url',
    grupp: 'referenser',
    allvar: 'bor',
    kraver: ['svarar', 'referens.former'],
    klausul: svarsschema('$defs.referensobjekt.url'),
    mening: ['Varje referensobjekt har url.', 'Each reference object has url.'],
    rad: [
      'Lägg till url. Ett objekt utan url är en länk som inte leder någonstans.',
      'Add url. An object without url is a link that leads nowhere.',
    ],
    prova: (prov) =>
      varje(
        prov,
        (h) => {
          const wrong = references(h).find(([, value]) =>
            listed(value).some(
              (one) => arObjekt(one) && (typeof one.url !== 'string' || one.url.trim() === ''),
            ),
          );
          return wrong && faltnamn(wrong[0]);
        },
        ['har ett referensobjekt utan url', 'have a reference object without url'],
      ),
  }),
  regel({
    id: 'referens.https',
    grupp: 'referenser',
    allvar: 'bor',
    kraver: ['svarar', 'referens.url'],
    klausul: svarsschema('referenser.etjanst, referenser.api'),
    mening: [
      'etjanst och api är fullständiga adresser som börjar med https://.',
      'etjanst and api are complete addresses that begin with https://.',
    ],
    rad: [
      'Skriv hela adressen med https. Andra adresser visas inte som länkar.',
      'Write the whole address with https. Other addresses are not shown as links.',
    ],
    prova: (prov) =>
      varje(
        prov,
        (h) =>
          references(h).find(([key, value]) => LINKS.includes(key) && !vardenAv(value).every(isHttps))?.[0],
        ['har en länk utan https', 'have a link without https'],
      ),
  }),
  regel({
    id: 'referens.arende',
    grupp: 'referenser',
    allvar: 'bor',
    kraver: ['svarar', 'referens.former'],
    klausul: praxis(
      'referenser.producentarende på varje händelse i ett ärende',
      'referenser.producentarende on every event of a case',
    ),
    mening: [
      'Varje händelse i ett ärende säger vilket: producentarende eller en annan känd referens.',
      'Every event of a case says which: producentarende or another known reference.',
    ],
    rad: [
      'Skicka referenser.producentarende, samma värde på alla ärendets händelser. Utan det kan ingen säga vem som har bollen i ärendet.',
      'Send referenser.producentarende, the same value on all events of the case. Without it nobody can say who has the ball in the case.',
    ],
    prova: everyCase,
  }),
];
