// What came back of the form about accessibility, beside the request whose page is drawn with it. In memory, for as long as that takes.

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Oskickad } from '../lib/wiring/synpunkt.ts';

const PLATS = Symbol.for('bollkoll.synpunkt');
const processen = globalThis as { [PLATS]?: AsyncLocalStorage<Oskickad> };

// The door and the page are of different bundles: what they share is the process's.
function minnet(): AsyncLocalStorage<Oskickad> {
  processen[PLATS] ??= new AsyncLocalStorage();
  return processen[PLATS];
}

/** Does something with what came back beside it. */
export function medOskickad<T>(svar: Oskickad, gor: () => T): T {
  return minnet().run(svar, gor);
}

/** What came back of the form in this very request; undefined when the page is only read. */
export function oskickad(): Oskickad | undefined {
  return minnet().getStore();
}
