/**
 * The floor of an overview, in the plainest code that does the job: Node's own http server, the session check that the web
 * app makes, the floor of the engine (golvet.ts: undici, JSON.parse, zod, each event once in its cases, newest first, with the
 * ball), JSON.stringify, and compression. It knows no deadlines, limits or failures, keeps no history, and nothing is
 * sent before all of it is there. Arguments: port.
 */
import { Agent } from 'undici';
import { kallor, type Uppdrag } from '../../lib/wiring.ts';
import { golvvy } from './golvet.ts';
import { serve } from './plain-http.ts';

const dispatcher = new Agent({ connections: 64, pipelining: 1 });

async function overview({ parter, anvandare }: Uppdrag): Promise<string> {
  const kropp = JSON.stringify({ kund: parter[0]?.kund, anvandare, konsument: 'Golvet' });
  const adresser = kallor().map(({ adress }) => `${adress}/kundhandelser`);
  return JSON.stringify(await golvvy(adresser, kropp, dispatcher));
}

serve(overview);
