import { useEffect, useMemo, useRef, useState } from 'react';
import { sayDate, sayWeekday } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { Agenda, AgendaRow, AwayDays } from '@/lib/views';
import { Alert } from '../Alert';
import { type Desk, DeskContext, type Said, writer } from '../sidebar/desk';
import { Ring } from '../sidebar/Ring';
import { Sidebar } from '../sidebar/Sidebar';
import { StatusLine } from '../sidebar/StatusLine';
import type { Entry } from '../sidebar/useEntry';
import { useDark } from '../ui/useDark';
import { settled, useAct } from '../useAct';
import { useAnswer } from '../useAnswer';
import { AwayForm, AwayLine } from './Away';
import { DayLine } from './DayLine';
import { Foot } from './Foot';
import { JustLogged } from './JustLogged';
import { Keys } from './Keys';
import { foldWaiting, List } from './List';
import { Nothing } from './Nothing';
import { Out } from './Out';
import { QuickAdd } from './QuickAdd';
import { Search } from './Search';
import { type Today, TodayContext } from './today';
import { useKeys } from './useKeys';

const question = () => ask('agenda', {});
const absenceQuestion = () => ask('absence', {});

/** Today's follow-ups: one row a person, worked through by keyboard or mouse. */
export function Popup() {
  const { answer: agenda, error, slow, again } = useAnswer('agenda', question);
  const { answer: absence, again: absenceAgain } = useAnswer('absence', absenceQuestion);
  const { act, error: refused, busy } = useAct();
  const [chosen, setChosen] = useState(0);
  const [shown, setShown] = useState<string | null>(null);
  const [keys, setKeys] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [logged, setLogged] = useState<{ entry: Entry; name: string } | null>(null);
  const [going, setGoing] = useState<{ days: AwayDays | null } | null>(null);
  const [allWaiting, setAllWaiting] = useState(false);
  const [undone, setUndone] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const drafts = useRef(new Map<string, string>());
  const dark = useDark();

  const { rows, folded } = foldWaiting(agenda?.rows ?? [], allWaiting);
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
        absenceAgain();
      },
      isOwnPage: true,
      write: writer(),
    }),
    [zone, now, undone, again, absenceAgain],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was undone has no outcome any more.
  useEffect(() => setLogged(null), [undone]);

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
  const outcome = (at: number) => {
    const chips = body.current?.querySelectorAll<HTMLElement>('.logged [role=radio]');
    const calls = body.current?.querySelectorAll<HTMLElement>('.out li:first-child > .row button');
    (chips?.length ? chips : calls)?.[at]?.click();
  };
  const log: Today['log'] = async ({ contactId, name }, channel, kind = '') => {
    const touch = { contactId, channel, direction: 'out', outcome: null, at: Date.now(), note: '', kind } as const;
    const done = await act(() => ask('log', touch));
    if (!done) return;
    desk.say(done);
    setLogged({ entry: { ...touch, interactionId: done.interactionId }, name });
  };
  const choose = () => {
    const first = rows.findIndex(({ reasons }) => reasons[0]?.step != null);
    setChosen(Math.max(0, first));
    body.current?.querySelectorAll<HTMLElement>('.task .person')[Math.max(0, first)]?.focus();
  };
  const move = (step: number) => setChosen(Math.max(0, Math.min(at + step, rows.length - 1)));
  useKeys({
    ...(shown === null &&
      going === null && {
        ArrowDown: () => move(1),
        ArrowUp: () => move(-1),
        j: () => move(1),
        k: () => move(-1),
        Enter: () => void open(rows[at]),
        c: () => setShown(rows[at]?.contactId ?? null),
        d: () => press('.chosen .acts', /^(Kept$|Log |Happened$|Ready$|Thanked: |Yes, )/),
        l: () => press('.chosen .acts', /^Later/),
        w: () => press('.chosen .acts', /^Will be late$/),
        n: () => press('.chosen .acts', /^No answer needed$/),
        g: () => press('.chosen .acts', /^Got it$/),
        p: () => rows[at] && !busy && log(rows[at], 'phone'),
        m: () => setAllWaiting(true),
        e: () => afterwards(() => press('.day-line', /^OK$/)),
        v: () => setGoing({ days: null }),
        ...Object.fromEntries(DIGITS.map((digit, index) => [digit, () => afterwards(() => outcome(index))])),
        a: () => body.current?.querySelector('textarea')?.focus(),
      }),
    u: () => afterwards(() => press('.status', /^Undo$/)),
    h: () => press('footer', /^Hide for an hour$/),
    '/': () => field.current?.focus(),
    '?': () => setKeys(!keys),
    Escape: () => {
      if (shown) setShown(null);
      else if (keys) setKeys(false);
      else if (going) setGoing(null);
      else if (logged) setLogged(null);
      else window.close();
    },
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
      <TodayContext value={{ later: agenda?.later ?? NO_TIMES, log, busy }}>
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
                {absence && <AwayLine absence={absence} onYes={(days) => setGoing({ days })} />}
                {absence && absence.out.length > 0 && <Out rows={absence.out} />}
                {agenda && (
                  <>
                    {agenda.line && rows.length > 0 && <DayLine line={agenda.line} onChoose={choose} />}
                    {rows.length === 0 && <Nothing agenda={agenda} />}
                    <List
                      agenda={agenda}
                      rows={rows}
                      folded={folded}
                      chosen={at}
                      onChoose={setChosen}
                      onOpen={(row) => void open(row)}
                      onShow={setShown}
                      onUnfold={() => setAllWaiting(true)}
                    />
                  </>
                )}
              </>
            )}
          </div>
          <div hidden={shown !== null}>
            <QuickAdd metAt={agenda?.metAt ?? ''} onDone={(done) => desk.say(done)} />
          </div>
          {going && absence && (
            <AwayForm
              key={going.days?.from ?? 'ahead'}
              days={going.days}
              today={absence.today}
              onClose={() => {
                setGoing(null);
                body.current?.querySelector<HTMLElement>('.task.chosen .person')?.focus({ preventScroll: true });
              }}
            />
          )}
          {logged && (
            <JustLogged
              key={logged.entry.contactId + logged.entry.at}
              {...logged}
              onChange={(entry) => setLogged({ ...logged, entry })}
              onClose={() => setLogged(null)}
            />
          )}
          <StatusLine said={said} onUndo={() => setUndone((times) => times + 1)} />
          <Foot
            hiddenUntil={hiddenUntil}
            zone={zone}
            onAway={() => setGoing(going ? null : { days: null })}
            onKeys={() => setKeys(!keys)}
          />
        </main>
      </TodayContext>
    </DeskContext>
  );
}

/** The list may change before the answer to an act is here: these keys are about the act just begun, not the one before. */
function afterwards(press: () => void): void {
  void settled().then(press);
}

const DIGITS = ['1', '2', '3', '4', '5', '6'];
const NO_TIMES: Agenda['later'] = { today: 0, tomorrow: 0, nextWeek: 0 };

function headline(agenda: Agenda): string {
  const day = ` · ${sayWeekday(agenda.day)} ${sayDate(agenda.day, agenda.day)}`;
  return agenda.all > 0 ? `${day} · ${agenda.done} of ${agenda.all} done` : day;
}
