import { useState } from 'react';
import { Alert } from '@/components/Alert';
import { useAct } from '@/components/useAct';
import { shownName } from '@/components/words';
import { localDay, sayDay } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { Day } from '@/lib/model';
import type { Done, WaitsHere } from '@/lib/views';

/** "Who waits for me here?": outside people of the list open in Gmail whose message was last, to follow by tick. */
export function WhoWaits({ timeZone }: { timeZone: string }) {
  const { act, error, busy } = useAct();
  const [found, setFound] = useState<{ people: WaitsHere[]; seen: boolean } | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<Done | null>(null);

  const look = () =>
    act(async () => {
      setFound(await ask('whoWaits', {}));
      setTicked(new Set());
      setDone(null);
    });
  const tick = (handle: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(handle);
    else next.delete(handle);
    setTicked(next);
  };
  const follow = () =>
    act(async () => {
      const people = (found?.people ?? []).filter(({ handle }) => ticked.has(handle));
      const said = await ask('followMany', { people });
      await look();
      setDone(said);
    });
  const undo = (undoId: string) =>
    act(async () => {
      const said = await ask('undo', { undoId });
      await look();
      setDone(said);
    });

  const people = found?.people ?? [];
  const today = localDay(Date.now(), timeZone);
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">Who waits for me here?</h2>
      <p>
        Kept can read the list that is open in Gmail and name the people outside your company whose message was the
        last, the oldest first. Nobody is followed before you tick them.
      </p>
      <button type="button" className="button big" disabled={busy} onClick={look}>
        {found ? 'Look again' : 'Look at my list'}
      </button>
      {found && people.length === 0 && <p className="hint">{nobody(found.seen)}</p>}
      {people.length > 0 && (
        <fieldset>
          <legend>Whose message was the last</legend>
          <ul className="plain">
            {people.map((one) => (
              <li key={one.handle}>
                <label className="check" title={one.handle.replace('mailto:', '')}>
                  <input
                    type="checkbox"
                    checked={ticked.has(one.handle)}
                    onChange={(event) => tick(one.handle, event.target.checked)}
                  />
                  <span dir="auto">{lineOf(one, today, timeZone)}</span>
                </label>
              </li>
            ))}
          </ul>
          <div className="row">
            <button type="button" className="button filled" disabled={busy || ticked.size === 0} onClick={follow}>
              {ticked.size === 0 ? 'Follow' : `Follow ${ticked.size}`}
            </button>
            <button
              type="button"
              className="link"
              disabled={busy}
              onClick={() => setTicked(new Set(people.map(({ handle }) => handle)))}
            >
              Tick all
            </button>
          </div>
        </fieldset>
      )}
      <div className="row">
        <output className="hint">{done?.said}</output>
        {done?.undoId && (
          <button type="button" className="link" disabled={busy} onClick={() => undo(done.undoId ?? '')}>
            Undo
          </button>
        )}
      </div>
      <Alert text={error} />
    </section>
  );
}

function lineOf(one: WaitsHere, today: Day, timeZone: string): string {
  const day = sayDay(localDay(one.at, timeZone), today);
  return [shownName(one), one.about, day].filter(Boolean).join(' · ');
}

function nobody(seen: boolean): string {
  return seen
    ? 'Nobody new waits in the list you have open.'
    : 'No list was seen yet: open your inbox in Gmail, then look again.';
}
