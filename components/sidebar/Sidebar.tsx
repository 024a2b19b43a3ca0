import { Fragment, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Handle } from '@/lib/model';
import type { Sighting } from '@/lib/sites/page';
import type { PanelState, SidebarView } from '@/lib/views';
import type { Writing as Written } from '@/lib/writing';
import { Alert } from '../Alert';
import { Chips } from './Chips';
import { type Desk, DeskContext, type Said, writer } from './desk';
import { Frame } from './Frame';
import { Joined, Same, Stranger, Trouble } from './Lines';
import { News } from './News';
import { PersonCard } from './PersonCard';
import { StatusLine } from './StatusLine';
import { type SidebarSource, subjectOf, useView } from './useView';
import { Writing, type WritingProps } from './Writing';

export type { SidebarSource } from './useView';

export interface SidebarProps {
  source: SidebarSource;
  collapsed: boolean;
  /** In px. 0: as wide as the place it stands in, without fold and grip (side panel, popup). */
  width: number;
  dark: boolean;
  rtl: boolean;
  onFold(collapsed: boolean): void;
  /** The new width in px while the edge is dragged, at most once a frame. */
  onResize(width: number): void;
  /** Shown where there is nobody to show; without it nothing at all is rendered then. */
  empty?(state: PanelState): ReactNode;
  /** Puts words into the compose box that is open beside it; answers whether there was one. */
  insert?(text: string): boolean | Promise<boolean>;
  /** What the user is writing on the page beside it. */
  writing?: Written | null;
  replace?: WritingProps['replace'];
}

/** What was said, on which page, and beside which card. */
type SaidHere = Said & { subject: string; beside: SidebarView | null };

/** Who stands on the open page, in one look. Does not know where it stands: in a page, a side panel or the popup. */
export function Sidebar({ source, empty, insert, writing = null, replace, ...frame }: SidebarProps) {
  const subject = subjectOf(source);
  const [chosen, setChosen] = useState<{ subject: string; handle: Handle } | null>(null);
  const handle = chosen?.subject === subject ? chosen.handle : null;
  const { answer, stale, slow, error, again } = useView(source, handle);
  const [said, setSaid] = useState<SaidHere | null>(null);
  const [undone, setUndone] = useState(0);
  const drafts = useRef(new Map<string, string>());
  const view = answer?.view ?? null;
  const lastPerson = useRef<SidebarView | null>(null);
  if (peopleIn(view).length > 0) lastPerson.current = view;
  const isOwnPage = !('sighting' in source);
  const now = view?.now ?? 0;
  const zone = view?.timeZone ?? 'UTC';

  const desk = useMemo<Desk>(
    () => ({
      zone,
      now,
      undone,
      drafts: drafts.current,
      others: othersIn(view),
      isOwnPage,
      say(done, onTime = null) {
        setSaid({ ...done, onTime, about: peopleIn(view), subject, beside: view });
        again();
      },
      write: writer(insert),
    }),
    [zone, now, undone, view, subject, again, insert, isOwnPage],
  );

  const shown = said && belongs(said, subject, view, lastPerson.current) ? said : null;
  const something = view && (view.card || view.stranger || view.same || view.trouble || view.joined);
  if (subject === '' || (!something && !shown && error === null)) {
    return answer && empty && subject !== '' ? (
      <Frame {...frame} collapsed={false}>
        {empty(answer)}
      </Frame>
    ) : null;
  }
  const sighting: Sighting | null = 'sighting' in source ? source.sighting : null;
  return (
    <DeskContext value={desk}>
      <Frame {...frame} card={view?.card ?? null}>
        <div className="page">
          <div inert={stale} aria-busy={stale || slow}>
            <Alert text={error} retry={again} />
            {view && (
              <>
                <Trouble text={view.trouble} />
                <Chips view={view} onChoose={(next) => setChosen({ subject, handle: next })} />
                {view.joined && <Joined joined={view.joined} />}
                {view.same && <Same same={view.same} contactId={view.card?.contactId ?? null} />}
                {view.card && view.news && (
                  <News key={`news ${view.card.contactId}`} news={view.news} card={view.card} />
                )}
                {view.card && (
                  <PersonCard key={view.card.contactId} card={view.card} source={source}>
                    <Writing writing={writing} view={view} replace={replace} />
                  </PersonCard>
                )}
                {!view.card && view.stranger && (
                  <Fragment key={view.stranger.handle}>
                    <Stranger who={view.stranger} sighting={sighting} />
                    <Writing writing={writing} view={view} replace={replace} />
                  </Fragment>
                )}
              </>
            )}
          </div>
          <StatusLine said={shown} onUndo={() => setUndone((times) => times + 1)} />
        </div>
      </Frame>
    </DeskContext>
  );
}

/** Who else in the conversation is followed. */
function othersIn(view: SidebarView | null): Desk['others'] {
  return view?.chips.flatMap(({ contactId, name, company }) =>
    contactId !== null && contactId !== view.card?.contactId ? [{ contactId, name, company }] : [],
  );
}

/** By which ids and handles the person that is shown is known. */
function peopleIn(view: SidebarView | null): string[] {
  if (view?.card) return [view.card.contactId, ...view.card.handles];
  return view?.stranger ? [view.stranger.handle] : [];
}

/**
 * Does the status line still speak about whom the card shows? With nobody shown: was that its own doing (just
 * forgotten)? Whoever left the card later (never record, a colleague) takes it along.
 */
function belongs(said: SaidHere, subject: string, view: SidebarView | null, last: SidebarView | null): boolean {
  const people = peopleIn(view);
  if (people.length === 0) return said.subject === subject && said.beside === last;
  return people.some((person) => said.about.includes(person));
}
