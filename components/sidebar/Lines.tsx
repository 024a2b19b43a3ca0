import { ask } from '@/lib/messages';
import type { Sighting } from '@/lib/sites/page';
import type { Chip, SidebarView } from '@/lib/views';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { firstName, plainHandle, shownName } from '../words';
import { useDesk } from './desk';

/** For somebody real who is not followed: one slim line. */
export function Stranger({ who, sighting }: { who: Chip; sighting: Sighting | null }) {
  const desk = useDesk();
  const { act, error, busy } = useAct();
  const follow = async () => {
    const done = await act(() =>
      ask('follow', { handle: who.handle, sighting, name: who.name || null, company: who.company || null }),
    );
    if (done) desk.say(done);
  };
  return (
    <div className="stranger">
      <button type="button" className="button" disabled={busy} title={plainHandle(who.handle)} onClick={follow}>
        Follow up with <bdi>{shownName(who)}</bdi>
      </button>
      <Alert text={error} />
    </div>
  );
}

/** "Same Ada?": nothing joins by name alone; yes or no, asked once. */
export function Same({ same, contactId }: { same: NonNullable<SidebarView['same']>; contactId: string | null }) {
  const desk = useDesk();
  const { act, error, busy } = useAct();
  const yes = async () => {
    const done = await act(() => ask('join', { contactId: same.contactId, otherId: contactId, handle: same.handle }));
    if (done) desk.say(done);
  };
  const no = async () => {
    const answer = await act(() => ask('notSame', { contactId: same.contactId, handle: same.handle }).then(() => true));
    if (answer) desk.say({ said: 'Kept apart', undoId: null });
  };
  return (
    <div className="notice">
      <p>
        <strong>Same {firstName(same.name)}?</strong> <bdi>{[same.name, same.company].filter(Boolean).join(' · ')}</bdi>{' '}
        and <bdi className="break">{plainHandle(same.handle)}</bdi>
      </p>
      <div className="row">
        <button type="button" className="button small" disabled={busy} onClick={yes}>
          Yes
        </button>
        <button type="button" className="button small" disabled={busy} onClick={no}>
          No
        </button>
      </div>
      <Alert text={error} />
    </div>
  );
}

/** Two contacts turned out to be one: said, and taken back with one click. */
export function Joined({ joined }: { joined: NonNullable<SidebarView['joined']> }) {
  const desk = useDesk();
  const { act, error, busy } = useAct();
  const undo = async () => {
    const done = await act(() => ask('undo', { undoId: joined.undoId }));
    if (done) desk.say(done);
  };
  const [one, other] = joined.names;
  return (
    <div className="notice slim">
      <p>
        {one === other ? `Two entries for ${one} are now one` : `${one} and ${other} are now one`} ·{' '}
        <button type="button" className="link" disabled={busy} onClick={undo}>
          Undo
        </button>
      </p>
      <Alert text={error} />
    </div>
  );
}

/** The site has changed and cannot be read in full: said in one line, the rest goes on. */
export function Trouble({ text }: { text: string | null }) {
  return text === null ? null : <p className="notice slim trouble">{text}</p>;
}
