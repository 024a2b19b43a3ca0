import { Fragment } from 'react';
import type { Agenda, AgendaRow } from '@/lib/views';
import { Row } from './Row';

interface ListProps {
  agenda: Agenda;
  /** The rows that are shown, and those who wait and are folded. */
  rows: readonly AgendaRow[];
  folded: readonly AgendaRow[];
  chosen: number;
  onChoose(at: number): void;
  onOpen(row: AgendaRow): void;
  onShow(contactId: string): void;
  onUnfold(): void;
}

/** Today's people in their order, what is folded, and what was put away. */
export function List({ agenda, rows, folded, chosen, onChoose, onOpen, onShow, onUnfold }: ListProps) {
  const lastWaiting = rows.findLastIndex(isWaiting);
  return (
    <>
      <ul className="tasks" aria-label="Today’s list">
        {rows.map((row, index) => (
          <Fragment key={row.contactId}>
            <Row
              row={row}
              chosen={index === chosen}
              onChoose={() => onChoose(index)}
              onOpen={() => onOpen(row)}
              onShow={() => onShow(row.contactId)}
            />
            {folded.length > 0 && index === lastWaiting && (
              <li className="folded">
                <button type="button" className="link" onClick={onUnfold}>
                  {folded.length} more {folded.length === 1 ? 'waits' : 'wait'}
                </button>
              </li>
            )}
          </Fragment>
        ))}
      </ul>
      {agenda.more > 0 && <p className="nothing">{agenda.more} more can wait: steps come when there is room.</p>}
      {agenda.snoozed.length > 0 && <PutAway rows={agenda.snoozed} onShow={onShow} />}
    </>
  );
}

/** So many who wait are shown; the others are folded. */
const MOST_WAITING = 5;

const isWaiting = ({ reasons }: AgendaRow) => reasons[0]?.kind === 'waiting';

/** Of those who wait the first few; the others are folded until they are asked for. */
export function foldWaiting(
  all: readonly AgendaRow[],
  isUnfolded: boolean,
): { rows: readonly AgendaRow[]; folded: readonly AgendaRow[] } {
  const folded = isUnfolded ? [] : all.filter(isWaiting).slice(MOST_WAITING);
  return { rows: folded.length > 0 ? all.filter((row) => !folded.includes(row)) : all, folded };
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
            onOpen={() => onShow(row.contactId)}
            onShow={() => onShow(row.contactId)}
          />
        ))}
      </ul>
    </details>
  );
}
