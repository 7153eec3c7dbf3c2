// Tillgänglighet: the accessibility statement, of the brand's own facts where it has any, and the form about what does not work.
// Drawn for who reads, and in answer to a form that could not be sent (app/synpunkt.ts).

import type { Metadata } from 'next';
import { Lassida, type Lastext } from '../../../components/sida/lassida.tsx';
import { Synpunktsformular, type Tillbaka } from '../../../components/sida/synpunkt.tsx';
import { skaltexter } from '../../../components/texter/skal.ts';
import type { Sprak } from '../../../components/texter/sprak.ts';
import type { Synpunktstexter } from '../../../components/texter/synpunkt.sv.ts';
import { synpunktstexter } from '../../../components/texter/synpunkt.ts';
import type { Tillganglighetsfakta } from '../../../components/texter/tillganglighet.sv.ts';
import { tillganglighettext } from '../../../components/texter/tillganglighet.ts';
import { LANGST_SYNPUNKT, type Oskickad, tarSynpunkter } from '../../../lib/wiring/synpunkt.ts';
import { konfig, type Varumarke, varumarket } from '../../../lib/wiring.ts';
import { lasSprak } from '../../las-sprak.ts';
import { Ram } from '../../ram.tsx';
import { oskickad } from '../../synpunkt-minne.ts';
import { kontakter, tvasprakigt } from '../../varumarkesord.ts';
import '../../konto.css';
import '../../falt.css';
import '../../tillganglighet.css';

type Props = { searchParams: Promise<{ svar?: string | string[] }> };

function faktaAv(sprak: Sprak, fakta: Varumarke['tillganglighet']): Tillganglighetsfakta | undefined {
  if (fakta === undefined) return undefined;
  const { status, bedomd, uppdaterad, brister } = fakta;
  return {
    status,
    uppdaterad: Date.parse(uppdaterad),
    bedomd: bedomd && {
      ...{ av: bedomd.av, utomstaende: bedomd.utomstaende, dag: Date.parse(bedomd.dag) },
      hur: bedomd.hur && tvasprakigt(sprak, bedomd.hur),
    },
    brister: brister.map(({ vad, atgardas }) => ({
      vad: tvasprakigt(sprak, vad),
      // The whole of the day is left to mend it, in summer time too.
      atgardas: atgardas === undefined ? undefined : Date.parse(`${atgardas}T21:59:59Z`),
    })),
  };
}

function tillbakaAv(
  { text, epost, hinder, igenOmMs = 0 }: Oskickad,
  { fel }: Synpunktstexter,
  ansvarig: string,
): Tillbaka {
  const mening = {
    ...{ tom: fel.tom, epost: fel.epost, nummer: fel.nummer },
    'for-lang': fel['for-lang'](LANGST_SYNPUNKT),
    'for-manga': fel['for-manga'](Math.ceil(igenOmMs / 1000)),
    'kom-inte-fram': fel['kom-inte-fram'](ansvarig),
  }[hinder];
  const falt = hinder === 'epost' ? 'epost' : hinder === 'tom' || hinder === 'for-lang' ? 'text' : undefined;
  return { text, epost, fel: mening, falt, nummer: hinder === 'nummer' };
}

async function text(): Promise<Lastext> {
  const { konsument: ansvarig, mode, kontakt } = konfig();
  const sprak = await lasSprak();
  const fakta = varumarket()?.tillganglighet;
  const egna = varumarket() && kontakter(fakta?.kontakt ?? varumarket()?.ansvarig.kontakt ?? {});
  return tillganglighettext(sprak)({
    ...{ ansvarig, kontakt, demo: mode === 'demo', nu: Date.now() },
    ...(egna && { kontakter: egna }),
    ...{ formular: tarSynpunkter(), fakta: faktaAv(sprak, fakta) },
  });
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { titel, ingress } = await text();
  const texter = synpunktstexter(await lasSprak());
  const { konsument } = konfig();
  const ater = oskickad();
  const skickat = tarSynpunkter() && (await searchParams).svar === 'skickat';
  const sagt = ater ? tillbakaAv(ater, texter, konsument).fel : skickat ? texter.skickat(konsument) : '';
  // The title is the first that is read aloud on a page that has come anew.
  return {
    title: `${sagt} ${titel}`.trim(),
    description: ingress,
    alternates: { canonical: '/tillganglighet' },
  };
}

export default async function Tillganglighet({ searchParams }: Props) {
  const sprak = await lasSprak();
  const { konsument } = konfig();
  const texter = synpunktstexter(sprak);
  const ater = oskickad();
  const { avsnitt, ...sida } = await text();
  const formular = tarSynpunkter() ? (
    <Synpunktsformular
      texter={texter}
      ansvarig={konsument}
      langst={LANGST_SYNPUNKT}
      skickat={(await searchParams).svar === 'skickat'}
      tillbaka={ater && tillbakaAv(ater, texter, konsument)}
    />
  ) : null;
  const alla = avsnitt.map((ett) => (ett.nyckel === 'sag-till' ? { ...ett, tillagg: formular } : ett));
  return (
    <Ram>
      <Lassida {...sida} avsnitt={alla} hem={skaltexter(sprak).hem} />
    </Ram>
  );
}
