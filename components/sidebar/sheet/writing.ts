/** What is said while somebody writes or reads: calm lines in the card. */
export const WRITING = `
.kept article > .writing { padding: 0; display: grid; }
.kept :is(.suggestions, .findings) { padding: 6px 14px 8px; background: var(--brand-soft); }
.kept .findings { background: var(--raised); }
.kept :is(.suggestions, .findings) ul { display: grid; gap: 4px; }
.kept :is(.suggestions, .findings) li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 8px; align-items: start; }
.kept :is(.suggestions, .findings) li > p { padding-block: 5px; overflow-wrap: anywhere; }
.kept .suggestions li.undated { grid-template-columns: minmax(0, 1fr); }
.kept .suggestions li.undated > .row { gap: 4px 10px; padding-block-end: 4px; }
.kept .suggestions li.undated .icon { margin-inline-start: auto; }
.kept :is(.suggestions, .findings) small { display: block; font-size: 11px; line-height: 14px; }
.kept .findings li > .with { grid-column: 1 / -1; flex-wrap: nowrap; padding-block: 2px 6px; }
.kept .findings .with span { min-inline-size: 0; overflow-wrap: anywhere; }
.kept .suggestions .accepted::before { content: '✓ '; color: var(--brand); font-weight: 700; }
.kept .findings li.hint strong { font-weight: 500; }
`;
