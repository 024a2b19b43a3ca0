const KEYS: [string, string][] = [
  ['↑ ↓', 'choose a person'],
  ['Enter', 'open them where they came from'],
  ['C', 'show their card here'],
  ['D', 'done: kept, or logged'],
  ['L', 'later'],
  ['W', 'will be late'],
  ['N', 'no answer needed'],
  ['G', 'got it'],
  ['P', 'log a phone call'],
  ['1 … 6', 'what came of it'],
  ['M', 'all who wait'],
  ['E', 'close the day'],
  ['U', 'undo'],
  ['A', 'quick add'],
  ['/', 'search'],
  ['H', 'hide for an hour'],
  ['V', 'away until …'],
  ['?', 'these keys'],
];

/** What the keys of the popup do. */
export function Keys() {
  return (
    <dl className="keys">
      {KEYS.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
