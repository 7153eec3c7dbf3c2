// The report as JUnit XML, for the authority's own build: one test case a rule, one suite a group. Only a broken *ska*
// fails; a broken *bör* is told in the output, and what could not be tried is skipped.

import { html } from './html.ts';
import { ORD } from './ord.ts';
import type { Fyndvy, Rapportvy } from './vy.ts';

/** Text for XML 1.0: escaped, without the characters that it forbids. */
export function xml(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?');
  return html(allowed);
}

function body(fynd: Fyndvy, vy: Rapportvy): string {
  const { falt } = ORD[vy.sprak];
  const calls = fynd.utbyten.map(({ fraga, svar }) => `${falt.fraga}: ${fraga}\n${falt.svar}: ${svar}`);
  return xml([fynd.vad, `${falt.rad}: ${fynd.rad}`, `${falt.klausul}: ${fynd.klausul}`, ...calls].join('\n'));
}

function inner(fynd: Fyndvy, vy: Rapportvy): string {
  switch (fynd.resultat) {
    case 'brott':
      return `<failure type="${fynd.allvar}" message="${xml(fynd.mening)}">${body(fynd, vy)}</failure>`;
    case 'ej-provad':
      return `<skipped message="${xml(fynd.vad)}"/>`;
    case 'godkand':
      return '';
    default:
      return `<system-out>${body(fynd, vy)}</system-out>`;
  }
}

/** The report as XML. */
export function somJunit(vy: Rapportvy): string {
  const suites = [...Map.groupBy(vy.fynd, ({ grupp }) => grupp)].map(([grupp, fynd]) => {
    const count = (resultat: string) => fynd.filter((one) => one.resultat === resultat).length;
    const cases = fynd.map(
      (one) =>
        `    <testcase classname="kontroll.${grupp}" name="${xml(one.id)}" time="0">${inner(one, vy)}</testcase>`,
    );
    const counts = `tests="${fynd.length}" failures="${count('brott')}" errors="0" skipped="${count('ej-provad')}"`;
    return `  <testsuite name="${xml(ORD[vy.sprak].grupp[grupp])}" ${counts} time="0">\n${cases.join('\n')}\n  </testsuite>`;
  });
  const all = `tests="${vy.fynd.length}" failures="${vy.antal.brott}" errors="0" time="${(vy.ms / 1000).toFixed(3)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${xml(vy.adress)}" ${all}>\n${suites.join('\n')}\n</testsuites>\n`;
}
