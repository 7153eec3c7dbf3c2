// Said at the top of her own page when the register of companies did not answer: what is shown, what may be missing, and
// the way to try again.

import type { Skaltexter } from '../texter/skal.ts';

/** `texter`: the words, and the name of the link to `/hem`, which asks the register anew. */
export function OkandaForetag({ texter: { text, lank } }: { texter: Skaltexter['foretagOkanda'] }) {
  return (
    <div className="wrap okanda">
      <p className="note">
        {text} <a href="/hem">{lank}</a>
      </p>
    </div>
  );
}
