import { useState } from 'react';
import { counted } from '@/lib/texts';
import type { FindingView, WritingBox } from '@/lib/writing';
import { useDesk } from './desk';
import type { WritingProps } from './Writing';

/** More are folded: calm first. */
const MOST = 3;

interface FindingsProps {
  box: WritingBox;
  findings: FindingView[];
  replace?: WritingProps['replace'];
}

/** What could be better in the draft: fixes first, hints folded, each with its reason and source. Nothing is changed unasked. */
export function Findings({ box, findings, replace }: FindingsProps) {
  const { drafts } = useDesk();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const [, draw] = useState(0);
  const place = `hidden ${box.site} ${box.draftId ?? box.threadId ?? 'new'}`;
  const hidden = (drafts.get(place) ?? '').split('\n');
  const nameOf = ({ rule, start, end }: FindingView) => `${rule} ${box.text.slice(start, end).replace(/\s+/gu, ' ')}`;
  const left = findings.filter((one) => !hidden.includes(nameOf(one)));
  const fixes = left.filter(({ weight }) => weight === 'fix').slice(0, MOST);
  const shown = open ? left : fixes;
  const more = left.length - fixes.length;
  if (left.length === 0) return null;

  const hide = (one: FindingView) => {
    drafts.set(place, [...hidden, nameOf(one)].filter(Boolean).join('\n'));
    draw((times) => times + 1);
  };
  const put = async ({ start, end, replacement }: FindingView) => {
    if (replacement === null) return;
    setFailed(!(await replace?.(start, end, box.text.slice(start, end), replacement)));
  };
  return (
    <section className="findings" aria-label="Draft check">
      <ul>
        {shown.map((one) => (
          <li key={nameOf(one)} className={one.weight}>
            <p>
              <strong>{one.title}</strong> {one.start < one.end && <q dir="auto">{shorten(box.text, one)}</q>}{' '}
              {one.reason} <small className="soft">{one.source}</small>
            </p>
            <button
              type="button"
              className="icon"
              aria-label={`Hide: ${one.title}`}
              title="Hide for this mail"
              onClick={() => hide(one)}
            >
              ×
            </button>
            {one.replacement !== null && replace && (
              <div className="row with">
                <button type="button" className="button small" onClick={() => void put(one)}>
                  {one.start < one.end ? 'Replace' : 'Add'}
                </button>
                <span className="soft" dir="auto">
                  “{one.replacement.trim().replace(/^\. /u, '')}”
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
      {failed && (
        <p className="alert" role="alert">
          The text has changed meanwhile: nothing was replaced.
        </p>
      )}
      {more > 0 && (
        <button type="button" className="link quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Fewer' : fixes.length > 0 ? `${more} more` : counted(more, 'hint')}
        </button>
      )}
    </section>
  );
}

function shorten(text: string, { start, end }: FindingView): string {
  const words = text.slice(start, end).replace(/\s+/gu, ' ');
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
