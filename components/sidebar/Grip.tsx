import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

export const NARROWEST = 260;
export const WIDEST = 520;

/** The inner edge: dragged, or moved with the arrow keys, it makes the sidebar wider or narrower. */
export function Grip({ width, rtl, onResize }: { width: number; rtl: boolean; onResize(width: number): void }) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const frame = useRef(0);
  const resize = (wish: number) => onResize(Math.round(Math.min(WIDEST, Math.max(NARROWEST, wish))));

  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = start.current;
    if (!from) return;
    const moved = event.clientX - from.x;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => resize(from.width + (rtl ? moved : -moved)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wider = rtl ? 'ArrowRight' : 'ArrowLeft';
    const narrower = rtl ? 'ArrowLeft' : 'ArrowRight';
    if (event.key !== wider && event.key !== narrower) return;
    event.preventDefault();
    resize(width + (event.key === wider ? 20 : -20));
  };
  return (
    <div
      className="grip"
      role="separator"
      aria-label="Width"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
