// Reads the arguments of `bollkoll kontrollera`: an address, or an entry of a registry, and where the reports go.

import type { Kalla } from '../lib/formedling/index.ts';
import { type Kanda, readArguments } from './argument.ts';

const DIALEKTER = ['direkt', 'formedling'] as const;
const VERSIONER = ['3.1', '4.0', '4.1', '5.0', '6.0', '6.1'] as const;
const SPRAK = ['sv', 'en'] as const;
const KANDA: Kanda = {
  ...{ kallor: 'text', kalla: 'text', dialekt: 'text', version: 'text', testdata: 'text' },
  ...{ json: 'text', junit: 'text', html: 'text', sprak: 'text' },
};

/** What was asked for on the command line. */
export type Kontrollval = {
  readonly mal:
    | { readonly slag: 'adress'; readonly adress: string; readonly dialekt: Kalla['dialekt'] }
    | { readonly slag: 'kalla'; readonly fil: string; readonly id: string };
  readonly version?: string;
  /** Without it the test data come on standard input. */
  readonly testdata?: string;
  readonly sprak: 'sv' | 'en';
  /** Where each form is written, besides the text. */
  readonly filer: Readonly<Partial<Record<'json' | 'junit' | 'html', string>>>;
};

function wrongAddress(text: string): string | undefined {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    return 'adressen ska börja med https:// (eller http://)';
  const { username, password, search, hash, pathname } = new URL(text);
  if (username || password) return 'adressen får inte innehålla användarnamn eller lösenord: använd --kallor';
  if (search || hash) return 'adressen får inte ha frågedel (?) eller fragment (#)';
  if (/\d{6}[-+]?\d{4}/.test(pathname)) return 'adressen får inte innehålla ett nummer';
  return undefined;
}

/** The choices, or every problem as a sentence. */
export function readKontrollval(
  argv: readonly string[],
): Kontrollval | { readonly problem: readonly string[] } {
  const [first = ''] = argv;
  const adress = first !== '' && !first.startsWith('-') ? first : undefined;
  const { givna, problem: wrong } = readArguments(adress === undefined ? argv : argv.slice(1), KANDA);
  const one = (namn: string) => givna.get(namn)?.[0];
  const among = <T extends string>(namn: string, known: readonly T[]) =>
    known.find((value) => value === one(namn));
  const [fil, id] = [one('kallor'), one('kalla')];
  const wrongChoices = (
    [
      ['dialekt', DIALEKTER],
      ['version', VERSIONER],
      ['sprak', SPRAK],
    ] as const
  ).flatMap(([namn, known]) =>
    one(namn) !== undefined && among<string>(namn, known) === undefined
      ? [`--${namn} ska vara ${known.join(', ')}`]
      : [],
  );
  const problem = [...wrong, ...wrongChoices];
  const wrongUrl = adress === undefined ? undefined : wrongAddress(adress);
  if (wrongUrl !== undefined) problem.push(wrongUrl);
  if ((fil === undefined) !== (id === undefined)) problem.push('--kallor FIL och --kalla ID hör ihop');
  if ((adress === undefined) === (fil === undefined) && wrong.length === 0)
    problem.push('ange en adress, eller --kallor FIL och --kalla ID');
  if (fil !== undefined && one('dialekt') !== undefined) problem.push('--dialekt står i registret');
  if (problem.length > 0) return { problem };
  const [version, testdata, json, junit, html] = [
    ...[among('version', VERSIONER), one('testdata'), one('json'), one('junit'), one('html')],
  ];
  return {
    mal:
      fil !== undefined && id !== undefined
        ? { slag: 'kalla', fil, id }
        : { slag: 'adress', adress: adress ?? '', dialekt: among('dialekt', DIALEKTER) ?? 'direkt' },
    ...(version !== undefined && { version }),
    ...(testdata !== undefined && { testdata }),
    sprak: among('sprak', SPRAK) ?? 'sv',
    filer: { ...(json && { json }), ...(junit && { junit }), ...(html && { html }) },
  };
}
