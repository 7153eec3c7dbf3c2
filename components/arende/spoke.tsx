// The shape of what is coming, while an authority is being waited for. Never read aloud: the status says it.

/** Ghosts of cards; on a phone one at most (arende.css). */
export function Kortspoken({ antal, text }: { antal: number; text: string }) {
  return Array.from({ length: Math.min(antal, 2) }, (_, nr) => nr).map((nr) => (
    <div key={nr} className="case ghost" aria-hidden="true">
      <p className="since small">
        <span>{nr === 0 ? text : ''}</span>
      </p>
      <i />
      <i />
      <i />
      <div className="sign" />
    </div>
  ));
}
