// One broken producer a rule: the one that is well, with exactly one thing changed. A rule without one fails the suite.

import { matcharTyp } from '../../arenden/kundhandelsetyp.ts';
import { parseTidpunkt } from '../../arenden/tidpunkt.ts';
import { arObjekt, type Objekt } from '../dialekt.ts';
import { FORETAG, frisk, type Mellanhand, PERSON } from '../exempel.ts';
import {
  ar,
  handelsen,
  huvudet,
  type Kropp,
  type Svarskropp,
  slapper,
  svaret,
} from '../mellanhand/exempel.ts';

const kundAv = (fraga: Kropp): Kropp => (arObjekt(fraga.kund) ? fraga.kund : {});

/** Answers another question than the one that was put. */
const annanFraga =
  (andra: (fraga: Kropp) => Kropp): Mellanhand =>
  async (request, vidare) => {
    const text = request.method === 'POST' ? await request.clone().text() : '';
    let fraga: unknown;
    try {
      fraga = JSON.parse(text);
    } catch {
      return vidare(request); // Not a question; the well one refuses it.
    }
    if (!arObjekt(fraga)) return vidare(request);
    const { method, headers, url } = request;
    const svar = await vidare(new Request(url, { method, headers, body: JSON.stringify(andra(fraga)) }));
    if (svar.status !== 200) return svar;
    // The echo is right: it is the selection that is broken.
    const kropp = (await svar.json()) as Svarskropp;
    const { onskatSprak } = kropp.metadata;
    const metadata = { ...fraga, ...(onskatSprak !== undefined && { onskatSprak }), version: '6.0' };
    return Response.json({ ...kropp, metadata }, { headers: svar.headers });
  };

const annatSprak =
  (byt: (sprak: string | null) => string): Mellanhand =>
  (request, vidare) => {
    const kopia = new Request(request);
    kopia.headers.set('accept-language', byt(request.headers.get('accept-language')));
    return vidare(kopia);
  };

/** Answers with all events of the kund, chosen by another rule than the standard's. */
const eget =
  (valj: (h: Kropp, fraga: Kropp) => boolean | undefined): Mellanhand =>
  async (request, vidare) => {
    const text = request.method === 'POST' ? await request.clone().text() : '';
    const svar = await vidare(request.clone());
    if (svar.status !== 200 || ar(request, '/api-info')) return svar;
    const fraga = JSON.parse(text) as Kropp;
    const { kundhandelseTyper: _, taggar: __, startDatum: ___, slutDatum: ____, ...utan } = fraga;
    const alla = await frisk(
      new Request(request.url, { method: 'POST', headers: request.headers, body: JSON.stringify(utan) }),
    );
    const kropp = (await svar.json()) as Svarskropp;
    const givna = new Set(kropp.kundhandelser.map((h) => h.kundhandelseId));
    const kundhandelser = ((await alla.json()) as Svarskropp).kundhandelser.filter(
      (h) => valj(h, fraga) ?? givna.has(h.kundhandelseId),
    );
    return Response.json({ ...kropp, kundhandelser }, { headers: svar.headers });
  };

const dagUtc = (h: Kropp) => new Date(parseTidpunkt(String(h.tidpunkt))?.ms ?? 0).toISOString().slice(0, 10);
const dag = (h: Kropp) => String(h.tidpunkt).slice(0, 10);
const typer = (fraga: Kropp) =>
  (Array.isArray(fraga.kundhandelseTyper) ? fraga.kundhandelseTyper : []) as string[];
const taggar = (fraga: Kropp) => (Array.isArray(fraga.taggar) ? fraga.taggar : []) as string[];
// What the rules about bad dates send is refused all the same.
const VALID = /^(?!2026-(13|02-31))\d{4}-\d{2}-\d{2}$/;
const bara = (fraga: Kropp, falt: string) =>
  VALID.test(String(fraga[falt])) && (fraga.startDatum === undefined || fraga.slutDatum === undefined);
const delar = (typ: string) => typ.split('.').length;

/** The broken producers of the direct dialect, by the rule that each one breaks. */
export const TRASIGA: Readonly<Record<string, Mellanhand>> = {
  svarar: async () => new Response(null, { status: 500 }),
  'anslutning.innehallstyp': huvudet('content-type', 'text/json'),
  'anslutning.ingen-lagring': huvudet('cache-control', 'max-age=60'),
  'anslutning.nummer-i-huvuden': huvudet('x-anvandare', PERSON.slice(2)),
  'anslutning.api-info': async (request, vidare) =>
    ar(request, '/api-info') ? new Response(null, { status: 404 }) : vidare(request),
  'anslutning.komprimering': svaret((kropp) => ({
    ...kropp,
    kundhandelser: kropp.kundhandelser.map((h) => ({ ...h, beskrivning: 'lång '.repeat(15_000) })),
  })),
  'okand-kund': async (request, vidare) => {
    const text = request.method === 'POST' ? await request.clone().text() : '';
    return text.includes('164499999995') ? frisk(new Request('http://x.example/okand')) : vidare(request);
  },
  'metadata.finns': svaret(({ metadata: _, ...rest }) => rest),
  'metadata.anvandare': svaret((k) => ({ ...k, metadata: { ...k.metadata, anvandare: '1'.repeat(12) } })),
  'metadata.version': svaret(({ metadata: { version: _, ...metadata }, ...k }) => ({ ...k, metadata })),
  'metadata.eko': svaret(({ metadata: { taggar: _, ...metadata }, ...k }) => ({ ...k, metadata })),
  'svar.slutet': handelsen((h) => ({ ...h, handlaggare: 'x' })),
  'handelse.falt': handelsen(({ rubrik: _, ...h }) => h),
  'handelse.id-unika': svaret((k) => ({
    ...k,
    kundhandelser: [...k.kundhandelser, ...k.kundhandelser.slice(0, 1)],
  })),
  'handelse.id-stabila': handelsen((h) => ({ ...h, kundhandelseId: crypto.randomUUID() })),
  'handelse.flaggor': handelsen((h) => ({ ...h, producentarendetKlart: 'ja' })),
  'handelse.motsagelse': handelsen((h) => ({
    ...h,
    ...{ producentarendetKlart: true, producentarendetKraverKundatgard: true },
  })),
  'handelse.servicelofte': handelsen((h) => ({ ...h, utokadInformation: { servicelofte: 5 } })),
  'handelse.ren-text': handelsen((h) => ({ ...h, beskrivning: '<p>Hej</p>' })),
  'tidpunkt.form': handelsen((h) => ({ ...h, tidpunkt: String(h.tidpunkt).replace(' ', 'T') })),
  'tidpunkt.finns': handelsen((h) => ({ ...h, tidpunkt: '2026-02-31 10:15:00.12' })),
  'tidpunkt.timme': handelsen((h) => ({ ...h, tidpunkt: String(h.tidpunkt).replace(/ \d+:/, ' 09:') })),
  'typ.namn': handelsen((h) => ({ ...h, kundhandelseTyp: 'Lindköping.Torgplats.Beslut' })),
  'referens.former': handelsen((h) => ({ ...h, referenser: { producentarende: 'T-1', lank: 7 } })),
  'referens.url': handelsen((h) => ({
    ...h,
    referenser: { producentarende: 'T-1', lank: { lanktext: 'x' } },
  })),
  'referens.https': handelsen((h) => ({
    ...h,
    referenser: { producentarende: 'T-1', etjanst: 'http://x.example/' },
  })),
  'referens.arende': svaret((k) => ({
    ...k,
    kundhandelser: k.kundhandelser.map((h) =>
      (h.referenser as Kropp).producentarende === 'A-p' ? { ...h, referenser: undefined } : h,
    ),
  })),
  'sprak.falt': handelsen((h) => ({ ...h, sprak: 'svenska' })),
  'sprak.utan-huvud': annatSprak((sprak) => sprak ?? 'en'),
  'sprak.okant': annatSprak((sprak) => (sprak === 'xx' ? 'en' : (sprak ?? 'sv'))),
  'sprak.samma-handelser': svaret((k, _, { headers }) =>
    headers.get('accept-language') === 'en' ? { ...k, kundhandelser: k.kundhandelser.slice(1) } : k,
  ),
  'sprak.svenska': svaret((k) => ({
    ...k,
    kundhandelser: k.kundhandelser.map((h) => ({ ...h, sprak: 'en' })),
  })),
  'sprak.vikter': annatSprak((sprak) => (sprak ?? 'sv').slice(0, 2)),
  'urval.punkt': eget((h, f) => {
    const [cut] = typer(f);
    return cut !== undefined && delar(cut) === 2 ? String(h.kundhandelseTyp).startsWith(cut) : undefined;
  }),
  'urval.typ': eget((_, f) => (typer(f).length === 1 && delar(typer(f)[0] ?? '') === 3 ? true : undefined)),
  'urval.arendetyp': eget((h, f) => {
    const [prefix] = typer(f);
    const whole = prefix === 'LINDKOPING.BYGGLOV' || prefix === 'LINDKOPING.TORGPLATS';
    return whole ? matcharTyp(String(h.kundhandelseTyp), 'LINDKOPING.FORSKOLA') : undefined;
  }),
  'urval.producent': eget((_, f) => (delar(typer(f)[0] ?? '.') === 1 ? false : undefined)),
  'urval.flera-typer': annanFraga((f) =>
    typer(f).length > 1 ? { ...f, kundhandelseTyper: typer(f).slice(0, 1) } : f,
  ),
  'urval.tagg-okand': annanFraga(({ taggar: t, ...f }) =>
    taggar({ taggar: t })[0] === 'finns-inte-7f3a' && taggar({ taggar: t }).length === 1
      ? f
      : { ...f, ...(t !== undefined && { taggar: t }) },
  ),
  'urval.tagg': annanFraga(({ taggar: t, ...f }) =>
    taggar({ taggar: t }).includes('bygglov') ? f : { ...f, ...(t !== undefined && { taggar: t }) },
  ),
  'urval.nagon-tagg': annanFraga((f) => (taggar(f).length > 1 ? { ...f, taggar: taggar(f).slice(0, 1) } : f)),
  'datum.start': annanFraga(({ startDatum, ...f }) =>
    bara({ startDatum, ...f }, 'startDatum') ? f : { ...f, ...(startDatum !== undefined && { startDatum }) },
  ),
  'datum.slut': annanFraga(({ slutDatum, ...f }) =>
    bara({ slutDatum, ...f }, 'slutDatum') ? f : { ...f, ...(slutDatum !== undefined && { slutDatum }) },
  ),
  'datum.inklusive': eget((h, f) =>
    f.startDatum === dag(h) && !String(h.tidpunkt).includes(' 0:') ? false : undefined,
  ),
  'datum.svensk-dag': eget((h, f) =>
    f.startDatum === undefined && f.slutDatum === undefined
      ? undefined
      : dagUtc(h) >= String(f.startDatum ?? '') && dagUtc(h) <= String(f.slutDatum ?? '9'),
  ),
  'arende.okant': svaret((k, f) =>
    f.arende !== undefined && f.kund === undefined ? { ...k, kundhandelser: [{ kundhandelseId: 'x' }] } : k,
  ),
  'arende.och-kund': svaret((k, f) =>
    f.kund !== undefined && arObjekt(f.arende) && f.arende.typ === 'Diarienummer'
      ? { ...k, kundhandelser: [{ kundhandelseId: 'x' }] }
      : k,
  ),
  'arende.traff': svaret((k, f) =>
    f.kund !== undefined && arObjekt(f.arende) && f.arende.typ !== 'Diarienummer'
      ? { ...k, kundhandelser: [] }
      : k,
  ),
  'fraga.slutet': slapper((f) => 'sortering' in f),
  'fraga.slutet-kund': slapper((f) => 'namn' in kundAv(f)),
  'fraga.kund-eller-arende': slapper(
    (f, r) =>
      r.method === 'POST' && !Array.isArray(f) && !('kund' in f) && !('arende' in f) && !('trasig' in f),
  ),
  'fraga.kravda-falt': slapper((f) => 'kund' in f && !('typ' in kundAv(f) && 'identifierare' in kundAv(f))),
  'fraga.kundtyp': slapper((f) => kundAv(f).typ === 'Passnummer'),
  'fraga.datatyper': slapper((f) => typeof kundAv(f).identifierare === 'number'),
  'fraga.stavning': slapper((f) => arObjekt(f.arende) && f.arende.typ === 'Producentarendereferens'),
  'fraga.datumform': slapper((f) => f.slutDatum === '20260101'),
  'fraga.datum-finns': slapper((f) => f.startDatum === '2026-02-31'),
  'fraga.datumordning': slapper((f) => f.startDatum === '2026-02-02'),
  'fraga.tolv-siffror': slapper((f) => kundAv(f).identifierare === FORETAG.slice(2)),
  'fraga.lista': slapper((f) => Array.isArray(f)),
  'fraga.inte-json': slapper((f) => 'trasig' in f),
  'fraga.innehallstyp': slapper((_, r) => r.headers.get('content-type') === 'text/plain'),
  'fraga.metod': slapper((_, r) => r.method === 'GET' && ar(r)),
  'fel.problem-json': huvudet('content-type', 'application/json', 'fel'),
  'fel.inga-nummer': async (request, vidare) => {
    const svar = await vidare(request);
    if (svar.status !== 400) return svar;
    const kropp = { ...((await svar.json()) as Objekt), detail: `Fel på ${PERSON} ${FORETAG}` };
    return new Response(JSON.stringify(kropp), { status: 400, headers: svar.headers });
  },
};
