// The form about accessibility: plain, and whole without script. What was not sent stands in it again, with the reason above.

import type { Synpunktstexter } from '../texter/synpunkt.sv.ts';

/** What came back: the fields as they were, the field that is at fault if one is, and the sentence about it. */
export type Tillbaka = {
  readonly text: string;
  readonly epost: string;
  readonly fel: string;
  readonly falt: 'text' | 'epost' | undefined;
  /** It seems to hold an identity number: she may say that it does not. */
  readonly nummer: boolean;
};

type Props = {
  texter: Synpunktstexter;
  ansvarig: string;
  /** Characters. */
  langst: number;
  skickat: boolean;
  tillbaka: Tillbaka | undefined;
};

/** The form, under a heading of its own. */
export function Synpunktsformular({ texter, ansvarig, langst, skickat, tillbaka }: Props) {
  const fel = (falt: 'text' | 'epost') => ({
    'aria-invalid': tillbaka?.falt === falt,
    ...(tillbaka?.falt === falt && { 'aria-describedby': `synpunkt-fel synpunkt-${falt}-hjalp` }),
  });
  return (
    <form className="synpunkt" method="post" action="/tillganglighet#sag-till">
      <h3>{texter.rubrik}</h3>
      {skickat && tillbaka === undefined ? (
        <p className="kvitto" role="status">
          {texter.skickat(ansvarig)}
        </p>
      ) : null}
      {tillbaka === undefined ? null : (
        <p className="kvitto fel" role="alert" id="synpunkt-fel">
          {tillbaka.fel}
        </p>
      )}
      <div className="falt">
        <label htmlFor="synpunkt-text">{texter.text}</label>
        <p className="soft" id="synpunkt-text-hjalp">
          {texter.ingress(ansvarig)}
        </p>
        <textarea
          id="synpunkt-text"
          name="text"
          rows={6}
          required
          maxLength={langst}
          defaultValue={tillbaka?.text}
          aria-describedby="synpunkt-text-hjalp"
          {...fel('text')}
        />
      </div>
      <div className="falt">
        <label htmlFor="synpunkt-epost">{texter.epost}</label>
        <p className="soft" id="synpunkt-epost-hjalp">
          {texter.epostHjalp}
        </p>
        <input
          id="synpunkt-epost"
          name="epost"
          type="email"
          autoComplete="email"
          maxLength={254}
          defaultValue={tillbaka?.epost}
          aria-describedby="synpunkt-epost-hjalp"
          {...fel('epost')}
        />
      </div>
      {tillbaka?.nummer ? (
        <p className="trots">
          <input id="synpunkt-trots" type="checkbox" name="trots" value="ja" />
          <label htmlFor="synpunkt-trots">{texter.trots}</label>
        </p>
      ) : null}
      <div className="enter">
        <button type="submit" className="go">
          {texter.skicka}
        </button>
      </div>
    </form>
  );
}
