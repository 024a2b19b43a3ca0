import type { KeyboardEvent, ReactNode } from 'react';
import type { Card } from '@/lib/views';
import { pointerMoved } from '../pointer';
import { Grip } from './Grip';
import { Ring } from './Ring';
import type { SidebarProps } from './Sidebar';

type FrameProps = Pick<SidebarProps, 'collapsed' | 'width' | 'dark' | 'rtl' | 'onFold' | 'onResize'> & {
  card?: Card | null;
  children: ReactNode;
};

/** The sidebar's own ground: light or dark, mirrored, as wide as asked, or folded to a tab that still shows the ring. */
export function Frame({ collapsed, width, dark, rtl, onFold, onResize, card, children }: FrameProps) {
  const fixed = width > 0;
  const folded = fixed && collapsed;
  const className = ['kept', dark ? 'dark' : 'light', fixed ? 'docked' : 'whole', folded ? 'folded' : ''];
  return (
    <div className={className.filter(Boolean).join(' ')} dir={rtl ? 'rtl' : 'ltr'}>
      <aside
        aria-label="Kept"
        style={fixed && !folded ? { width } : undefined}
        onKeyDown={leaveField}
        onPointerMoveCapture={pointerMoved}
        onPointerDownCapture={pointerMoved}
      >
        {folded ? (
          <button type="button" className="tab" aria-label="Unfold" title="Unfold" onClick={() => onFold(false)}>
            <span aria-hidden="true">‹</span>
            {card && <Ring touch={card.ring.touch} of={card.ring.of} />}
            {card?.lead?.step.isLate && <span className="late">!</span>}
          </button>
        ) : (
          <>
            {fixed && <Grip width={width} rtl={rtl} onResize={onResize} />}
            {fixed && (
              <button type="button" className="fold" aria-label="Fold" title="Fold" onClick={() => onFold(true)}>
                ›
              </button>
            )}
            {children}
          </>
        )}
      </aside>
    </div>
  );
}

/** Escape leaves the field somebody types in. */
function leaveField(event: KeyboardEvent) {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const field = event.target as HTMLElement;
  if (field.matches('input, textarea')) field.blur();
}
