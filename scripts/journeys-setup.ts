/**
 * The set-up of the browser tests: the same processes as the demo, on ports of their own and in a folder of
 * their own, so that a demo may run meanwhile. A test reaches them through `producenter` below.
 */
import { join } from 'node:path';
import { send } from './control.ts';
import { type Lage, startaAllt } from './uppsatt.ts';

/** The first port of the tests. */
export const TEST_BAS = Number(process.env.BOLLKOLL_TESTBAS ?? 4300);
const MAPP = join('.demo', `test-${TEST_BAS}`);
const CONTROL = join(import.meta.dirname, '..', MAPP);

/** What a test's worker may do to the running processes; each waits until it is done. */
export const producenter = {
  stoppa: (namn: string) => send(CONTROL, 'stoppa', namn),
  starta: (namn: string) => send(CONTROL, 'starta', namn),
  lage: (namn: string, lage: Lage) => send(CONTROL, 'lage', namn, lage),
};

/** Starts everything; Playwright calls what it returns when the tests are over. */
export default async function setUp(): Promise<() => Promise<void>> {
  const uppsatt = await startaAllt({ bas: TEST_BAS, mapp: MAPP });
  return uppsatt.stang;
}
