import { useState } from 'react';
import { localDay, sayDay } from '@/lib/days';
import { readBirthday, readCadence, readLimit, readZone } from '@/lib/fields';
import { ask, type EditableField } from '@/lib/messages';
import { STAGES, type Stage } from '@/lib/model';
import type { Card } from '@/lib/views';
import { Alert } from '../Alert';
import { Choice } from '../Choice';
import { NAME_LIMIT, TEXT_LIMIT, tooLong } from '../limits';
import { messageOf } from '../useAnswer';
import { STAGE_WORDS, sayBirthday } from '../words';
import { BlockForm } from './BlockForm';
import { useDesk } from './desk';
import { focusOnce, useRun } from './useRun';

interface Field {
  field: Exclude<EditableField, 'stage' | 'whyTheyCame' | 'personalNotes'>;
  label: string;
  hint?: string;
  /** Throws one line that says what is wrong with the words. */
  check?(typed: string): unknown;
}

const NAMES: Field[] = [
  { field: 'name', label: 'Name', check: needed },
  { field: 'company', label: 'Company' },
  { field: 'role', label: 'Role' },
];

const DETAILS: Field[] = [
  { field: 'whatsInItForThem', label: 'For them', hint: 'What is in it for them' },
  { field: 'whyNow', label: 'Why now' },
  { field: 'metAt', label: 'Met at' },
  { field: 'place', label: 'Place', hint: 'Town, or the whole address' },
  { field: 'birthday', label: 'Birthday', hint: '17 May, or 1990-05-17', check: readBirthday },
  { field: 'cadenceDays', label: 'Every', hint: '30 days, weekly, monthly', check: readCadence },
  { field: 'answerWithinMinutes', label: 'Answer within', hint: '90 min, 2 h', check: readLimit },
  { field: 'timeZone', label: 'Time zone', hint: 'Europe/Berlin', check: (typed) => typed.trim() && readZone(typed) },
  { field: 'awayUntil', label: 'Away until', hint: '14 Dec' },
  { field: 'hotUntil', label: 'Hot until', hint: 'Friday' },
];

function needed(typed: string) {
  if (typed.trim() === '') throw new Error('a person needs one');
}

interface PersonFieldsProps {
  card: Card;
  part: 'fields' | 'details';
  onClose(): void;
}

/** What is known of a person, in fields: their name, or all that is seldom needed. What is wrong is said at its field. */
export function PersonFields({ card, part, onClose }: PersonFieldsProps) {
  const { now, zone } = useDesk();
  const { act, run, error, busy } = useRun();
  const fields = part === 'fields' ? NAMES : DETAILS;
  const [shown] = useState(() => shownValues(card, now, zone));
  const [values, setValues] = useState(shown);
  const [wrong, setWrong] = useState<Partial<Record<EditableField, string>>>({});
  const { contactId } = card;

  const save = async () => {
    const changed = fields.filter(({ field }) => values[field].trim() !== shown[field]);
    const problems: typeof wrong = {};
    for (const one of changed) {
      const problem = problemOf(one, values[one.field]) ?? (await dayProblem(one, values[one.field], act));
      if (problem) problems[one.field] = problem;
    }
    setWrong(problems);
    if (Object.keys(problems).length > 0) return;
    const changes = changed.map(({ field }) => ({ field, value: values[field].trim() }));
    if (changes.length === 0 || (await run(() => ask('editAll', { contactId, changes })))) onClose();
  };
  const chooseStage = (stage: Stage) => void run(() => ask('edit', { contactId, field: 'stage', value: stage }));
  return (
    <BlockForm error={error} busy={busy} onSave={save} onClose={onClose}>
      {part === 'details' && (
        <Choice
          label="Stage"
          options={STAGES.map((value) => ({ value, label: STAGE_WORDS[value] }))}
          value={card.stage}
          onChoose={chooseStage}
          focused
        />
      )}
      {fields.map(({ field, label, hint }, at) => (
        <div key={field} className="one">
          <label>
            <span>{label}</span>
            <input
              ref={part === 'fields' && at === 0 ? focusOnce : undefined}
              dir="auto"
              value={values[field]}
              placeholder={hint}
              autoComplete="off"
              aria-invalid={wrong[field] !== undefined || undefined}
              onChange={(event) => {
                setWrong({ ...wrong, [field]: undefined });
                setValues({ ...values, [field]: event.target.value });
              }}
            />
          </label>
          <Alert text={wrong[field] ?? null} />
        </div>
      ))}
    </BlockForm>
  );
}

type Values = Record<Field['field'], string>;

function shownValues(card: Card, now: number, zone: string): Values {
  const today = localDay(now, zone);
  const day = (one: string | null) => (one === null ? '' : sayDay(one, today));
  const { name, company, role, metAt, place, whatsInItForThem, whyNow, cadenceDays, answerWithinMinutes } = card;
  return {
    ...{ name, company, role, metAt, place, whatsInItForThem, whyNow },
    birthday: sayBirthday(card.birthday),
    cadenceDays: cadenceDays === null ? '' : `${cadenceDays} days`,
    answerWithinMinutes: answerWithinMinutes === null ? '' : `${answerWithinMinutes} min`,
    timeZone: card.zone ?? '',
    awayUntil: day(card.awayUntil),
    hotUntil: day(card.hotUntil),
  };
}

const LONG: EditableField[] = ['whatsInItForThem', 'whyNow'];

function problemOf({ field, label, check }: Field, typed: string): string | null {
  const long = tooLong(label, typed, LONG.includes(field) ? TEXT_LIMIT : NAME_LIMIT);
  if (long) return long;
  try {
    check?.(typed);
    return null;
  } catch (problem) {
    return `${label}: ${messageOf(problem)}`;
  }
}

/** Days are read by the background, as everywhere. */
async function dayProblem(
  { field, label }: Field,
  typed: string,
  act: ReturnType<typeof useRun>['act'],
): Promise<string | null> {
  if ((field !== 'awayUntil' && field !== 'hotUntil') || typed.trim() === '') return null;
  const read = await act(() => ask('readDue', { words: typed.trim() }));
  if (!read) return null;
  if ('error' in read) return `${label}: ${read.error}`;
  return read.due ? null : `${label}: “${typed.trim()}” is no day (like Friday or 14 Dec)`;
}
