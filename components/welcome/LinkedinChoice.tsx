import type { Settings } from '@/lib/model';

const CHOICES = [
  { value: 'page', label: 'LinkedIn in the page' },
  { value: 'panel', label: 'LinkedIn in the side panel' },
  { value: 'off', label: 'Not on LinkedIn' },
] as const;

interface LinkedinChoiceProps {
  chosen: Settings['linkedin'];
  onChoose(choice: 'page' | 'panel' | 'off'): void;
}

/** Three equal buttons, none preselected, with what the user should know before choosing (product.md, section 6). */
export function LinkedinChoice({ chosen, onChoose }: LinkedinChoiceProps) {
  return (
    <>
      <p>
        LinkedIn’s user agreement speaks against add-ons that copy from its pages or change them. The side panel leaves
        the page untouched; standing in the page does not. Kept reads only what you have open and fetches nothing, but
        the account at risk is yours.
      </p>
      <div className="choices">
        {CHOICES.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className="button"
            aria-pressed={chosen === value}
            onClick={() => onChoose(value)}
          >
            {label}
          </button>
        ))}
      </div>
    </>
  );
}
