import { useEffect, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Card } from '@/lib/views';
import { Choice } from '../Choice';
import { firstName, linkWords } from '../words';
import { BlockForm } from './BlockForm';
import { type Desk, useDesk } from './desk';
import { focusOnce, useRun } from './useRun';

const KINDS = ['assistant', 'successor', 'colleague', 'referrer', 'friend'].map((value) => ({ value, label: value }));
const PAUSE = 150;

type Person = NonNullable<Desk['others']>[number];

/**
 * Links two people that are followed: her assistant, who referred him; and takes such a link away. In a page only people of
 * the open conversation.
 */
export function LinkForm({ card, onClose }: { card: Card; onClose(): void }) {
  const { others = [], isOwnPage = false } = useDesk();
  const { run, error, busy, fail } = useRun();
  const [kind, setKind] = useState('assistant');
  const [words, setWords] = useState('');
  const [otherId, setOtherId] = useState<string | null>(null);
  const found = useFound(isOwnPage ? words : '').filter((one) => one.contactId !== card.contactId);
  const people = isOwnPage ? found : others;

  const save = async () => {
    if (otherId === null) return fail('Who is it? Choose somebody');
    if (await run(() => ask('link', { contactId: card.contactId, otherId, kind }))) onClose();
  };
  return (
    <BlockForm does="Link" error={error} busy={busy} onSave={save} onClose={onClose}>
      {card.links.map((one) => (
        <p key={one.contactId} className="row">
          <span>
            {linkWords(one)}: <bdi>{one.name}</bdi>
          </span>
          <button
            type="button"
            className="link"
            disabled={busy}
            aria-label={`Remove the link with ${one.name}`}
            onClick={() => void run(() => ask('unlink', { contactId: card.contactId, otherId: one.contactId }))}
          >
            Remove
          </button>
        </p>
      ))}
      {isOwnPage && (
        <label>
          <span>Who</span>
          <input ref={focusOnce} dir="auto" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      )}
      {people.length > 0 && (
        <Choice
          label="Who"
          options={people.map(({ contactId, name, company }) => ({
            value: contactId,
            label: isOwnPage && company ? `${name} · ${company}` : name,
          }))}
          value={otherId}
          onChoose={(value) => {
            fail(null);
            setOtherId(value);
          }}
        />
      )}
      {!isOwnPage && people.length === 0 && (
        <p className="soft">
          Nobody else who is followed is in this conversation. In the side panel anybody can be found.
        </p>
      )}
      <Choice label={`What they are to ${firstName(card.name)}`} options={KINDS} value={kind} onChoose={setKind} />
    </BlockForm>
  );
}

/** People by name, while it is typed. */
function useFound(words: string): Person[] {
  const [found, setFound] = useState<Person[]>([]);
  const trimmed = words.trim();
  useEffect(() => {
    if (trimmed === '') return setFound([]);
    let wanted = true;
    const timer = setTimeout(async () => {
      const all = await ask('search', { words: trimmed }).catch(() => []);
      if (wanted) setFound(all.slice(0, 6));
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [trimmed]);
  return found;
}
