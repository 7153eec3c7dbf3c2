/** `npm run demo:stop`, `demo:start` and `demo:status`: commands to the demo that runs from this folder. */
import { join } from 'node:path';
import { send } from './control.ts';
import { runMain, Stop } from './stop.ts';
import type { Rad } from './uppsatt.ts';

const MAPP = join(import.meta.dirname, '..', '.demo');

await runMain(async () => {
  const [command = 'status', ...names] = process.argv.slice(2);
  if (command === 'stop' && names.length === 0) {
    await send(MAPP, 'stang');
    return console.log('The demo is stopping.');
  }
  if (command === 'start' && names.length === 0)
    throw new Stop('Say which, such as: npm run demo:start -- bolagsverket');
  for (const namn of names) {
    await send(MAPP, command === 'stop' ? 'stoppa' : 'starta', namn);
    console.log(`${namn} is ${command === 'stop' ? 'stopped' : 'running'}.`);
  }
  if (command === 'status') await printStatus();
});

async function printStatus(): Promise<void> {
  const { adress, rader } = (await send(MAPP, 'status')) as { adress: string; rader: Rad[] };
  console.log(`Bollkoll runs at ${adress}`);
  for (const rad of rader)
    console.log(`  ${rad.namn.padEnd(20)} ${rad.port}  ${rad.igang ? 'running' : 'stopped'}`);
}
