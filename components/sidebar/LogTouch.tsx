import { useEffect, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Channel } from '@/lib/model';
import type { Card } from '@/lib/views';
import { Alert } from '../Alert';
import { Menu } from '../Menu';
import { useAct } from '../useAct';
import { CHANNEL_WORDS } from '../words';
import { useDesk } from './desk';
import { type Entry, LogEditor } from './LogEditor';

const BUTTONS: { channel: Channel; label: string }[] = [
  { channel: 'phone', label: 'Log call' },
  { channel: 'in-person', label: 'Visit' },
  { channel: 'letter', label: 'Letter' },
  { channel: 'text', label: 'Text' },
];
const MORE: Channel[] = ['email', 'linkedin', 'fax', 'video'];

/** One click logs a touch as of now; what came of it, when it was and a note can follow right there. */
export function LogTouch({ card }: { card: Card }) {
  const desk = useDesk();
  const { contactId, lead } = card;
  const { act, error, busy } = useAct();
  const [entry, setEntry] = useState<Entry | null>(null);
  const next = lead && lead.step.source !== 'nothing' ? lead.step.channel : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was undone is not edited any more.
  useEffect(() => setEntry(null), [desk.undone]);

  const log = async (channel: Channel) => {
    const at = Date.now();
    const done = await act(() => ask('log', { contactId, channel, direction: 'out', outcome: null, at, note: '' }));
    if (!done) return;
    setEntry({ interactionId: done.interactionId, channel, at, outcome: null, note: '' });
    desk.say(done);
  };
  return (
    <div className="log">
      <div className="row">
        {BUTTONS.map(({ channel, label }) => (
          <button
            key={channel}
            type="button"
            className={channel === next ? 'button small filled' : 'button small'}
            disabled={busy}
            onClick={(event) => {
              if (event.detail < 2) void log(channel);
            }}
          >
            {label}
          </button>
        ))}
        <Menu
          className="button small"
          label="More channels"
          disabled={busy}
          items={MORE.map((channel) => ({ label: CHANNEL_WORDS[channel], choose: () => void log(channel) }))}
        >
          ⋯
        </Menu>
      </div>
      <Alert text={error} />
      {entry && <LogEditor entry={entry} onChange={setEntry} onClose={() => setEntry(null)} focused />}
    </div>
  );
}
