// Specimens of what someone who acts for others sees: whom she may choose, and the board's lines, one for each kind.

import { createRef } from 'react';
import { Begransat } from '../../components/ombud/begransat.tsx';
import { laggTillRader, TOM_BILD } from '../../components/ombud/bild.ts';
import { Lista } from '../../components/ombud/lista.tsx';
import { Valgrupp } from '../../components/ombud/valjsida.tsx';
import { ombudstexter } from '../../components/texter/ombud.ts';
import { taveltexter } from '../../components/texter/tavla.ts';
import type { Mangd, Sammandrag } from '../../lib/arenden/sammandrag.ts';
import type { Prov, Underlag } from './vad.ts';

const precis = (antal: number): Mangd => ({ slag: 'precis', antal });
const OKANT: Mangd = { slag: 'okant' };
const INGET: Sammandrag = {
  ...{
    hosDig: precis(0),
    hosProducenten: precis(0),
    iMal: precis(0),
    oklart: precis(0),
    vantar: [],
    rattOkand: [],
  },
  saknas: { svaradeInte: [], olasliga: [], foretagOkanda: false },
};
const DAG = 86_400_000;

/** The board's lines: something to do, nothing, somebody silent, and asked for still. */
function rader(nar: number) {
  const rad = (id: string, mer: Partial<Sammandrag>) =>
    ({ rad: 'huvudman', id, nar, lage: 'sammandrag', sammandrag: { ...INGET, ...mer } }) as const;
  return [
    rad('1', {
      hosDig: precis(3),
      hosProducenten: precis(1),
      aldst: { boll: 'hos-dig', sedan: nar - 12 * DAG, dagar: 12 },
    }),
    rad('2', { hosProducenten: precis(2), iMal: precis(4) }),
    rad('3', {
      ...{ hosDig: OKANT, hosProducenten: OKANT, iMal: OKANT, oklart: OKANT },
      saknas: { svaradeInte: ['skatteverket'], olasliga: [], foretagOkanda: false },
    }),
    rad('4', { hosDig: { slag: 'minst', antal: 1 }, vantar: ['skatteverket'] }),
  ];
}

/** All of them. */
export function ombuden({ sprak }: Underlag): Prov[] {
  const [valj, tavla] = [ombudstexter(sprak).valj, taveltexter(sprak)];
  const namn = ['Lindens Tacotruck AB', 'Palms Bygg AB', 'Erik Berg', 'Dalagrens Textil i Västmanland AB'];
  const bild = laggTillRader(TOM_BILD, [
    {
      ...{ rad: 'start', sprak, kallor: [], fler: false, utanSvar: [] },
      huvudman: namn.map((ett, i) => ({ id: `${i + 1}`, namn: ett })),
    },
    ...rader(Date.now()),
  ]);
  const ingen = () => undefined;
  return [
    {
      namn: 'Vem gäller det?',
      vad: (
        <div className="wrap text">
          <Valgrupp
            rubrik={valj.foretag}
            rader={[
              { id: '1', namn: namn[0] ?? '', favorit: true },
              { id: '2', namn: namn[1] ?? '', favorit: false },
            ]}
            texter={valj}
          />
          <Valgrupp
            rubrik={valj.fullmakt}
            rader={[
              { id: '3', namn: namn[2] ?? '', till: '31 december', favorit: false },
              { id: '4', namn: namn[3] ?? '', oppnar: false },
            ]}
            texter={valj}
          />
        </div>
      ),
    },
    {
      namn: 'Fullmakten visar bara en del',
      vad: <Begransat part="p" myndigheter={['Skatteverket']} texter={ombudstexter(sprak).begransat} />,
    },
    {
      namn: 'Tavlan',
      vad: (
        <div className="wrap tavla">
          <Lista
            bild={bild}
            visade={bild.varst}
            om={{ texter: tavla, namn: (id) => id, typnamn: new Map(), producenter: ['skatteverket'] }}
            {...{ fler: 0, visaFler: ingen, oppna: new Set<string>(), vaxla: ingen, tillSok: ingen }}
            {...{ klient: () => null, tabell: createRef<HTMLTableElement>(), beskrivs: 'hjalp' }}
          />
        </div>
      ),
    },
  ];
}
