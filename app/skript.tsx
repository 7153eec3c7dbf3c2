// What a page with cases does by inline script, and what it says without any.

import { Lageord } from '../components/sida/lagessida.tsx';
import { lagetexter } from '../components/texter/lage.ts';
import type { Sprak } from '../components/texter/sprak.ts';

/** An inline script that the policy lets run. */
export function Skript({ nonce, text }: { nonce: string | undefined; text: string }) {
  return (
    <script
      nonce={nonce}
      // The browser hides the nonce from scripts, so what React reads back is always empty.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constants, values as JSON
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}

/** Stands first in the content: without script, all the rest of it is hidden and this says what to do. */
export function UtanSkript({ nonce, sprak }: { nonce: string | undefined; sprak: Sprak }) {
  return (
    <noscript>
      <style nonce={nonce}>{'#innehall>:not(noscript){display:none}'}</style>
      <div className="wrap text">
        <Lageord lage={lagetexter(sprak).utanSkript} />
      </div>
    </noscript>
  );
}
