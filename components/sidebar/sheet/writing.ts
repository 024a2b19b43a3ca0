/** What is said while somebody writes or reads: calm lines above the card. */
export const WRITING = `
.kept .writing { display: grid; }
.kept :is(.suggestions, .findings) { padding: 8px 14px; border-bottom: 1px solid var(--line); background: var(--brand-soft); }
.kept .findings { background: var(--raised); }
.kept :is(.suggestions, .findings) ul { display: grid; gap: 6px; }
.kept :is(.suggestions, .findings) li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 8px; align-items: start; }
.kept :is(.suggestions, .findings) li > p { padding-block: 5px; overflow-wrap: anywhere; }
.kept :is(.suggestions, .findings) li > .row { justify-content: flex-end; max-inline-size: 190px; }
.kept :is(.suggestions, .findings) small { display: block; font-size: 11px; line-height: 14px; }
.kept .findings li > p + .row + .with { grid-column: 1 / -1; padding-block: 0 4px; font-size: 12px; line-height: 16px; }
.kept .suggestions .accepted::before { content: '✓ '; color: var(--brand); font-weight: 700; }
.kept .findings li.hint strong { font-weight: 500; }
.kept.docked .writing:first-child > :first-child { padding-inline-end: 40px; }
`;
