import { useId, useState } from 'react';
import type { PlanTemplate, Settings } from '@/lib/model';
import { TEMPLATES } from '@/lib/plans';
import { planAdvice } from '@/lib/plans/advice';
import { type PlanProblem, planProblems } from '@/lib/plans/check';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { Field } from './Field';
import { PlanSteps } from './PlanSteps';
import type { SettingsState } from './useSettings';

interface PlansProps {
  settings: Settings;
  save: SettingsState['save'];
}

/** The plans, one at a time: each change is saved at once, one that cannot be worked with is refused where it was typed. */
export function Plans({ settings, save }: PlansProps) {
  const id = useId();
  const { act, error } = useAct();
  const [chosen, setChosen] = useState('prospect');
  const [before, setBefore] = useState<Settings['templates'] | null>(null);
  const own = settings.templates;
  const plans = [
    ...TEMPLATES.map((builtIn) => own.find((one) => one.id === builtIn.id) ?? builtIn),
    ...own.filter(({ id }) => !isBuiltIn(id)),
  ];
  const plan = plans.find((one) => one.id === chosen) ?? plans[0];
  if (!plan) return null;

  const store = async (templates: PlanTemplate[], undo: PlanTemplate[] | null = own) => {
    await save({ templates });
    setBefore(undo);
  };
  /** Throws what is wrong with the field; then nothing is changed. */
  const change = async (fields: Partial<PlanTemplate>) => {
    const steps = (fields.steps ?? plan.steps).map((step, at) => ({ ...step, n: at + 1 }));
    const next: PlanTemplate = { ...plan, ...fields, steps };
    const [problem] = planProblems(next);
    if (problem) throw new Error(said(problem));
    await store([...own.filter(({ id }) => id !== plan.id), next]);
  };
  const without = () => own.filter((one) => one.id !== plan.id);
  const copy = async () => {
    const next = { ...plan, id: crypto.randomUUID(), name: `${plan.name}, copy`.slice(0, 200) };
    await store([...own, next]);
    setChosen(next.id);
  };
  const isOwn = own.includes(plan);

  return (
    <section aria-labelledby={id}>
      <h2 id={id}>Plans</h2>
      <div className="setting">
        <label htmlFor={`${id}-plan`}>Plan</label>
        <select
          id={`${id}-plan`}
          value={plan.id}
          onChange={(event) => {
            setChosen(event.target.value);
            setBefore(null);
          }}
        >
          {plans.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <Field
        key={`${plan.id} name`}
        label="Name"
        value={plan.name}
        onSave={async (name) => change({ name: name.trim() })}
      />
      <PlanSteps key={plan.id} plan={plan} onChange={(steps) => change({ steps })} />
      {planAdvice(plan).map((line) => (
        <p key={line} className="hint">
          {line}
        </p>
      ))}
      <div className="row">
        <button type="button" className="button small" onClick={() => void act(copy)}>
          Copy this plan
        </button>
        {isOwn && (
          <button type="button" className="button small" onClick={() => void act(() => store(without()))}>
            {isBuiltIn(plan.id) ? 'Back to the built-in' : 'Delete this plan'}
          </button>
        )}
        {before && (
          <button type="button" className="link" onClick={() => void act(() => store(before, null))}>
            Undo
          </button>
        )}
      </div>
      <Alert text={error} />
    </section>
  );
}

function isBuiltIn(id: string): boolean {
  return TEMPLATES.some((builtIn) => builtIn.id === id);
}

/** At the field itself its step need not be named. */
function said({ message }: PlanProblem): string {
  const text = message.replace(/^Step \d+: /u, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
