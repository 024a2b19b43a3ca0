import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Handle } from '@/lib/model';
import type { Judged, Writing, WritingBox } from '@/lib/writing';

/** To whom the draft goes of whom the sidebar speaks. */
export interface Addressee {
  handle: Handle;
  name: string;
}

/** What was said of which box: offsets belong to its text. */
export interface JudgedBox {
  box: WritingBox;
  judged: Judged;
}

/**
 * The draft judged anew at each pause, and once more when asked. While an answer is on its way the last one of the same
 * draft stands; after the mail was sent it stays, for what it has done.
 */
export function useJudged(writing: Writing | null, who: Addressee | null): { last: JudgedBox | null; again(): void } {
  const [last, setLast] = useState<JudgedBox | null>(null);
  const asked = useRef(0);
  const box = writing && !writing.sent ? writing.box : null;
  const handle = who?.handle ?? null;
  const name = who?.name ?? '';

  const again = useCallback(async () => {
    if (!box || handle === null) return;
    const turn = ++asked.current;
    // A background that could not answer is asked at the next pause.
    const judged = await ask('compose', { ...box, handle, name }).catch(() => undefined);
    if (turn !== asked.current || judged === undefined) return;
    setLast(judged && { box, judged });
    if (!judged?.mayReconsider) return;
    // The rules have answered; a second opinion comes when it comes.
    const suggestions = await ask('reconsider', { ...box, handle, name }).catch(() => null);
    if (suggestions && turn === asked.current) setLast({ box, judged: { ...judged, suggestions } });
  }, [box, handle, name]);
  useEffect(() => {
    void again();
  }, [again]);
  return { last, again: () => void again() };
}

/** The same draft, whatever stands in it now. */
export function isSameDraft(one: WritingBox, other: WritingBox): boolean {
  return one.site === other.site && one.draftId === other.draftId && one.threadId === other.threadId;
}
