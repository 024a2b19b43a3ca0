import { useEffect, useRef, useState } from 'react';
import { CHANNELS, type Channel, type PlanTemplate, type Step } from '@/lib/model';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { CHANNEL_WORDS } from '../words';
import { Field } from './Field';

interface PlanStepsProps {
  plan: PlanTemplate;
  /** Stores them, or throws what is wrong. */
  onChange(steps: Step[]): Promise<void>;
}

/** The steps of a plan in their order: gap, channel and hint of each; moved, removed, added. */
export function PlanSteps({ plan, onChange }: PlanStepsProps) {
  const { act, error, busy } = useAct();
  const { steps, family } = plan;
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<{ at: number; label: string } | null>(null);
  useEffect(() => {
    if (!focus) return;
    const item = list.current?.children[focus.at];
    const button = [...(item?.querySelectorAll('button') ?? [])].find((one) => one.textContent === focus.label);
    (button?.disabled ? item?.querySelector<HTMLElement>('button:not(:disabled)') : button)?.focus();
  }, [focus]);

  const move = async (from: number, to: number, label: string) => {
    const next = [...steps];
    const [step] = next.splice(from, 1);
    if (!step) return;
    next.splice(to, 0, step);
    if (await act(() => onChange(next).then(() => true))) setFocus({ at: to, label });
  };
  const remove = async (at: number) => {
    const next = steps.filter((_, index) => index !== at);
    await act(() => onChange(next));
    setFocus({ at: Math.max(0, Math.min(at, next.length - 1)), label: '×' });
  };
  const edit = (at: number, fields: Partial<Step>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...fields } : step)));
  const add = () => {
    const gapDays = family === 'nurture' ? 30 : 3;
    return onChange([...steps, { n: steps.length + 1, gapDays, channel: 'phone', hint: '' }]);
  };
  return (
    <fieldset className="setting">
      <legend>Steps</legend>
      <ol ref={list} className="plan-steps">
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name but its place in the order.
          <li key={at} aria-label={`Step ${at + 1}`}>
            <div className="row">
              <b>{at + 1}</b>
              <select
                aria-label="Channel"
                value={step.channel}
                disabled={busy}
                onChange={(event) =>
                  void act(() => edit(at, { channel: event.target.value as Channel, or: undefined }))
                }
              >
                {CHANNELS.map((channel) => (
                  <option key={channel} value={channel}>
                    {CHANNEL_WORDS[channel]}
                  </option>
                ))}
              </select>
              {(
                [
                  ['↑', 'earlier', at - 1],
                  ['↓', 'later', at + 1],
                ] as const
              ).map(([sign, words, to]) => (
                <button
                  key={sign}
                  type="button"
                  className="icon"
                  aria-label={`Step ${at + 1} ${words}`}
                  disabled={busy || to < 0 || to >= steps.length}
                  onClick={() => void move(at, to, sign)}
                >
                  {sign}
                </button>
              ))}
              <button
                type="button"
                className="icon"
                aria-label={`Remove step ${at + 1}`}
                disabled={busy}
                onClick={() => void remove(at)}
              >
                ×
              </button>
            </div>
            <div className="pair">
              <Field
                label={family === 'nurture' ? 'Days after the last' : 'Working days after the last'}
                value={String(step.gapDays)}
                onSave={async (typed) => edit(at, { gapDays: numberOf(typed) })}
              />
              <Field
                label="Hint"
                value={step.hint}
                onSave={async (typed) => edit(at, { hint: typed.trim(), inPlace: undefined })}
              />
            </div>
          </li>
        ))}
      </ol>
      <Alert text={error} />
      <button type="button" className="button small" disabled={busy} onClick={() => void act(add)}>
        Add a step
      </button>
    </fieldset>
  );
}

function numberOf(typed: string): number {
  const text = typed.trim();
  if (!/^[-−]?\d{1,6}(?:\.\d+)?$/u.test(text)) throw new Error(`“${text.slice(0, 20)}” is no number of days`);
  return Number(text.replace('−', '-'));
}
