// Reads the arguments of `bollkoll fraga`. Promises every problem at once, each with the option that it is about.

import { type Fragefel, granskaFraga, type Identifierartyp } from '../lib/formedling/index.ts';
import { type Givna, type Kanda, readArguments } from './argument.ts';

/** The question as the command line gives it: what to answer in, and what to leave out. */
export type Avgransning = {
  readonly sprak: string;
  readonly kundhandelseTyper?: readonly string[];
  readonly taggar?: readonly string[];
  readonly startDatum?: string;
  readonly slutDatum?: string;
};

/** Whom or what it is about; the number itself comes on standard input. */
export type Arendeval =
  | { readonly slag: 'kund'; readonly typ: Identifierartyp; readonly tillagg?: string }
  | { readonly slag: 'kvittens' };

/** What was asked for on the command line. */
export type Val = {
  readonly fil: string;
  readonly om: Arendeval;
  readonly avgransning: Avgransning;
  /** Ids of källor; empty for all of them. */
  readonly kallor: readonly string[];
  readonly json: boolean;
};

const TYPER = ['Personnummer', 'Organisationsnummer', 'Samordningsnummer'] as const;
const KANDA: Kanda = {
  ...{ kallor: 'text', typ: 'text', tillagg: 'text', kvittensnummer: 'flagga', kalla: 'texter' },
  ...{ typer: 'texter', taggar: 'texter', fran: 'text', till: 'text', sprak: 'text', json: 'flagga' },
};
const OPTION: Readonly<Record<string, string>> = {
  ...{ kundhandelseTyper: '--typer', taggar: '--taggar', startDatum: '--fran', slutDatum: '--till' },
  sprak: '--sprak',
};
const NOT_YET = '00000000-0000-4000-8000-000000000000';

function listOf(givna: Givna, name: string): readonly string[] {
  return (givna.get(name) ?? []).flatMap((text) => text.split(',')).map((one) => one.trim());
}

/** What is wrong with the question, in the words of the command line. */
export function optionProblem({ falt, problem }: Fragefel): string {
  const [, field = '', index] = /^(\w+)(?:\[(\d+)\])?$/.exec(falt) ?? [];
  const option = OPTION[field] ?? falt;
  const nth = index === undefined ? '' : ` nummer ${Number(index) + 1}`;
  return `${option}${nth}: ${problem.sv.replace('slutDatum', '--till')}`;
}

function avgransningAv(givna: Givna): Avgransning {
  const typer = listOf(givna, 'typer');
  const taggar = listOf(givna, 'taggar');
  const [startDatum] = givna.get('fran') ?? [];
  const [slutDatum] = givna.get('till') ?? [];
  return {
    sprak: givna.get('sprak')?.[0] ?? 'sv',
    ...(typer.length > 0 && { kundhandelseTyper: typer }),
    ...(taggar.length > 0 && { taggar }),
    ...(startDatum !== undefined && { startDatum }),
    ...(slutDatum !== undefined && { slutDatum }),
  };
}

function arendevalAv(givna: Givna): Arendeval | { readonly problem: readonly string[] } {
  const [wanted] = givna.get('typ') ?? [];
  const [tillagg] = givna.get('tillagg') ?? [];
  if (givna.has('kvittensnummer')) {
    const problem = [
      ...(givna.has('typ') ? ['--kvittensnummer och --typ går inte ihop: frågan gäller ett ärende'] : []),
      ...(givna.has('tillagg') ? ['--kvittensnummer och --tillagg går inte ihop'] : []),
      ...(givna.has('kalla')
        ? []
        : ['--kvittensnummer kräver --kalla ID: numret visas bara för den som har gett det']),
    ];
    return problem.length > 0 ? { problem } : { slag: 'kvittens' };
  }
  const typ = TYPER.find((known) => known === wanted);
  const problem = [
    ...(typ === undefined ? [`--typ ska vara ${TYPER.join(', ')}`] : []),
    ...(tillagg !== undefined && wanted !== 'Organisationsnummer'
      ? ['--tillagg skiljer en ägares firmor åt och kräver --typ Organisationsnummer']
      : []),
    ...(tillagg !== undefined && tillagg.length > 20 ? ['--tillagg ska vara högst 20 tecken'] : []),
  ];
  if (typ === undefined || problem.length > 0) return { problem };
  return { slag: 'kund', typ, ...(tillagg !== undefined && { tillagg }) };
}

/** The choices, or every problem as a sentence. */
export function readOptions(argv: readonly string[]): Val | { readonly problem: readonly string[] } {
  const { givna, problem: first } = readArguments(argv, KANDA);
  if (givna.size === 0 && first.length > 0) return { problem: first };
  const [fil] = givna.get('kallor') ?? [];
  const om = arendevalAv(givna);
  const avgransning = avgransningAv(givna);
  const problem = [
    ...first,
    ...(fil === undefined ? ['--kallor FIL saknas'] : []),
    ...('problem' in om ? om.problem : []),
    ...granskaFraga({ ...avgransning, korrelation: NOT_YET }).map(optionProblem),
  ];
  if (problem.length > 0 || fil === undefined || 'problem' in om) return { problem };
  return { fil, om, avgransning, kallor: listOf(givna, 'kalla'), json: givna.has('json') };
}
