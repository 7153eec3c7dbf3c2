// The shape of quiet rows that are coming (spoke.tsx).

/** Ghosts of quiet rows, three at most. */
export function Radspoken({ antal }: { antal: number }) {
  return Array.from({ length: Math.min(antal, 3) }, (_, nr) => nr).map((nr) => (
    <div key={nr} className="row ghost" aria-hidden="true">
      <i />
      <i />
    </div>
  ));
}
