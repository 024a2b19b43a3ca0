import { readDay } from '@/lib/fields';
import type { Settings } from '@/lib/model';
import { ListField } from './ListField';
import type { SettingsState } from './useSettings';

/** The user's absences: clocks and steps rest in them. */
export function AwayField({ settings, save }: { settings: Settings; save: SettingsState['save'] }) {
  return (
    <ListField
      label="Away"
      hint="The first day off and the day you are back. “Away until …” in the toolbar’s list also moves the promises inside."
      placeholder="2026-12-21 to 2027-01-04"
      values={settings.away.map(({ from, until }) => `${from} to ${until}`)}
      read={readDays}
      onSave={(values) => save({ away: [...values].sort().map(daysOf) })}
    />
  );
}

function readDays(typed: string): string {
  const { from, until } = daysOf(typed);
  if (until <= from) throw new Error(`Back on ${until} is not after ${from}, the first day off`);
  return `${from} to ${until}`;
}

function daysOf(typed: string): Settings['away'][number] {
  const [from, until] = typed.split(/\s+(?:to|until|–|-)\s+/u);
  if (from === undefined || until === undefined)
    throw new Error('Give the first day off and the day you are back (like 2026-12-21 to 2027-01-04)');
  return { from: readDay(from), until: readDay(until) };
}
