// 401 under /for: nobody is signed in, or the session has ended. No authority has been asked.

import { beskedstexter } from '../../components/texter/besked.ts';
import { Utloggad } from '../../components/tidslinje/stangt.tsx';
import { lasSprak } from '../las-sprak.ts';
import { Ram } from '../ram.tsx';

export default async function Sida() {
  return (
    <Ram>
      <div className="wrap text">
        <Utloggad ord={beskedstexter(await lasSprak()).utloggad} />
      </div>
    </Ram>
  );
}
