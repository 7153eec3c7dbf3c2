// Specimens: every component that a page is made of, in every state, drawn by the very components that the service has.

import { Formular } from '../../components/folj/formular.tsx';
import { Fragassida } from '../../components/konto/fragassida.tsx';
import { Historiksida } from '../../components/konto/historiksida.tsx';
import { Inloggningssida } from '../../components/konto/inloggningssida.tsx';
import { Behorighetssida } from '../../components/ombud/behorighetssida.tsx';
import { ForVem } from '../../components/sida/for-vem.tsx';
import { Lagessida } from '../../components/sida/lagessida.tsx';
import { Lassida } from '../../components/sida/lassida.tsx';
import { OkandaForetag } from '../../components/sida/okanda-foretag.tsx';
import { Sidfot } from '../../components/sida/sidfot.tsx';
import { Skal } from '../../components/sida/skal.tsx';
import { Startsida } from '../../components/sida/startsida.tsx';
import { Synpunktsformular } from '../../components/sida/synpunkt.tsx';
import { Tackningssida } from '../../components/sida/tackningssida.tsx';
import { Utgang } from '../../components/sida/utgang.tsx';
import { foljtexter } from '../../components/texter/folj.ts';
import { fragastexter } from '../../components/texter/fragas.ts';
import { lagetexter } from '../../components/texter/lage.ts';
import { ombudstexter } from '../../components/texter/ombud.ts';
import { ordI } from '../../components/texter/ord.ts';
import { skaltexter } from '../../components/texter/skal.ts';
import { starttexter } from '../../components/texter/start.ts';
import { synpunktstexter } from '../../components/texter/synpunkt.ts';
import { tackningstexter } from '../../components/texter/tackning.ts';
import { tillganglighettext } from '../../components/texter/tillganglighet.ts';
import { utgangstexter } from '../../components/texter/utgang.ts';
import { Bollmarke, Golvbollar } from '../../components/ui/boll.tsx';
import { Ikon } from '../../components/ui/ikon.tsx';
import { kallorna } from './underlag.ts';
import type { Prov, Underlag } from './vad.ts';

const NU = Date.now();
const MINUT = 60_000;
const NAGRA = ['Skatteverket', 'Bolagsverket', 'Lindköpings kommun'];

function Marken({ sprak }: Underlag) {
  const [{ loggaIn }, { besked, oversikt }] = [starttexter(sprak), ordI(sprak)];
  return (
    <div className="wrap visa-rad">
      {(['hos-dig', 'hos-producenten', 'i-mal', 'oklart'] as const).map((lage) => (
        <Bollmarke key={lage} lage={lage} />
      ))}
      {(['fram', 'bak', 'ner', 'ut'] as const).map((namn) => (
        <Ikon key={namn} namn={namn} />
      ))}
      <button type="button" className="go">
        {loggaIn}
      </button>
      <button type="button" className="again">
        {besked.forsokIgen}
      </button>
      <button type="button" className="lank">
        {oversikt.visaAllt}
      </button>
      <a href="/">{skaltexter(sprak).vadSomVisas}</a>
    </div>
  );
}

function Golv() {
  return (
    <>
      {[1, 4, 9, 12].map((antal) => (
        <div key={antal} className="court">
          <section className="side yours">
            <Golvbollar sida="dig" antal={antal} />
          </section>
          <section className="side theirs">
            <Golvbollar sida="dem" antal={antal} />
          </section>
        </div>
      ))}
    </>
  );
}

/** The frame around every page: signed out, signed in, on someone else's behalf. */
export function ramen({ sprak, marke, eget, tvasprakig }: Underlag): Prov[] {
  const texter = skaltexter(sprak);
  const valbara = [
    { id: 'a', namn: 'Maja Lind', adress: '/' },
    { id: 'b', namn: 'Lindens Tacotruck AB', adress: '/' },
  ];
  const skal = { sprak, marke, eget, tvasprakig, demo: false, anslutna: NAGRA, fler: 0, kanFolja: true };
  const vem = (namn: string, slag: string) => (
    <ForVem texter={texter} vald={{ id: slag, namn, slag }} valbara={valbara} alla />
  );
  return [
    {
      namn: 'Sidan, inte inloggad',
      vad: (
        <Skal {...skal} inloggad={false}>
          {' '}
        </Skal>
      ),
    },
    {
      namn: 'Sidan, för eget företag',
      vad: (
        <Skal {...skal} inloggad forVem={vem('Lindens Tacotruck AB', 'foretag')}>
          {' '}
        </Skal>
      ),
    },
    {
      namn: 'Sidan, för någon annan',
      vad: (
        <Skal {...skal} inloggad forVem={vem('Erik Berg', 'huvudman')}>
          {' '}
        </Skal>
      ),
    },
    {
      namn: 'Sidfoten utan anslutna',
      vad: <Sidfot eget={eget} texter={texter} anslutna={[]} fler={0} kanFolja={false} inloggad={false} />,
    },
  ];
}

/** What is seen before one signs in, and pages that are read. */
export function lasta(under: Underlag): Prov[] {
  const { sprak, ansvarig, rubrik, ingress } = under;
  const t = starttexter(sprak);
  const hem = skaltexter(sprak).hem;
  const lagen = lagetexter(sprak);
  const synpunkt = {
    ...{ texter: synpunktstexter(sprak), ansvarig, langst: 4000, skickat: false },
    tillbaka: undefined,
  };
  const { fel } = synpunkt.texter;
  const tillbaka = { text: 'Knappen går inte att nå.', epost: '', falt: undefined, nummer: false };
  const start = {
    t,
    folj: undefined,
    rubrik: rubrik ?? t.rubrik,
    ingress: ingress ?? t.ingress(3),
    namn: NAGRA,
  };
  return [
    { namn: 'Märken, ikoner, knappar', vad: <Marken {...under} /> },
    { namn: 'Golvet', vad: <Golv /> },
    { namn: 'Startsidan', vad: <Startsida {...start} slag="ingen" fler={2} /> },
    { namn: 'Startsidan, inloggad', vad: <Startsida {...start} slag="inloggad" fler={0} /> },
    { namn: 'Startsidan, utloggad av tiden', vad: <Startsida {...start} slag="utgangen" fler={0} /> },
    ...Object.entries(lagen.misslyckades).map(([kod, lage]) => ({
      namn: `Inloggningen misslyckades: ${kod}`,
      vad: <Lagessida lage={lage} tillStart={hem} />,
    })),
    {
      namn: 'Vad som visas här',
      vad: <Tackningssida vy={tackning(under)} texter={tackningstexter(sprak)} hem={hem} />,
    },
    {
      namn: 'Tillgänglighet',
      vad: (
        <Lassida {...tillganglighettext(sprak)({ ansvarig, demo: false, kontakt: undefined })} hem={hem} />
      ),
    },
    {
      namn: 'Formuläret om tillgänglighet',
      vad: (
        <div className="wrap text">
          <Synpunktsformular {...synpunkt} />
          <Synpunktsformular {...synpunkt} skickat />
          <Synpunktsformular {...synpunkt} tillbaka={{ ...tillbaka, fel: fel['kom-inte-fram'](ansvarig) }} />
          <Synpunktsformular {...synpunkt} tillbaka={{ ...tillbaka, fel: fel.nummer, nummer: true }} />
          <Synpunktsformular
            {...synpunkt}
            tillbaka={{ ...tillbaka, fel: fel.epost, falt: 'epost', epost: 'nej' }}
          />
        </div>
      ),
    },
  ];
}

function tackning({ sprak }: Underlag) {
  const rader = kallorna().flatMap(({ producenter }) =>
    producenter.map(({ id, namn, aktor, arendetyper }) => ({
      ...{ id, aktor, namn: namn[sprak], kunder: undefined, utforare: undefined, valfri: false },
      arenden: Object.values(arendetyper).map((en) => en[sprak]),
    })),
  );
  const saknas = [
    { namn: 'Försäkringskassan', arenden: undefined, lank: { text: 'forsakringskassan.se', adress: '/' } },
  ];
  return { egna: rader.slice(2, 3), alltid: rader.slice(0, 2), valbara: rader.slice(3, 5), saknas };
}

const post = (id: string, mer: object = {}) => ({
  ...{ id, nar: NU - 5 * MINUT, handelse: 'fraga', ratt: 'egen', producenter: NAGRA, anmald: undefined },
  ...{ vem: { jag: true, namn: 'Maja Lind' }, forVem: { jag: true, namn: 'Maja Lind' } },
  ...mer,
});

const PORTAL = { sv: 'Granby kommuns Mina sidor', en: 'Granby’s My pages' };

/** The pages of one's own account, of those one acts for, and of following a case. */
export function konton({ sprak }: Underlag): Prov[] {
  const fraga = () => undefined;
  const folj = {
    texter: foljtexter(sprak),
    kallor: [{ id: 'a', namn: 'Bolagsverket' }],
    fraga,
    fragar: undefined,
  };
  const vad = (id: string, namn: string, aktor: 'kommun' | 'myndighet') => ({ id, namn, aktor });
  const fragas = {
    ...{
      part: 'p',
      namn: 'Lindens Tacotruck AB',
      dagar: 400,
      alltid: [vad('a', 'Skatteverket', 'myndighet')],
    },
    ...{ tillagda: [vad('b', 'Norrby kommun', 'kommun')], valbara: [vad('c', 'Tallviks kommun', 'kommun')] },
  };
  const enhet = { webblasare: 'Firefox', system: 'Windows' };
  const rad = (id: string, denna: boolean) => ({
    id,
    denna,
    skapad: NU - 90 * MINUT,
    sedd: NU - MINUT,
    enhet,
  });
  const delar = (ser: readonly string[]) => ser.map((namn, i) => ({ id: `${i}`, namn, slag: [] }));
  return [
    {
      namn: 'Åtkomsthistorik',
      vad: (
        <Historiksida
          {...{ sprak, nu: NU, namn: undefined, dagar: 180, foretag: [] }}
          rader={[
            post('1'),
            post('2', { anmald: NU }),
            post('3', { handelse: 'portal-ram', producenter: [], portal: PORTAL.sv }),
            post('4', { handelse: 'portal-token', producenter: [], portal: PORTAL.sv }),
          ]}
          adresser={{ inteJag: () => '/', aldre: '/', senaste: '/', csv: '/', json: '/' } as never}
        />
      ),
    },
    {
      namn: 'Dina inloggningar',
      vad: (
        <Inloggningssida
          {...{ sprak, nu: NU }}
          rader={[
            rad('1', true),
            rad('2', false),
            { ...rad('3', false), portal: { ram: true, namn: PORTAL } },
            { ...rad('4', false), portal: { ram: false, namn: PORTAL } },
          ]}
          besked="Klart."
        />
      ),
    },
    {
      namn: 'Vilka som frågas',
      vad: <Fragassida vy={fragas} texter={fragastexter(sprak)} besked={undefined} />,
    },
    {
      namn: 'Vad du ser, genom fullmakt',
      vad: (
        <Behorighetssida
          vy={{
            ...{
              id: 'x',
              namn: 'Erik Berg',
              ratt: 'fullmakt',
              ser: delar(NAGRA.slice(0, 1)),
              serInte: delar(NAGRA.slice(1)),
            },
            fullmakter: [{ vad: 'Moms', hos: 'Skatteverket', till: '31 december' }],
          }}
          texter={ombudstexter(sprak).behorighet}
        />
      ),
    },
    { namn: 'Innan man loggas ut', vad: <Utgang texter={utgangstexter(sprak)} klockan="14:32" /> },
    { namn: 'Registret över företag tyst', vad: <OkandaForetag texter={skaltexter(sprak).foretagOkanda} /> },
    {
      namn: 'Följ ett ärende',
      vad: (
        <div className="wrap text">
          <Formular {...folj} fel={undefined} />
          <Formular {...folj} fel={{ text: folj.texter.fel.ogiltigt, falt: true }} />
        </div>
      ),
    },
  ];
}
