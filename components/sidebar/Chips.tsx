import type { Handle } from '@/lib/model';
import type { Chip, SidebarView } from '@/lib/views';
import { shownName } from '../words';

/** The people of a conversation with several; the company stands beside the names where two share one. */
export function Chips({ view, onChoose }: { view: SidebarView; onChoose(handle: Handle): void }) {
  const { chips } = view;
  if (chips.length < 2) return null;
  const names = chips.map((chip) => shownName(chip).toLocaleLowerCase());
  const repeated = new Set(names).size < names.length;
  return (
    <nav className="chips" aria-label="People here">
      {chips.map((chip) => (
        <button
          key={chip.handle}
          type="button"
          className={chip.contactId ? 'chip known' : 'chip'}
          aria-pressed={chip.handle === view.chosen}
          title={titleOf(chip)}
          onClick={() => onChoose(chip.handle)}
        >
          <bdi>{shownName(chip)}</bdi>
          {repeated && <bdi className="soft"> · {chip.company || titleOf(chip)}</bdi>}
        </button>
      ))}
    </nav>
  );
}

function titleOf(chip: Chip): string {
  return chip.handle.replace(/^mailto:/, '');
}
