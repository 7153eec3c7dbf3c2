/**
 * The floor of an overview, in the plainest code that does the job: Node's own http server, the session check that the web
 * app makes, one undici request a källa all at once, JSON.parse, a check of every event's shape (zod), one list in order of
 * time, JSON.stringify, and compression. It knows no deadlines, limits, failures or cases, and nothing is sent before
 * all of it is there. Arguments: port.
 */
import { Agent, request } from 'undici';
import { z } from 'zod';
import { kallor, type Uppdrag } from '../../lib/wiring.ts';
import { serve } from './plain-http.ts';

const dispatcher = new Agent({ connections: 64, pipelining: 1 });

const Lank = z.object({ url: z.string(), lanktext: z.string().optional() });
const En = z.union([z.string(), Lank]);
const Svar = z.object({
  kundhandelser: z.array(
    z.object({
      kundhandelseId: z.string(),
      rubrik: z.string(),
      beskrivning: z.string(),
      sprak: z.string(),
      producent: z.string(),
      tidpunkt: z.string(),
      kundhandelseTyp: z.string(),
      producentarendetKraverKundatgard: z.boolean(),
      producentarendetKlart: z.boolean(),
      utokadInformation: z.object({ servicelofte: z.string().optional() }).optional(),
      referenser: z.record(z.string(), z.union([En, z.array(En)])).optional(),
    }),
  ),
});

async function fraga(adress: string, body: string) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const svar = await request(`${adress}/kundhandelser`, { method: 'POST', headers, body, dispatcher });
  return Svar.parse(JSON.parse(await svar.body.text())).kundhandelser;
}

async function overview({ parter, anvandare }: Uppdrag): Promise<string> {
  const body = JSON.stringify({ kund: parter[0]?.kund, anvandare, konsument: 'Golvet' });
  const alla = (await Promise.all(kallor().map(({ adress }) => fraga(adress, body)))).flat();
  return JSON.stringify(alla.sort((a, b) => (a.tidpunkt < b.tidpunkt ? 1 : -1)));
}

serve(overview);
