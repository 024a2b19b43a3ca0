import { useEffect, useMemo, useRef, useState } from 'react';
import { sayDate, sayWeekday } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { Agenda, AgendaRow } from '@/lib/views';
import { Alert } from '../Alert';
import { type Desk, DeskContext, type Said, writer } from '../sidebar/desk';
import { Ring } from '../sidebar/Ring';
import { Sidebar } from '../sidebar/Sidebar';
import { StatusLine } from '../sidebar/StatusLine';
import { useDark } from '../ui/useDark';
import { settled, useAct } from '../useAct';
import { useAnswer } from '../useAnswer';
import { Foot } from './Foot';
import { Keys } from './Keys';
import { Nothing } from './Nothing';
import { QuickAdd } from './QuickAdd';
import { Row } from './Row';
import { Search } from './Search';
import { useKeys } from './useKeys';

const question = () => ask('agenda', {});

/** Today's follow-ups: one row a person, worked through by keyboard or mouse. */
export function Popup() {
  const { answer: agenda, error, slow, again } = useAnswer('agenda', question);
  const { act, error: refused } = useAct();
  const [chosen, setChosen] = useState(0);
  const [shown, setShown] = useState<string | null>(null);
  const [keys, setKeys] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [undone, setUndone] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const drafts = useRef(new Map<string, string>());
  const dark = useDark();

  const rows = agenda?.rows ?? [];
  const at = Math.max(0, Math.min(chosen, rows.length - 1));
  const zone = agenda?.timeZone ?? 'UTC';
  const now = agenda?.now ?? 0;
  const hiddenUntil = agenda?.hiddenUntil && agenda.hiddenUntil > now ? agenda.hiddenUntil : null;
  const desk = useMemo<Desk>(
    () => ({
      zone,
      now,
      undone,
      drafts: drafts.current,
      say(done, onTime = null) {
        setSaid({ ...done, onTime, about: [] });
        again();
      },
      write: writer(),
    }),
    [zone, now, undone, again],
  );

  const open = async (row: AgendaRow | undefined) => {
    if (!row) return;
    if (!row.lastUrl) return setShown(row.contactId);
    const answer = await act(() => ask('open', { contactId: row.contactId, url: row.lastUrl }));
    if (answer?.opened) window.close();
  };
  const press = (place: string, name: RegExp) => {
    const buttons = body.current?.querySelectorAll<HTMLElement>(`${place} button`) ?? [];
    [...buttons].find((button) => name.test(button.textContent?.trim() ?? ''))?.click();
  };
  const move = (step: number) => setChosen(Math.max(0, Math.min(at + step, rows.length - 1)));
  useKeys({
    ...(shown === null && {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      j: () => move(1),
      k: () => move(-1),
      Enter: () => void open(rows[at]),
      c: () => setShown(rows[at]?.contactId ?? null),
      d: () => press('.chosen .acts', /^(Kept$|Log )/),
      l: () => press('.chosen .acts', /^Later$/),
      w: () => press('.chosen .acts', /^Will be late$/),
      a: () => body.current?.querySelector('textarea')?.focus(),
    }),
    // The list may change before the answer is here: the older act is not what "u" means then.
    u: () => void settled().then(() => press('.status', /^Undo$/)),
    h: () => press('footer', /^Hide for an hour$/),
    '/': () => field.current?.focus(),
    '?': () => setKeys(!keys),
    Escape: () => (shown ? setShown(null) : keys ? setKeys(false) : window.close()),
  });
  useEffect(() => {
    // Who adds one person after the other goes on writing.
    if (said === null || document.activeElement?.matches('input, textarea')) return;
    body.current?.querySelector<HTMLElement>('.task.chosen .person')?.focus({ preventScroll: true });
  }, [said]);
  useEffect(() => {
    if (shown !== null) body.current?.querySelector<HTMLElement>('.one > .link')?.focus();
  }, [shown]);

  return (
    <DeskContext value={desk}>
      <main ref={body}>
        <header>
          <h1>
            {agenda && <Ring touch={agenda.done} of={Math.max(1, agenda.all)} />}
            Today{agenda && <span className="soft">{headline(agenda)}</span>}
          </h1>
          <Search field={field} onShow={setShown} />
        </header>
        <div className="page">
          <Alert text={error} retry={again} />
          <Alert text={refused} />
          {keys && <Keys />}
          {shown !== null ? (
            <section className="one">
              <button type="button" className="link" onClick={() => setShown(null)}>
                ‹ Today
              </button>
              <Sidebar
                key={shown}
                source={{ contactId: shown }}
                collapsed={false}
                width={0}
                dark={dark}
                rtl={false}
                onFold={() => undefined}
                onResize={() => undefined}
                empty={() => <p className="nothing">This person is not here any more.</p>}
              />
            </section>
          ) : (
            <>
              {slow && <p className="nothing">Looking …</p>}
              {agenda && (
                <>
                  {rows.length === 0 && <Nothing agenda={agenda} />}
                  <ul className="tasks" aria-label="Today’s list">
                    {rows.map((row, index) => (
                      <Row
                        key={row.contactId}
                        row={row}
                        chosen={index === at}
                        onChoose={() => setChosen(index)}
                        onOpen={() => void open(row)}
                        onShow={() => setShown(row.contactId)}
                      />
                    ))}
                  </ul>
                  {agenda.more > 0 && (
                    <p className="nothing">{agenda.more} more can wait: steps come when there is room.</p>
                  )}
                  {agenda.snoozed.length > 0 && <PutAway rows={agenda.snoozed} onShow={setShown} />}
                </>
              )}
            </>
          )}
        </div>
        <div hidden={shown !== null}>
          <QuickAdd metAt={agenda?.metAt ?? ''} onDone={(done) => desk.say(done)} />
        </div>
        <StatusLine said={said} onUndo={() => setUndone((times) => times + 1)} />
        <Foot hiddenUntil={hiddenUntil} zone={zone} onKeys={() => setKeys(!keys)} />
      </main>
    </DeskContext>
  );
}

function headline(agenda: Agenda): string {
  const day = ` · ${sayWeekday(agenda.day)} ${sayDate(agenda.day, agenda.day)}`;
  return agenda.all > 0 ? `${day} · ${agenda.done} of ${agenda.all} done` : day;
}

/** What is put away has its own list, folded, with when it comes back. */
function PutAway({ rows, onShow }: { rows: AgendaRow[]; onShow(contactId: string): void }) {
  return (
    <details className="away">
      <summary>{rows.length} put away</summary>
      <ul className="tasks">
        {rows.map((row) => (
          <Row
            key={row.contactId}
            row={row}
            chosen={false}
            onChoose={() => undefined}
            onOpen={() => onShow(row.contactId)}
            onShow={() => onShow(row.contactId)}
          />
        ))}
      </ul>
    </details>
  );
}
