import { useState } from 'react';
import { ask } from '@/lib/messages';
import type { Card } from '@/lib/views';
import { Choice } from '../Choice';
import { BlockForm } from './BlockForm';
import { useRun } from './useRun';

const STYLES = [
  { value: 'pull', label: 'pull: give first' },
  { value: 'push', label: 'push: ask first' },
] as const;

/** Which plan somebody is followed up by, in which style, and from where. */
export function PlanForm({ card, onClose }: { card: Card; onClose(): void }) {
  const { run, error, busy } = useRun();
  const [templateId, setTemplateId] = useState(card.plan?.templateId ?? card.plans[0]?.id ?? '');
  const [style, setStyle] = useState<'push' | 'pull'>(card.plan?.style ?? 'pull');
  const [restart, setRestart] = useState(false);
  const { contactId } = card;

  const save = async () => {
    if (await run(() => ask('choosePlan', { contactId, templateId, style, restart }))) onClose();
  };
  return (
    <BlockForm
      error={error}
      busy={busy}
      onSave={save}
      onClose={onClose}
      also={
        <button
          type="button"
          className="link"
          disabled={busy}
          onClick={async () => (await run(() => ask('moreSteps', { contactId }))) && onClose()}
        >
          +3 steps
        </button>
      }
    >
      <Choice
        label="Plan"
        options={card.plans.map(({ id, name }) => ({ value: id, label: name }))}
        value={templateId}
        onChoose={setTemplateId}
        focused
      />
      <Choice<'push' | 'pull'> label="Style" options={STYLES} value={style} onChoose={setStyle} />
      <label className="tick plain">
        <input type="checkbox" checked={restart} onChange={(event) => setRestart(event.target.checked)} />
        Begin with the first step
      </label>
    </BlockForm>
  );
}
