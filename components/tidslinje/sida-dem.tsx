'use client';
// Their side: the quiet rows of what the authorities are working on, and who has not answered, dashed at the net.

import { Rad } from '../arende/rad.tsx';
import { Radspoken } from '../arende/radspoken.tsx';
import { Golvbollar } from '../ui/boll.tsx';
import { Fler } from './fler.tsx';
import { Antal, vantande } from './grupp.tsx';
import { useRum } from './rum.tsx';
import type { Sidprops } from './sida-dig.tsx';
import { antalI } from './sidinnehall.ts';
import { Sorteraom } from './sorteraom.tsx';
import { luckorI } from './stallning.ts';
import { useStegvis } from './stegvis.ts';
import { tomtHosDem } from './tomma-sidor.ts';
import { useStabilOrdning } from './use-stabil-ordning.ts';

function Tom({ texter }: Pick<Sidprops, 'texter'>) {
  const { tidslinje } = useRum();
  if (tidslinje === undefined) return null;
  return <p>{tomtHosDem(tidslinje, texter)}</p>;
}

/** *Hos myndigheten*. */
export function SidaDem({ namn, rullande, texter, vantar, visas }: Sidprops) {
  const rum = useRum();
  const alla = (rum.tidslinje?.arenden ?? []).filter((a) => a.boll === 'hos-producenten');
  const { ordning, sena, sorteraOm } = useStabilOrdning(alla.map((a) => a.nyckel));
  const funna = ordning.filter(visas);
  const visar = useStegvis('dem', funna);
  const perNyckel = new Map(alla.map((arende) => [arende.nyckel, arende]));
  const { antal } = vantande(rum, texter);
  const tysta = luckorI(rum.tidslinje?.kallor ?? []).length;
  return (
    <section className="side theirs" id="dem" tabIndex={-1}>
      <Golvbollar sida="dem" antal={alla.length} />
      <Golvbollar sida="nat" antal={vantar ? antal + tysta : tysta} />
      <h2>
        {texter.hosMyndigheten} <Antal antal={antalI(rum.tidslinje, 'hos-producenten')} texter={texter} />
      </h2>
      <div className="rows">
        {visar.map((nyckel) => {
          const arende = perNyckel.get(nyckel);
          return (
            arende && <Rad key={nyckel} arende={arende} namn={namn(nyckel)} rullar={rullande.has(nyckel)} />
          );
        })}
        {vantar ? <Radspoken key={alla.length} antal={antal} /> : null}
      </div>
      <Fler lista="dem" visar={visar.length} av={funna.length} />
      {alla.length > 0 && funna.length === 0 ? <p>{texter.sok.ingetHar}</p> : null}
      {funna.length > 0 && sena > 0 ? <Sorteraom antal={sena} texter={texter} sorteraOm={sorteraOm} /> : null}
      {vantar || alla.length > 0 ? null : <Tom texter={texter} />}
    </section>
  );
}
