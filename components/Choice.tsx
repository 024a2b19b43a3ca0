import { type KeyboardEvent, useEffect, useRef } from 'react';

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T | null;
  onChoose(value: T): void;
  className?: string;
  /** Takes the focus when it appears. */
  focused?: boolean;
}

/**
 * One of a few, as chips: one stop of the Tab key, arrows move, Enter and Space choose, and inside the group the
 * digits choose at once.
 */
export function Choice<T extends string>({ label, options, value, onChoose, className, focused }: ChoiceProps<T>) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) group.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus();
  }, [focused]);
  const stop = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chips = [...(group.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
    const at = chips.indexOf(event.target as HTMLElement);
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = event.key === 'ArrowDown' || event.key === (rtl ? 'ArrowLeft' : 'ArrowRight');
    const back = event.key === 'ArrowUp' || event.key === (rtl ? 'ArrowRight' : 'ArrowLeft');
    const chosen = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (next || back) chips[(at + (next ? 1 : -1) + chips.length) % chips.length]?.focus();
    else if (chosen) onChoose(chosen.value);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={group} role="radiogroup" aria-label={label} className={className ?? 'choice'} onKeyDown={onKeyDown}>
      {options.map((option, at) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={at === stop ? 0 : -1}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
