import { expect, test } from 'vitest';
import { findBreaches } from './layers.ts';

const one = (path: string, text: string) => findBreaches([{ path, text }]);

test.each([
  ['lib/arenden/a.ts', `import { b } from '../formedling/index.ts';`, 'arenden may import nothing of ours'],
  ['lib/producenter/a.ts', `export { b } from '../formedling/index.ts';`, 'belongs in lib/formedling'],
  ['lib/store/a.ts', `import type { B } from '../session/b.ts';`, 'belongs in lib/session'],
  ['components/a.tsx', `import { b } from '../lib/wiring.ts';`, 'a component is given its data'],
  ['app/page.tsx', `import {\n  b,\n} from '../lib/session/b.ts';`, 'ask through lib/wiring.ts'],
  ['cli/a.ts', `const b = await import('../lib/session/b.ts');`, 'a customer of the engine alone'],
  ['lib/wiring.ts', `import '../app/layout.tsx';`, 'belongs in app/ or components/'],
])('%s may not say %s', (path, text, message) => {
  expect(one(path, text).join()).toContain(message);
});

test('nothing but scripts and tests knows the stand-ins', () => {
  const text = `import { idp } from '../reference/idp.ts';`;
  expect(one('lib/session/a.ts', text).join()).toContain('only scripts and tests may know the stand-ins');
  expect(one('lib/session/a.test.ts', text)).toEqual([]);
  expect(one('scripts/a.ts', `import { idp } from '../lib/reference/idp.ts';`)).toEqual([]);
});

test('what tests build with may do what a test may, and only tests import it', () => {
  expect(one('lib/formedling/exempel.ts', `import { idp } from '../reference/idp.ts';`)).toEqual([]);
  expect(one('lib/formedling/a.test.ts', `import { kalla } from './exempel.ts';`)).toEqual([]);
  expect(one('lib/formedling/a.ts', `import { kalla } from './exempel.ts';`).join()).toContain(
    'only tests may import it',
  );
});

test('the engine is entered by its one door', () => {
  expect(one('cli/a.ts', `import { b } from '../lib/formedling/inre.ts';`).join()).toContain('one door');
  expect(one('lib/session/a.ts', `import { b } from '../formedling/uppdrag.ts';`)).toEqual([]);
});

test('the engine imports no web and no database', () => {
  expect(one('lib/formedling/a.ts', `import { cookies } from 'next/headers';`).join()).toContain(
    'the engine stands alone',
  );
  expect(one('lib/producenter/a.ts', `import fs from 'node:fs';`).join()).toContain(
    'the engine stands alone',
  );
  expect(one('lib/producenter/natverk.ts', `import { connect } from 'node:net';`).join()).toContain(
    'the engine stands alone',
  );
  expect(one('lib/producenter/natverk/koppling.ts', `import { promises } from 'node:dns';`)).toEqual([]);
  expect(one('lib/producenter/a.ts', `import { z } from 'zod';`)).toEqual([]);
  expect(one('lib/arenden/a.ts', `import { z } from 'zod';`).join()).toContain('the engine stands alone');
});

test('the time is an argument in the engine', () => {
  expect(one('lib/arenden/a.ts', 'const now = Date.now();').join()).toContain('reads the clock');
  expect(one('lib/arenden/a.ts', 'const day = new Date(now);')).toEqual([]);
});

test('only the session and the command line mint an uppdrag', () => {
  const text = `const u = utfardaUppdrag(parter);`;
  expect(one('app/api/route.ts', text).join()).toContain('mints an uppdrag');
  expect(one('lib/formedling/fraga.ts', text).join()).toContain('mints an uppdrag');
  expect(one('lib/session/a.ts', text)).toEqual([]);
  expect(one('cli/a.ts', text)).toEqual([]);
  expect(one('lib/formedling/index.ts', `export { utfardaUppdrag } from './uppdrag.ts';`)).toEqual([]);
});

test('only lib/env.ts reads the environment', () => {
  expect(one('lib/store/a.ts', 'const url = process.env.DATABASE_URL;').join()).toContain(
    'reads process.env',
  );
  expect(one('lib/env.ts', 'const url = process.env.DATABASE_URL;')).toEqual([]);
  expect(one('lib/store/a.ts', '// unlike process.env this is checked')).toEqual([]);
});

test('lib has a closed set of rooms', () => {
  expect(one('lib/utils/a.ts', '').join()).toContain('lib/ has no room of that name');
  expect(one('lib/hjalp.ts', '').join()).toContain('lib/ has no room of that name');
});

test('a file of more than 300 lines is refused, data excepted', () => {
  expect(one('lib/arenden/a.ts', '\n'.repeat(301)).join()).toContain('more than 300');
  expect(one('lib/reference/personer/a.ts', '\n'.repeat(301))).toEqual([]);
});

test('a cycle is named with its files', () => {
  const breaches = findBreaches([
    { path: 'lib/arenden/a.ts', text: `import { b } from './b.ts';` },
    { path: 'lib/arenden/b.ts', text: `import { a } from './a.ts';` },
  ]);
  expect(breaches).toEqual([
    'lib/arenden/a.ts → lib/arenden/b.ts → lib/arenden/a.ts: a cycle; move what both need to a file of its own.',
  ]);
});
