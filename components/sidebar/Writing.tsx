import type { SidebarView } from '@/lib/views';
import type { WritingBox, Writing as Written } from '@/lib/writing';
import { DraftSuggestions } from './DraftSuggestions';
import { Findings } from './Findings';
import { LooksDone } from './LooksDone';
import { type Addressee, isSameDraft, useJudged } from './useJudged';

export interface WritingProps {
  writing: Written | null;
  view: SidebarView;
  /** Puts our words in the place of what stands between two offsets of the box's text; answers whether they stand there. */
  replace?(start: number, end: number, was: string, by: string): boolean | Promise<boolean>;
}

/** While the user writes to the person who is shown: what they promise, what could be better; then what the mail has done. */
export function Writing({ writing, view, replace }: WritingProps) {
  const who = writing ? addresseeOf(writing.box, view) : null;
  const { last, again } = useJudged(writing, who);
  if (!writing || !who || !last || !isSameDraft(last.box, writing.box)) return null;
  const { box, judged } = last;
  const { sent } = writing;
  return (
    <div className="writing">
      {sent && <LooksDone keeps={judged.keeps} />}
      <DraftSuggestions
        key={String(sent)}
        box={box}
        who={who}
        suggestions={judged.suggestions}
        keys={judged.keys}
        isSent={sent}
        onChange={again}
      />
      {!sent && <Findings box={box} findings={judged.findings} replace={replace} />}
    </div>
  );
}

/** The person who is shown, if the mail goes to them. */
function addresseeOf(box: WritingBox, { card, stranger }: SidebarView): Addressee | null {
  const handles = card?.handles ?? (stranger ? [stranger.handle] : []);
  const name = card?.name ?? stranger?.name ?? '';
  const named = box.to.find((handle) => handles.includes(handle));
  return named ? { handle: named, name } : null;
}
