/**
 * What reading an answer costs beside JSON.parse of the same bytes; also alone: `node scripts/bench/las.ts`. The two take
 * turns in short rounds, so that whatever else the machine does falls on both.
 */
import { readSvar } from '../../lib/producenter/read-response.ts';
import { type Figure, judged, median, present } from './median.ts';
import { svarstext } from './svar-250.ts';

const GATE = 2.5;
const EVENTS = 250;
const WARM_UP = 40;
const ROUNDS = 200;
const TIMES = 5;

function time(work: () => unknown): number {
  const start = performance.now();
  for (let i = 0; i < TIMES; i += 1) work();
  return (performance.now() - start) / TIMES;
}

/** The figure: a ratio of medians. Throws when the answer was not read whole, for then nothing was measured. */
function readingFigures(): Figure[] {
  // Text and not bytes: making text of bytes costs both the same, and would only bring the ratio nearer to one.
  const text = Buffer.from(svarstext(EVENTS)).toString();
  const read = () => readSvar(text);
  const parse = () => JSON.parse(text);
  const { resultat } = read();
  if (resultat.slag !== 'svar' || resultat.kundhandelser.length !== EVENTS)
    throw new Error('the bench’s own answer was not read whole');
  const parsed: number[] = [];
  const readings: number[] = [];
  for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
    const [one, other] = [time(parse), time(read)];
    if (i < WARM_UP) continue;
    parsed.push(one);
    readings.push(other);
  }
  // Each round's own ratio, so that what else the machine did meanwhile is on both sides of it.
  const ratio = median(readings.map((reading, i) => reading / (parsed[i] ?? Number.NaN)));
  return [
    judged(
      `reading an answer of ${EVENTS} events (parse, validate, normalise) / JSON.parse of the same bytes`,
      ratio,
      'most',
      GATE,
      { note: `${median(readings).toFixed(2)} / ${median(parsed).toFixed(2)} ms` },
    ),
  ];
}

if (import.meta.main) present(readingFigures());
