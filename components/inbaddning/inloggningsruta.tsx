'use client';
// In the frame, when nobody is signed in: a sentence, and a button that opens a small window where one can be. Promises that a code is
// taken only from that very window, on a page of ours, and stands in no address.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Inbaddadtexter } from '../texter/inbaddad.ts';

type Lage = 'ute' | 'vantar' | 'misslyckad' | 'sparrat';

const FONSTER = 'popup,width=520,height=720';

/** Signs the frame in by a code, and shows the view. False when the code was not taken. */
async function losIn(kod: string): Promise<boolean> {
  const fraga = new URLSearchParams(location.search);
  const [, , denna = ''] = location.pathname.split('/');
  const vy = denna === 'utloggad' ? 'oversikt' : denna;
  const body = new URLSearchParams({ kod, vy });
  const svar = await fetch('/inbaddad/losen', { method: 'POST', body, redirect: 'manual' }).catch(
    () => undefined,
  );
  if (svar?.type !== 'opaqueredirect') return false;
  location.replace(`/inbaddad/${vy}?${fraga}`);
  return true;
}

type Ord = { readonly rubrik: string; readonly text: string };

/** `ord` says why; `knapp` is the way in. */
export function Inloggningsruta({ ord, knapp }: { ord: Ord; knapp: Inbaddadtexter['utanSession'] }) {
  const [lage, setLage] = useState<Lage>('ute');
  const fonster = useRef<Window | null>(null);
  const oppna = useCallback(() => {
    const sprak = document.documentElement.lang === 'en' ? 'en' : 'sv';
    const fraga = new URLSearchParams({ sprak, sida: window.bollkollSida?.() ?? '' });
    fonster.current = open(`/inbaddad/fonster?${fraga}`, 'bollkoll-inloggning', FONSTER);
    setLage(fonster.current === null ? 'sparrat' : 'vantar');
  }, []);
  useEffect(() => {
    const hor = async ({ source, origin, data }: MessageEvent) => {
      if (source !== fonster.current || origin !== location.origin) return;
      if (data?.bollkoll !== 1 || data.slag !== 'kod' || typeof data.kod !== 'string') return;
      if (!(await losIn(data.kod))) setLage('misslyckad');
    };
    addEventListener('message', hor);
    return () => removeEventListener('message', hor);
  }, []);
  return (
    <div className="wrap text">
      <h1>{ord.rubrik}</h1>
      <p className="lead">{ord.text}</p>
      <div className="enter">
        <button type="button" className="go" onClick={oppna}>
          {knapp.knapp}
        </button>
      </div>
      <p role="status">{lage === 'ute' ? '' : knapp[lage]}</p>
    </div>
  );
}
