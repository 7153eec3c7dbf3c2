/**
 * The report of a run: the tables of docs/performance.md, between their markers, and a plot for each section. Sections that
 * did not run keep what they had.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './median.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const REPORT = join(DOCS, 'performance.md');
const WIDTH = 860;
const ROW = 44;
const TOP = 34;
// Where the gate stands in every row, so that each bar is read against the same line.
const GATE_AT = 0.6;

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');
const cell = (text: string) => text.replaceAll('|', '\\|');
const verdict = ({ held }: Figure) => (held === undefined ? '' : held ? 'held' : '**missed**');

function table(figures: readonly Figure[]): string {
  const rows = figures.map((one) => `| ${cell(one.what)} | ${one.value} | ${one.gate} | ${verdict(one)} |`);
  return ['| measured | value | gate | |', '|---|---|---|---|', ...rows].join('\n');
}

function bar({ what, value, gate, held, plot }: Figure, i: number): string {
  const part = plot ? Math.min(1, (plot.value / plot.gate) * GATE_AT) : 0;
  const y = TOP + i * ROW;
  const said = `${value}, gate ${gate}${held ? '' : ', missed'}`;
  return [
    `<text x="0" y="${y + 12}">${escaped(what)}: <tspan font-weight="600">${escaped(said)}</tspan></text>`,
    `<rect x="0" y="${y + 18}" width="${(part * WIDTH).toFixed(0)}" height="12" rx="2" class="${held ? 'held' : 'missed'}"/>`,
  ].join('\n');
}

/** Bars against a common line, the gate; undefined when a section has nothing with a number and a gate. */
function plot(section: string, figures: readonly Figure[]): string | undefined {
  const rows = figures.filter((figure) => figure.plot !== undefined);
  if (rows.length === 0) return undefined;
  const height = TOP + rows.length * ROW;
  const gate = WIDTH * GATE_AT;
  const told = rows.map(({ what, value, gate: g }) => `${what}: ${value}, gate ${g}`).join('. ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t d">
<title id="t">Section ${section}: measured values against their gates</title>
<desc id="d">${escaped(told)}.</desc>
<style>
text { font: 12px system-ui, sans-serif; fill: #1b1b1b }
.held { fill: #2f6f4f } .missed { fill: #b3261e } line { stroke: #1b1b1b; stroke-dasharray: 3 3 }
@media (prefers-color-scheme: dark) { text { fill: #eee } .held { fill: #7cc79e } .missed { fill: #ff8a80 } line { stroke: #eee } }
</style>
<text x="${gate}" y="14" text-anchor="middle">the gate</text>
<line x1="${gate}" x2="${gate}" y1="20" y2="${height}"/>
${rows.map(bar).join('\n')}
</svg>
`;
}

function between(text: string, section: string, content: string): string {
  const [start, end] = [`<!-- bench:${section} -->`, `<!-- /bench:${section} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for the section ${section}`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

/** Writes what was measured. */
export function writeReport(measured: readonly { section: string; figures: readonly Figure[] }[]): void {
  const bilder = join(DOCS, 'bilder');
  mkdirSync(bilder, { recursive: true });
  const when = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores`;
  let text = readFileSync(REPORT, 'utf8');
  for (const { section, figures } of measured) {
    const svg = plot(section, figures);
    if (svg !== undefined) writeFileSync(join(bilder, `bench-${section}.svg`), svg);
    const image = svg && `![The figures of ${section} against their gates](bilder/bench-${section}.svg)`;
    text = between(
      text,
      section,
      [`Measured ${when}.`, table(figures), ...(image ? [image] : [])].join('\n\n'),
    );
  }
  writeFileSync(REPORT, text);
}
