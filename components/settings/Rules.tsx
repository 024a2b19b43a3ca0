import { useEffect, useState } from 'react';
import { isBrowserModelHere } from '@/lib/browserModel';
import type { Settings } from '@/lib/model';
import { DRAFT_RULES, type DraftRule } from '@/lib/words/draft/rules';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { type Grade, RULE_SOURCES } from './ruleSources';
import type { SettingsState } from './useSettings';

const GRADES: Record<Grade, string> = {
  A: 'A: an experiment or audited study',
  B: 'B: large data of a vendor, observed only',
  C: 'C: an expert’s opinion',
  X: 'X: cannot be traced',
};

/** What is said while the user writes: promises suggested, and each rule of the draft check with its source and evidence. */
export function Rules({ settings, save }: { settings: Settings; save: SettingsState['save'] }) {
  const { act, error } = useAct();
  const isModelHere = useModelHere();
  const off = settings.draftRulesOff;
  const change = (fields: Partial<Settings>) => void act(() => save(fields));
  const turn = (id: string, isOn: boolean) =>
    change({ draftRulesOff: isOn ? off.filter((one) => one !== id) : [...new Set([...off, id])] });
  const on = DRAFT_RULES.filter(({ id }) => !off.includes(id)).length;

  return (
    <section aria-labelledby="writing">
      <h2 id="writing">While you write and read</h2>
      <p className="hint">
        Read on this machine, in English, only in mail with people outside. Nothing of it is stored, your words are
        never changed unasked, and nothing keeps a mail from being sent.
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={settings.suggestPromises}
          onChange={(event) => change({ suggestPromises: event.target.checked })}
        />
        <span>
          Suggest promises
          <small>
            What you promise in a draft, and what people you follow promise or ask. Nothing counts without your yes.
          </small>
        </span>
      </label>
      {(isModelHere || settings.useBrowserModel) && (
        <label className="check">
          <input
            type="checkbox"
            checked={settings.useBrowserModel}
            onChange={(event) => change({ useBrowserModel: event.target.checked })}
          />
          <span>
            A second opinion from the browser’s own model
            <small>
              It is on this machine already and stays there. The rules answer first; it may drop what is doubtful and
              add a “maybe” with a day.
            </small>
          </span>
        </label>
      )}
      <fieldset>
        <legend>Draft check</legend>
        <p className="hint">
          {on} of {DRAFT_RULES.length} rules are on.{' '}
          <button
            type="button"
            className="link"
            onClick={() => change({ draftRulesOff: on > 0 ? DRAFT_RULES.map(({ id }) => id) : [] })}
          >
            {on > 0 ? 'Switch all off' : 'Switch all on'}
          </button>
        </p>
        <ul className="plain">
          {DRAFT_RULES.map((rule) => (
            <li key={rule.id}>
              <Rule rule={rule} isOn={!off.includes(rule.id)} onTurn={(on) => turn(rule.id, on)} />
            </li>
          ))}
        </ul>
      </fieldset>
      <Alert text={error} />
    </section>
  );
}

/** Is there a model of the browser's own, without any download? */
function useModelHere(): boolean {
  const [isHere, setIsHere] = useState(false);
  useEffect(() => {
    void isBrowserModelHere().then(setIsHere);
  }, []);
  return isHere;
}

function Rule({ rule, isOn, onTurn }: { rule: DraftRule; isOn: boolean; onTurn(on: boolean): void }) {
  const { says, grade, evidence } = RULE_SOURCES[rule.id];
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
        <span>
          {rule.title}
          <small>{rule.reason}</small>
        </span>
      </label>
      <details>
        <summary>Where it comes from</summary>
        <p className="hint">
          {rule.article}: {says}
        </p>
        <p className="hint">
          Evidence {GRADES[grade]}. {evidence}
        </p>
      </details>
    </>
  );
}
