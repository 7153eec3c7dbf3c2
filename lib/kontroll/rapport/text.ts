// The report for a terminal: the verdict, then what must be done, the worst first. Plain text, no colours, so that it
// reads the same in a log.

import { ORD } from './ord.ts';
import type { Fyndvy, Rapportvy, Resultat } from './vy.ts';

const WIDTH = 96;

function wrapped(text: string, indent: string, first = indent): string {
  const lines: string[] = [];
  let line = first;
  // A word longer than a line (a body as JSON) is cut where the line ends.
  const most = new RegExp(`.{1,${WIDTH - indent.length}}`, 'gu');
  for (const word of text.split(' ').flatMap((one) => one.match(most) ?? [])) {
    if (line.length + word.length > WIDTH && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}

function labelled(label: string, text: string): string {
  const first = `    ${`${label}:`.padEnd(16)}`;
  return wrapped(text, ' '.repeat(first.length), first);
}

function detailed(fynd: Fyndvy, { falt, foljd }: (typeof ORD)['sv']): string {
  return [
    wrapped(`${fynd.mening} (${fynd.id})`, '    ', '  - '),
    labelled(falt.vad, fynd.vad),
    ...(fynd.foljerAv.length > 0 ? [labelled(falt.foljerAv, foljd(fynd.foljerAv.join(', ')))] : []),
    labelled(falt.rad, fynd.rad),
    labelled(falt.klausul, fynd.klausul),
    ...fynd.utbyten
      .slice(-1)
      .flatMap(({ fraga, svar }) => [labelled(falt.fraga, fraga), labelled(falt.svar, svar)]),
  ].join('\n');
}

function brief({ id, vad }: Fyndvy): string {
  return wrapped(`${id}: ${vad}`, '    ', '  - ');
}

/** The report as text, ending with a line break. */
export function somText(vy: Rapportvy): string {
  const ord = ORD[vy.sprak];
  const of = (resultat: Resultat) => vy.fynd.filter((one) => one.resultat === resultat);
  const section = (resultat: Resultat, write: (one: Fyndvy) => string, between: string) => {
    const found = of(resultat);
    return found.length === 0
      ? []
      : [`\n${ord.resultat[resultat]} (${found.length})\n`, found.map(write).join(between)];
  };
  const whole = (one: Fyndvy) => detailed(one, ord);
  return `${[
    vy.omdome,
    '',
    `${ord.falt.adress}: ${vy.adress}`,
    `${ord.falt.dialekt}: ${vy.dialekt}, ${ord.falt.version.toLowerCase()} ${vy.version}`,
    `${ord.falt.anrop}: ${ord.anropstid(vy.anrop, (vy.ms / 1000).toFixed(1))}`,
    ...section('brott', whole, '\n\n'),
    ...section('brist', whole, '\n\n'),
    ...section('anmarkning', whole, '\n\n'),
    ...section('ej-provad', brief, '\n'),
    `\n${ord.resultat.godkand}: ${of('godkand').length}`,
    '',
    ord.sekretess,
  ].join('\n')}\n`;
}
