/** How far the round has come, as a ring: full at the twelfth touch; customers have a full thin one. */
export function Ring({ touch, of }: { touch: number; of: number | null }) {
  const radius = 8;
  const round = 2 * Math.PI * radius;
  const share = of === null ? 1 : Math.min(1, touch / of);
  return (
    <svg className={of === null ? 'ring whole' : 'ring'} viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
      <circle className="track" cx="11" cy="11" r={radius} />
      {share > 0 && (
        <circle
          className="done"
          cx="11"
          cy="11"
          r={radius}
          strokeDasharray={`${share * round} ${round}`}
          transform="rotate(-90 11 11)"
        />
      )}
    </svg>
  );
}
