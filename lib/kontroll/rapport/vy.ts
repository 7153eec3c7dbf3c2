// The findings in one language and as counts: what all four forms of the report are written from. Pure.

import type { Fynd, Kontroll } from '../kontrollera.ts';
import type { Allvar, Grupp } from '../regel.ts';
import { ORD, type Sprak } from './ord.ts';

/** How a finding stands in the report, the worst first. */
export type Resultat = 'brott' | 'brist' | 'anmarkning' | 'ej-provad' | 'godkand';

/** One finding, in words. */
export type Fyndvy = {
  readonly id: string;
  readonly grupp: Grupp;
  readonly allvar: Allvar;
  readonly resultat: Resultat;
  readonly mening: string;
  readonly klausul: string;
  readonly vad: string;
  readonly rad: string;
  readonly foljerAv: readonly string[];
  readonly utbyten: readonly { readonly fraga: string; readonly svar: string }[];
};

/** The whole report, in words. */
export type Rapportvy = {
  readonly sprak: Sprak;
  readonly adress: string;
  readonly dialekt: string;
  readonly version: string;
  readonly tid: string;
  readonly ms: number;
  readonly anrop: number;
  readonly godkand: boolean;
  /** The verdict in one sentence, and what it means to whoever uses the API. */
  readonly omdome: string;
  readonly innebord: string;
  readonly antal: Readonly<Record<Resultat, number>>;
  readonly fynd: readonly Fyndvy[];
};

const ORDER: readonly Resultat[] = ['brott', 'brist', 'anmarkning', 'ej-provad', 'godkand'];

function resultOf({ regel, utslag }: Fynd): Resultat {
  if (utslag.slag !== 'underkand') return utslag.slag;
  return ({ ska: 'brott', bor: 'brist', notera: 'anmarkning' } as const)[regel.allvar];
}

function answerOf(sprak: Sprak, { status, innehallstyp, ms, byte, antal }: Fynd['utbyten'][number]): string {
  const ord = ORD[sprak];
  if (status === 0) return `${ord.ingetSvar}, ${ms} ms`;
  const said = innehallstyp === '' ? '' : ` ${innehallstyp}`;
  return `${status}${said}, ${antal === undefined ? `${byte} byte` : ord.handelser(antal)}, ${ms} ms`;
}

function viewOf(sprak: Sprak, fynd: Fynd): Fyndvy {
  const { regel, utslag, foljerAv, utbyten } = fynd;
  return {
    ...{ id: regel.id, grupp: regel.grupp, allvar: regel.allvar, resultat: resultOf(fynd) },
    ...{ mening: regel.mening[sprak], klausul: regel.klausul[sprak], rad: regel.rad[sprak] },
    vad: utslag.slag === 'godkand' ? '' : utslag.vad[sprak],
    foljerAv,
    utbyten: utbyten.map((one) => ({ fraga: one.fraga, svar: answerOf(sprak, one) })),
  };
}

/** The swedish wall clock, `2026-11-23 14.05`. */
function clock(ms: number, sprak: Sprak): string {
  const locale = sprak === 'sv' ? 'sv-SE' : 'en-GB';
  const form = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' } as const;
  return new Intl.DateTimeFormat(locale, form).format(ms);
}

type Omdome = keyof (typeof ORD)['sv']['innebord'];

function verdict(kontroll: Kontroll, antal: Readonly<Record<Resultat, number>>): Omdome {
  if (kontroll.avbruten) return 'avbruten';
  if (!kontroll.fynd.some(({ regel, utslag }) => regel.id === 'svarar' && utslag.slag === 'godkand'))
    return 'tyst';
  if (antal.brott > 0) return 'brott';
  return antal.brist > 0 ? 'brist' : 'godkant';
}

function sentence(omdome: Omdome, fynd: readonly Fyndvy[], sprak: Sprak): string {
  const ord = ORD[sprak].omdome;
  const count = (resultat: Resultat) =>
    fynd.filter((one) => one.resultat === resultat && one.allvar !== 'notera').length;
  if (omdome === 'brott' || omdome === 'brist') return ord[omdome](count(omdome));
  // A note that was not tried takes nothing from the verdict; where it is qualified, the number is the one shown below.
  const gaps = fynd.filter(({ resultat }) => resultat === 'ej-provad').length;
  return omdome === 'godkant' && count('ej-provad') > 0 ? ord.godkantMedLuckor(gaps) : ord[omdome];
}

/** Whether no rule that the standard sets was broken, and the producer answered. */
export function arGodkand({ fynd, avbruten }: Kontroll): boolean {
  const broken = fynd.some(({ regel, utslag }) => regel.allvar === 'ska' && utslag.slag === 'underkand');
  const answered = fynd.some(({ regel, utslag }) => regel.id === 'svarar' && utslag.slag === 'godkand');
  return answered && !broken && !avbruten;
}

/** The report in one language, the worst first. */
export function rapportvy(kontroll: Kontroll, sprak: Sprak): Rapportvy {
  const fynd = kontroll.fynd
    .map((one) => viewOf(sprak, one))
    .sort((a, b) => ORDER.indexOf(a.resultat) - ORDER.indexOf(b.resultat));
  const antal = Object.fromEntries(
    ORDER.map((resultat) => [resultat, fynd.filter((one) => one.resultat === resultat).length]),
  ) as Record<Resultat, number>;
  const omdome = verdict(kontroll, antal);
  const { adress, version, borjade, ms, anrop, dialekt } = kontroll;
  return {
    ...{ sprak, adress, version, ms, anrop, antal, fynd },
    dialekt: ORD[sprak].dialekt[dialekt],
    tid: clock(borjade, sprak),
    godkand: arGodkand(kontroll),
    omdome: sentence(omdome, fynd, sprak),
    innebord: ORD[sprak].innebord[omdome],
  };
}
