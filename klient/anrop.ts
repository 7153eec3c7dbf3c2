// What the methods of the client have in common: one request, its refusal as an error, and lines as they come. Promises that an answer
// which was cut short is never taken for a whole one.

/** Problem details (RFC 9457). */
type Problemdetaljer = { readonly type: string; readonly title: string; readonly status: number };

/** The API refused. `problem` is undefined when what answered was not the API. */
export class Apifel extends Error {
  readonly status: number;
  readonly problem: Problemdetaljer | undefined;
  /** When to ask again, seconds, if that was said. */
  readonly igenOmS: number | undefined;
  constructor(status: number, problem: Problemdetaljer | undefined, igenOmS: number | undefined) {
    super(problem?.title ?? `The API answered ${status}.`);
    this.name = 'Apifel';
    this.status = status;
    this.problem = problem;
    this.igenOmS = igenOmS;
  }
}

/** The lines ended without their last: whoever had not been heard by then is missing. */
export class Avbrutet extends Error {
  constructor() {
    super('The answer was cut short.');
    this.name = 'Avbrutet';
  }
}

/** `adress`: of the brand, without a trailing slash. `fetch`: another than the one there is. */
export type Klientval = { readonly adress: string; readonly fetch?: typeof fetch };

/** One request. A value of `val` fills its place in the address, or is a parameter; `sprak` is a header. */
export type Anrop = {
  readonly vag: string;
  readonly token?: string;
  readonly accept?: string;
  readonly val?: Readonly<Record<string, string | number | undefined>>;
  readonly formular?: Readonly<Record<string, string>>;
};

async function felet(svar: Response): Promise<Apifel> {
  const arProblem = /^application\/problem\+json/.test(svar.headers.get('content-type') ?? '');
  const problem = arProblem ? ((await svar.json()) as Problemdetaljer) : undefined;
  const igen = svar.headers.get('retry-after');
  return new Apifel(svar.status, problem, igen === null ? undefined : Number(igen));
}

function adressen(vag: string, val: NonNullable<Anrop['val']>): string {
  const sok = new URLSearchParams();
  let sokvag = vag;
  for (const [namn, varde] of Object.entries(val)) {
    if (varde === undefined) continue;
    const plats = `{${namn}}`;
    if (vag.includes(plats)) sokvag = sokvag.replace(plats, encodeURIComponent(varde));
    else sok.set(namn, String(varde));
  }
  return sok.size > 0 ? `${sokvag}?${sok}` : sokvag;
}

/** Requests to one service. Rejects with `Apifel` for anything but success. */
export function anropare({ adress, fetch: hamta = fetch }: Klientval): (anrop: Anrop) => Promise<Response> {
  return async ({ vag, token, accept, val = {}, formular }) => {
    const { sprak, ...resten } = val;
    const svar = await hamta(`${adress}${adressen(vag, resten)}`, {
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(accept !== undefined && { accept }),
        ...(sprak !== undefined && { 'accept-language': String(sprak) }),
      },
      ...(formular && { method: 'POST', body: new URLSearchParams(formular) }),
    });
    if (!svar.ok) throw await felet(svar);
    return svar;
  };
}

/** The body, as JSON. */
export async function json<Svar>(svar: Promise<Response>): Promise<Svar> {
  return (await (await svar).json()) as Svar;
}

/** The body, as text. */
export async function text(svar: Promise<Response>): Promise<string> {
  return (await svar).text();
}

/** The lines, to the last. Throws `Avbrutet` when it does not come. */
export async function* rader<Rad extends { readonly rad: string }>(
  svar: Promise<Response>,
): AsyncGenerator<Rad> {
  const { body } = await svar;
  const las = new TextDecoder();
  let rest = '';
  for await (const del of body ?? []) {
    const delar = (rest + las.decode(del, { stream: true })).split('\n');
    rest = delar.pop() ?? '';
    for (const text of delar) {
      const rad = JSON.parse(text) as Rad;
      yield rad;
      if (rad.rad === 'slut' || rad.rad === 'upphord') return;
    }
  }
  throw new Avbrutet();
}
