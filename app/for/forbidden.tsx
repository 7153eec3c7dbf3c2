// 403 under /for: the part or the case is not hers. No authority has been asked.

import { beskedstexter } from '../../components/texter/besked.ts';
import { Nekad } from '../../components/tidslinje/stangt.tsx';
import { lasSprak } from '../las-sprak.ts';
import { Ram } from '../ram.tsx';

export default async function Sida() {
  return (
    <Ram>
      <div className="wrap text">
        <Nekad ord={beskedstexter(await lasSprak()).nekad} />
      </div>
    </Ram>
  );
}
