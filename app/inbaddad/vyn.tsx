// What the frame's views have in common: who is let in, whom it is about, and the question, which starts before the bundle as on our own
// pages and goes where the frame's own session opens. A view comes with its room as one file: two would be asked for, and packed, apart.

import { headers } from 'next/headers';
import type { ComponentType } from 'react';
import { Inloggningsdorr } from '../../components/inbaddning/delar.tsx';
import type { Ramrumsprops } from '../../components/inbaddning/rum.tsx';
import { partnamn } from '../../components/sida/partnamn.ts';
import { beskedstexter } from '../../components/texter/besked.ts';
import { inbaddadtexter } from '../../components/texter/inbaddad.ts';
import { ordI } from '../../components/texter/ord.ts';
import type { Sprak } from '../../components/texter/sprak.ts';
import { Nekad } from '../../components/tidslinje/stangt.tsx';
import { tidigtSkript } from '../../components/tidslinje/tidig-fraga.ts';
import { urvaletFor } from '../for/urvalet.tsx';
import { lasSprak } from '../las-sprak.ts';
import { driftlage } from '../omgivning.ts';
import { Skript, UtanSkript } from '../skript.tsx';
import { lasAdress, lasTilltrade, tystaSidor } from './tilltrade.ts';

/** What follows the addresses within the frame, without the case. */
function medfoljande(fraga: URLSearchParams, sprak: string, part?: string): string {
  const tema = fraga.get('tema') ?? 'auto';
  return `${new URLSearchParams({ sprak, tema, ...(part && { part }) })}`;
}

/** The part or the case is not hers. No authority has been asked. */
function Nekadruta({ sprak }: { sprak: Sprak }) {
  return (
    <div className="wrap text">
      <Nekad ord={beskedstexter(sprak).nekad} />
    </div>
  );
}

/** The view `Rum`, or why it is not shown. */
export async function Vyn({ Rum }: { Rum: ComponentType<Ramrumsprops> }) {
  const tilltrade = await lasTilltrade();
  const [sprak, huvuden, { vy, fraga }] = await Promise.all([lasSprak(), headers(), lasAdress()]);
  const texter = inbaddadtexter(sprak);
  if (tilltrade.slag === 'ute')
    return <Inloggningsdorr ord={texter.utanSession} knapp={texter.utanSession} tyst={tystaSidor()} />;
  if (tilltrade.slag === 'nekad') return <Nekadruta sprak={sprak} />;
  const { inloggning, part } = tilltrade;
  const { antal, urval } = await urvaletFor(inloggning, part, sprak, true);
  const nonce = huvuden.get('x-nonce') ?? undefined;
  const flera = inloggning.parter.length > 1 && vy !== 'antal';
  return (
    <>
      <div role="alert" className="wrap snart">
        <div id="snart-forlang" hidden>
          <p>{texter.snart.text}</p>
          <button type="button" className="again" id="snart-fortsatt">
            {texter.snart.knapp}
          </button>
        </div>
        <p id="snart-sist" hidden>
          {texter.snart.sist}
        </p>
      </div>
      <Skript nonce={nonce} text={tidigtSkript({ part: part.id, inbaddad: sprak })} />
      <UtanSkript nonce={nonce} sprak={sprak} />
      {driftlage() === 'demo' && vy !== 'antal' ? (
        <p className="wrap small soft demorad">{texter.demo}</p>
      ) : null}
      {flera ? (
        <nav className="wrap small vems" aria-label={texter.visarFor}>
          <span>{texter.visarFor} </span>
          <ul>
            {inloggning.parter.map((en) => (
              <li key={en.id}>
                <a
                  href={`/inbaddad/${vy === 'arende' ? 'oversikt' : vy}?${medfoljande(fraga, sprak, en.id)}`}
                  aria-current={en.id === part.id ? 'true' : undefined}
                >
                  <bdi>{partnamn(en, sprak)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <Rum
        key={`${part.id} ${sprak}`}
        sprak={sprak}
        ord={ordI(sprak)}
        part={part.id}
        inbaddad={medfoljande(fraga, sprak, part.id)}
        partnamn={partnamn(part, sprak)}
        anslutna={antal}
        urval={urval}
        arende={tilltrade.arende}
      />
    </>
  );
}
