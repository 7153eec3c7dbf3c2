import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { farger, kontrast, kontrastbrister, PAR } from './kontrast.ts';

const lagen = farger(readFileSync(new URL('../../app/css/grund.css', import.meta.url), 'utf8'));
const design = readFileSync(new URL('../../docs/design.md', import.meta.url), 'utf8');

describe.each(['ljust', 'morkt'] as const)('colours, %s', (lage) => {
  test.each(PAR)('$over on $under keeps at least $minst:1', ({ over, under, minst }) => {
    expect(kontrast(lagen[lage][over], lagen[lage][under])).toBeGreaterThanOrEqual(minst);
  });
});

test('docs/design.md tells the figures as they are', () => {
  for (const { over, under } of PAR) {
    const [ljust, morkt] = (['ljust', 'morkt'] as const).map((lage) =>
      kontrast(lagen[lage][over], lagen[lage][under]).toFixed(1),
    );
    expect(design).toContain(`| ${over} | ${under} | ${ljust} / ${morkt} |`);
  }
});

test('a pair that keeps too little is named with what it has', () => {
  expect(kontrastbrister(lagen.ljust)).toEqual([]);
  expect(kontrastbrister({ ...lagen.ljust, act: '#f0f0f0' })).toEqual([
    expect.objectContaining({ over: 'act', under: 'paper', minst: 7 }),
    expect.objectContaining({ over: 'act', under: 'slip' }),
    expect.objectContaining({ over: 'on-act', under: 'act' }),
  ]);
});
