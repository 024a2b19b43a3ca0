import { useEffect, useRef, useState } from 'react';
import type { Channel } from '@/lib/model';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { CHANNEL_WORDS } from '../words';

interface ChannelOrderProps {
  /** Strongest first; those as strong as each other stand together. */
  order: readonly Channel[][];
  onSave(order: Channel[][]): Promise<void>;
}

/** Which channel is stronger than which: each group moves up and down by its two buttons. */
export function ChannelOrder({ order, onSave }: ChannelOrderProps) {
  const { act, error, busy } = useAct();
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ to: number; by: 'up' | 'down' } | null>(null);
  useEffect(() => {
    // The focus goes along with what was moved, to go on moving it.
    if (!moved) return;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`li:nth-child(${moved.to + 1}) button`);
    const button = buttons?.[moved.by === 'up' ? 0 : 1];
    (button?.disabled ? buttons?.[moved.by === 'up' ? 1 : 0] : button)?.focus();
  }, [moved]);

  const move = async (at: number, by: 'up' | 'down') => {
    const to = by === 'up' ? at - 1 : at + 1;
    const next = order.map((group) => [...group]);
    const [group] = next.splice(at, 1);
    if (!group) return;
    next.splice(to, 0, group);
    const isSaved = await act(() => onSave(next).then(() => true));
    if (isSaved) setMoved({ to, by });
  };
  return (
    <fieldset className="setting">
      <legend>Strength of channels</legend>
      <p className="hint">A step is used up by its own channel or a stronger one. Strongest first.</p>
      <ol ref={list} className="order">
        {order.map((group, at) => {
          const words = group.map((channel) => CHANNEL_WORDS[channel]).join(', ');
          return (
            <li key={group.join()}>
              <span>{words}</span>
              <button
                type="button"
                className="icon"
                aria-label={`${words}: stronger`}
                disabled={at === 0 || busy}
                onClick={() => void move(at, 'up')}
              >
                ↑
              </button>
              <button
                type="button"
                className="icon"
                aria-label={`${words}: weaker`}
                disabled={at === order.length - 1 || busy}
                onClick={() => void move(at, 'down')}
              >
                ↓
              </button>
            </li>
          );
        })}
      </ol>
      <Alert text={error} />
    </fieldset>
  );
}
