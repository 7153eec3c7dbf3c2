/**
 * `npm run bench`: the figures of docs/performance.md, side by side in one run, each section in a process of its own.
 * `npm run bench -- vik golv` runs those sections alone; `--rapport` writes the tables and the plots from what was
 * measured. Machines are noisy: read ratios, bytes and medians, not single milliseconds.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Figure, printTable } from './bench/median.ts';
import { writeReport } from './bench/rapport.ts';
import { Stop } from './stop.ts';

/** In the order of the report. */
const SECTIONS = [
  ...(['las', 'vik', 'golv', 'server', 'samtidiga', 'lamnade'] as const),
  ...(['bredd', 'svans', 'tavla', 'sidor', 'inbaddning', 'manga'] as const),
] as const;
type Section = (typeof SECTIONS)[number];

function figuresOf(section: Section): Promise<Figure[]> {
  return new Promise((resolve, reject) => {
    const file = join(import.meta.dirname, 'bench', `${section}.ts`);
    const child = spawn(process.execPath, [file, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.on('close', () => {
      // The figures are the last line; what a tool of the section said comes before it.
      const last = output.trim().split('\n').at(-1) ?? '';
      if (last.startsWith('[')) resolve(JSON.parse(last) as Figure[]);
      else
        reject(
          new Stop(`The section ${section} gave no figures. Run it alone: node scripts/bench/${section}.ts`),
        );
    });
  });
}

const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const unknown = asked.find((name) => !SECTIONS.some((section) => section === name));
if (unknown !== undefined)
  throw new Stop(`There is no section "${unknown}". There are: ${SECTIONS.join(', ')}.`);

const measured: { section: Section; figures: Figure[] }[] = [];
for (const section of SECTIONS) {
  if (asked.length > 0 && !asked.includes(section)) continue;
  console.log(`\n${section}`);
  const figures = await figuresOf(section);
  printTable(figures);
  measured.push({ section, figures });
}
if (process.argv.includes('--rapport')) writeReport(measured);
process.exitCode = measured.some(({ figures }) => figures.some(({ held }) => held === false)) ? 1 : 0;
