import { useEffect, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Channel, Direction } from '@/lib/model';
import type { Card } from '@/lib/views';
import { Alert } from '../Alert';
import { Menu } from '../Menu';
import { useAct } from '../useAct';
import { CHANNEL_WORDS, firstName } from '../words';
import { CallMode } from './CallMode';
import { useDesk } from './desk';
import { LogEditor } from './LogEditor';
import type { Entry, Kind } from './useEntry';

const BUTTONS: { channel: Channel; label: string }[] = [
  { channel: 'phone', label: 'Log call' },
  { channel: 'in-person', label: 'Visit' },
  { channel: 'letter', label: 'Letter' },
  { channel: 'text', label: 'Text' },
];
const MORE: Channel[] = ['email', 'linkedin', 'fax', 'video'];
/** Touches with a word of their own, by the channel they count as. */
const KINDS = [
  { kind: 'said-hi', channel: 'in-person', label: 'Said hi' },
  { kind: 'thanks', channel: 'phone', label: 'Thanked by phone' },
  { kind: 'card', channel: 'letter', label: 'Card' },
  { kind: 'gift', channel: 'in-person', label: 'Gift' },
] as const;

type Wish = { channel: Channel; direction?: Direction; kind?: Kind };

/** One click logs a touch as of now; what came of it, when it was and a note can follow right there. */
export function LogTouch({ card }: { card: Card }) {
  const desk = useDesk();
  const { contactId } = card;
  const { act, error, busy } = useAct();
  const [entry, setEntry] = useState<Entry | null>(null);
  const name = firstName(card.name);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was undone is not edited any more.
  useEffect(() => setEntry(null), [desk.undone]);

  const log = async ({ channel, direction = 'out', kind = '' }: Wish) => {
    const touch = { contactId, channel, direction, kind, at: Date.now(), outcome: null, note: '' };
    const done = await act(() => ask('log', touch));
    if (!done) return;
    setEntry({ ...touch, interactionId: done.interactionId });
    desk.say(done);
  };
  const close = () => setEntry(null);
  const item = (label: string, wish: Wish, parted = false) => ({ label, parted, choose: () => void log(wish) });
  const isCall = entry?.channel === 'phone' && entry.direction === 'out' && entry.kind === '';
  return (
    <div className="log">
      {card.hint && <p className="soft hint">{card.hint}</p>}
      <div className="row">
        {BUTTONS.map(({ channel, label }) => (
          <button
            key={channel}
            type="button"
            className="button small"
            disabled={busy}
            onClick={(event) => {
              if (event.detail < 2) void log({ channel });
            }}
          >
            {label}
          </button>
        ))}
        <Menu
          className="button small"
          label="More channels"
          disabled={busy}
          items={[
            ...MORE.map((channel) => item(CHANNEL_WORDS[channel], { channel })),
            ...KINDS.map(({ label, ...wish }, at) => item(label, wish, at === 0)),
            item(`${name} called`, { channel: 'phone', direction: 'in' }, true),
            item(`${name} came by`, { channel: 'in-person', direction: 'in' }),
          ]}
        >
          ⋯
        </Menu>
      </div>
      <Alert text={error} />
      {entry && isCall && <CallMode card={card} entry={entry} onChange={setEntry} onClose={close} />}
      {entry && !isCall && <LogEditor entry={entry} onChange={setEntry} onClose={close} />}
    </div>
  );
}
