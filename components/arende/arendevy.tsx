'use client';
// One case, or the reason why it is not shown: being fetched, not found among whole answers, or not found while
// someone is missing. The three are never mixed up.

import type { Arendetexter } from '../texter/arende.ts';
import { Annonsering } from '../tidslinje/annonsering.tsx';
import { useTitel } from '../tidslinje/huvudsats.tsx';
import { useRum } from '../tidslinje/rum.tsx';
import { luckorI } from '../tidslinje/stallning.ts';
import { useArendenamn } from '../tidslinje/use-arendenamn.ts';
import { Bollmarke } from '../ui/boll.tsx';
import { Ikon } from '../ui/ikon.tsx';
import { Inomlank } from '../ui/inomlank.tsx';
import { Arendet } from './arendet.tsx';
import { hittaArende } from './hitta.ts';
import { Igenknapp, Luckord } from './lucka.tsx';
import { Kortspoken } from './spoke.tsx';

function Tillbaka({ texter }: { texter: Arendetexter }) {
  const { part, inbaddad } = useRum();
  return (
    <Inomlank
      className="back"
      href={inbaddad === undefined ? `/for/${part}` : `/inbaddad/oversikt?${inbaddad}`}
    >
      <Ikon namn="bak" /> {texter.alla}
    </Inomlank>
  );
}

function Laddar({ texter }: { texter: Arendetexter }) {
  useTitel(texter.laddar);
  return (
    <div aria-busy="true">
      <div className="wrap answer oversikt">
        <Tillbaka texter={texter} />
        <h1>{texter.laddar}</h1>
      </div>
      <div className="court clear">
        <section className="side yours">
          <Kortspoken antal={1} text="" />
        </section>
        <section className="side theirs" />
      </div>
    </div>
  );
}

function FinnsInte({ texter }: { texter: Arendetexter }) {
  const { rubrik, text } = texter.finnsInte;
  useTitel(rubrik);
  return (
    <div className="wrap text">
      <Tillbaka texter={texter} />
      <h1>{rubrik}</h1>
      <p className="lead">{text}</p>
    </div>
  );
}

function KanInteVisas({ texter }: { texter: Arendetexter }) {
  const { tidslinje } = useRum();
  const { rubrik, text } = texter.kanInteVisas;
  useTitel(rubrik);
  return (
    <div className="wrap text">
      <Tillbaka texter={texter} />
      <h1>{rubrik}</h1>
      <p className="lead">{text}</p>
      <div className="gaps">
        {luckorI(tidslinje?.kallor ?? []).map((kalla) => (
          <div key={kalla.producent} className="gap">
            <Bollmarke lage="oklart" />
            <div>
              <Luckord kalla={kalla} />
              <Igenknapp kalla={kalla} />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** `id` is the opaque id in the address. */
export default function Arendevy({ id }: { id: string }) {
  const { tidslinje, data, ord } = useRum();
  const namn = useArendenamn();
  const texter = ord.arende;
  const fynd = hittaArende(id, tidslinje, data);
  return (
    <>
      <Annonsering />
      {fynd.slag === 'laddar' ? <Laddar texter={texter} /> : null}
      {fynd.slag === 'finns-inte' ? <FinnsInte texter={texter} /> : null}
      {fynd.slag === 'saknas' ? <KanInteVisas texter={texter} /> : null}
      {fynd.slag === 'arende' ? (
        <Arendet
          arende={fynd.arende}
          namn={namn(fynd.arende.nyckel)}
          texter={texter}
          ord={ord.oversikt}
          tillbaka={<Tillbaka texter={texter} />}
        />
      ) : null}
    </>
  );
}
