import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { taLas } from './las.ts';

const modul = join(import.meta.dirname, 'las.ts');
function nyMapp(): string {
  const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-las-'));
  onTestFinished(() => rmSync(mapp, { recursive: true }));
  return mapp;
}

const program = (mapp: string, sedan: string) =>
  `import { taLas } from ${JSON.stringify(modul)}; taLas(${JSON.stringify(mapp)}); console.log('har låset'); ${sedan}`;

async function hallare(mapp: string): Promise<ChildProcess> {
  const barn = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    program(mapp, 'setInterval(() => {}, 1e6)'),
  ]);
  await once(barn.stdout, 'data');
  return barn;
}

test('a second process on the same folder gets one clear error that says who has it', async () => {
  const mapp = nyMapp();
  const barn = await hallare(mapp);
  try {
    expect(() => taLas(mapp)).toThrow(
      expect.objectContaining({
        code: 'lager-upptaget',
        message: expect.stringContaining(`process ${barn.pid}`),
      }),
    );
  } finally {
    barn.kill('SIGKILL');
    await once(barn, 'exit');
  }
});

test('a lock left by a killed process is taken over', async () => {
  const mapp = nyMapp();
  const barn = await hallare(mapp);
  barn.kill('SIGKILL');
  await once(barn, 'exit');
  expect(existsSync(join(mapp, 'bollkoll.las'))).toBe(true);
  taLas(mapp)();
});

test('a lock whose process id now belongs to a later process is taken over', () => {
  const mapp = nyMapp();
  writeFileSync(join(mapp, 'bollkoll.las'), `${process.pid}\nen annan starttid\n`);
  taLas(mapp)();
});

test('a lock file with nonsense in it is taken over', () => {
  const mapp = nyMapp();
  writeFileSync(join(mapp, 'bollkoll.las'), '');
  taLas(mapp)();
});

test('the lock is released when the process exits, and can be taken again once released', () => {
  const mapp = nyMapp();
  const barn = spawnSync(process.execPath, ['--input-type=module', '-e', program(mapp, 'process.exit(3)')]);
  expect(barn.status).toBe(3);
  expect(existsSync(join(mapp, 'bollkoll.las'))).toBe(false);
  const slapp = taLas(mapp);
  expect(() => taLas(mapp)).toThrow(expect.objectContaining({ code: 'lager-upptaget' }));
  slapp();
  taLas(mapp)();
});

test('of many processes that find a dead lock at once, one gets it', async () => {
  const mapp = nyMapp();
  writeFileSync(join(mapp, 'bollkoll.las'), '999999999\n1\n');
  const kod = program(mapp, 'setInterval(() => {}, 1e6)');
  const barn = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', kod], { stdio: 'ignore' }),
  );
  let kvar = barn.length;
  await new Promise<void>((klart) => {
    for (const ett of barn) {
      ett.once('exit', () => {
        kvar -= 1;
        if (kvar === 1) klart();
      });
    }
  });
  const vinnare = barn.filter((ett) => ett.exitCode === null);
  expect(vinnare).toHaveLength(1);
  expect(readFileSync(join(mapp, 'bollkoll.las'), 'utf8')).toMatch(new RegExp(`^${vinnare[0]?.pid}\n`));
  vinnare[0]?.kill('SIGKILL');
});
