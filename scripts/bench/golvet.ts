/**
 * The floor: the same work in the plainest code that does it. One HTTP call to each producer over undici, JSON.parse, a zod
 * schema of the standard's answer, and a merge: each event once, its cases by reference, each case newest first with its
 * ball. Nothing is done twice, so that it is not slower than plain code need be, and nothing that the work demands is left
 * out. It has no deadline, no limit of size, no retry, no breaker, no turns, no sharing, and reads only what is well-formed:
 * what the engine costs beyond this is the price of those promises.
 */
import { type Agent, request } from 'undici';
import { z } from 'zod';

const Referens = z.union([
  z.string(),
  z.object({ url: z.string().optional(), lanktext: z.string().optional() }),
]);

const Handelse = z.object({
  kundhandelseId: z.string(),
  rubrik: z.string(),
  beskrivning: z.string(),
  sprak: z.string().default('sv'),
  producent: z.string(),
  tidpunkt: z
    .string()
    .transform((text) => Date.parse(text))
    .refine((ms) => !Number.isNaN(ms)),
  kundhandelseTyp: z.string().regex(/^[A-Z0-9_]+(\.[A-Z0-9_]+)+$/),
  producentarendetKraverKundatgard: z.boolean(),
  producentarendetKlart: z.boolean(),
  utokadInformation: z.object({ servicelofte: z.string().optional() }).optional(),
  referenser: z.record(z.string(), z.union([Referens, z.array(Referens)])).optional(),
});

const Svar = z.object({
  metadata: z.object({ version: z.string() }),
  kundhandelser: z.array(Handelse),
});

type Golvhandelse = z.infer<typeof Handelse>;

/** The keys of an event's cases, by the plain reading of its references. */
function keysOf({ referenser = {}, kundhandelseTyp }: Golvhandelse): string[] {
  const values = [referenser.producentarende ?? referenser.diarienummer ?? []].flat();
  const keys = values.map((one) => (typeof one === 'string' ? one : (one.url ?? '')));
  return keys.length > 0 ? keys : [kundhandelseTyp];
}

function ballOf({ producentarendetKlart, producentarendetKraverKundatgard }: Golvhandelse): string {
  if (producentarendetKraverKundatgard) return 'hos-dig';
  return producentarendetKlart ? 'i-mal' : 'hos-producenten';
}

/** The merged answer of one producer: its cases, each with its ball and its events newest first. */
function casesOf(kalla: string, text: string) {
  const events = new Map<string, Golvhandelse>();
  for (const event of Svar.parse(JSON.parse(text)).kundhandelser) events.set(event.kundhandelseId, event);
  const cases = new Map<string, Golvhandelse[]>();
  for (const event of events.values()) {
    for (const key of keysOf(event)) {
      const known = cases.get(key);
      if (known) known.push(event);
      else cases.set(key, [event]);
    }
  }
  return [...cases].map(([key, own]) => {
    const handelser = own.sort((a, b) => b.tidpunkt - a.tidpunkt);
    const [newest] = handelser;
    return { kalla, key, handelser, boll: newest && ballOf(newest), sedan: newest?.tidpunkt ?? 0 };
  });
}

/** One view: asks all at once and merges. `kropp` is what the engine would send. */
export async function golvvy(adresser: readonly string[], kropp: string, dispatcher: Agent) {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'accept-language': 'sv' };
  const answers = adresser.map(async (adress) => {
    const id = { 'x-request-id': crypto.randomUUID() };
    const call = { method: 'POST', headers: { ...headers, ...id }, body: kropp, dispatcher } as const;
    const answer = await request(adress, call);
    return casesOf(adress, await answer.body.text());
  });
  const all = (await Promise.all(answers)).flat();
  return all.sort((a, b) => a.sedan - b.sedan);
}
