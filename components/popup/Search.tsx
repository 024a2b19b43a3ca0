import { type RefObject, useCallback, useEffect, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Found } from '@/lib/views';
import { Alert } from '../Alert';
import { useAnswer } from '../useAnswer';

interface SearchProps {
  field: RefObject<HTMLInputElement | null>;
  onShow(contactId: string): void;
}

/** Finds people by name, company or address as you type; ↓ and ↑ move, Enter shows the card. */
export function Search({ field, onShow }: SearchProps) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const sought = words.trim();
  const question = useCallback(
    async (): Promise<Found[]> => (sought === '' ? [] : ask('search', { words: sought })),
    [sought],
  );
  const { answer: found, error, stale, again } = useAnswer(`search ${sought}`, question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, the first find is chosen again.
  useEffect(() => setAt(0), [sought]);
  const hits = found ?? [];

  const show = (hit: Found | undefined) => {
    if (!hit) return;
    setWords('');
    onShow(hit.contactId);
  };

  return (
    <search>
      <input
        ref={field}
        type="search"
        aria-label="Search people"
        placeholder="Search people  /"
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter' && !stale) show(hits[at]);
          else if (event.key === 'Escape' && words !== '') setWords('');
          else if (event.key === 'Escape') event.currentTarget.blur();
          else return;
          event.preventDefault();
        }}
      />
      {sought !== '' && hits.length > 0 && (
        <ul className="hits">
          {hits.map((hit, index) => (
            <li key={hit.contactId}>
              <button type="button" className={index === at ? 'chosen' : ''} onClick={() => show(hit)}>
                <b>{hit.name}</b>
                {hit.company && ` · ${hit.company}`}
              </button>
            </li>
          ))}
        </ul>
      )}
      {sought !== '' && found?.length === 0 && !stale && <p className="hint">Nobody found for “{sought}”.</p>}
      <Alert text={error} retry={again} />
    </search>
  );
}
