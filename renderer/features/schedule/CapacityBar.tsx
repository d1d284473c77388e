// How much of a session is used, as a bar; the words beside it say the same.

interface CapacityBarProps {
  readonly used: number;
  readonly capacity: number;
}

const length = 70;

export function CapacityBar({ used, capacity }: CapacityBarProps) {
  const share = capacity === 0 ? (used > 0 ? 1 : 0) : Math.min(used / capacity, 1);
  return (
    <svg className="cap" viewBox="0 0 72 10" aria-hidden="true">
      <rect x={1} y={1} width={length} height={8} rx={1.5} className="off" />
      {share === 0 ? null : <rect x={1} y={1} width={share * length} height={8} rx={1.5} className="on" />}
    </svg>
  );
}
