'use client';
// In the frame, when nobody is signed in: a sentence, and a button that opens a small window where one can be; first, where the portal
// asks for it, a try without any press. Promises that a code is taken only from that very window, on a page of ours, and stands in
// no address, and that the button can be pressed from the start.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Inbaddadtexter } from '../texter/inbaddad.ts';
import { provaTyst } from './tyst.ts';

type Lage = 'ute' | 'soker' | 'vantar' | 'misslyckad' | 'sparrat';

const FONSTER = 'popup,width=520,height=720';

function vyn(): string {
  const [, , denna = ''] = location.pathname.split('/');
  return denna === 'utloggad' ? 'oversikt' : denna;
}

const visa = () => location.replace(`/inbaddad/${vyn()}?${new URLSearchParams(location.search)}`);

/** Signs the frame in by a code, and shows the view. False when the code was not taken. */
async function losIn(kod: string): Promise<boolean> {
  const body = new URLSearchParams({ kod, vy: vyn() });
  const svar = await fetch('/inbaddad/losen', { method: 'POST', body, redirect: 'manual' }).catch(
    () => undefined,
  );
  if (svar?.type !== 'opaqueredirect') return false;
  visa();
  return true;
}

type Ord = { readonly rubrik: string; readonly text: string };

type Props = {
  /** Why the box is there. */
  readonly ord: Ord;
  /** The way in. */
  readonly knapp: Inbaddadtexter['utanSession'];
  /** Pages on which it is tried without a press first. */
  readonly tyst?: readonly string[];
};

const INGA: readonly string[] = [];

export function Inloggningsruta({ ord, knapp, tyst = INGA }: Props) {
  const [lage, setLage] = useState<Lage>(tyst.length > 0 ? 'soker' : 'ute');
  const forsok = useRef<AbortController | null>(null);
  const fonster = useRef<Window | null>(null);
  const oppna = useCallback(() => {
    forsok.current?.abort();
    const sprak = document.documentElement.lang === 'en' ? 'en' : 'sv';
    const fraga = new URLSearchParams({ sprak, sida: window.bollkollSida?.() ?? '' });
    fonster.current = open(`/inbaddad/fonster?${fraga}`, 'bollkoll-inloggning', FONSTER);
    setLage(fonster.current === null ? 'sparrat' : 'vantar');
  }, []);
  useEffect(() => {
    if (tyst.length === 0) return;
    const avbryt = new AbortController();
    const { signal } = avbryt;
    forsok.current = avbryt;
    // Signed out of the page around the frame while it was under way.
    addEventListener('bollkoll-tom', () => avbryt.abort(), { signal });
    provaTyst(tyst, signal).then((inne) => {
      if (inne && !signal.aborted) visa();
      else setLage((nu) => (nu === 'soker' ? 'ute' : nu));
    });
    return () => avbryt.abort();
  }, [tyst]);
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
