/** What the method asks for: who waits, the next step, a call, and the forms under the menu. */
export const METHOD = `
.kept .lead.waits { background: var(--today-ground); box-shadow: inset 3px 0 0 var(--today); gap: 6px; }
.kept .lead.waits.late { background: var(--late-ground); box-shadow: inset 3px 0 0 var(--late); }
.kept .lead.waits .when { color: var(--today); overflow-wrap: anywhere; }
.kept .lead.waits.late .when, .kept .lead.waits.late .left { color: var(--late); }
.kept .lead.waits .topic { color: var(--soft); font-weight: 400; }
.kept .waits .left { margin-inline-end: auto; font-weight: 600; font-variant-numeric: tabular-nums; }
.kept[dir=rtl] :is(.lead.waits, .lead.waits.late) { box-shadow: none; }
.kept[dir=rtl] .actions button { unicode-bidi: plaintext; }
.kept[dir=rtl] .lead.waits { border-inline-start-color: var(--today); }
.kept[dir=rtl] .lead.waits.late { border-inline-start-color: var(--late); }
.kept .lead .what { font-size: 15px; line-height: 20px; font-weight: 600; overflow-wrap: anywhere; }
.kept .lead p { overflow-wrap: anywhere; }
.kept .lead .snoozed { color: var(--today); font-weight: 600; }
.kept .whole-row { flex: 1 1 100%; min-inline-size: 0; }
.kept .prepare { display: grid; gap: 8px; justify-items: start; }
.kept .prepare .edit-line { inline-size: 100%; }
.kept .lead .edit-line textarea { background: var(--ground); box-shadow: 0 0 0 1px var(--line); margin-inline: 0; inline-size: 100%; }
.kept .lead .edit-line textarea:focus { box-shadow: 0 0 0 1.5px var(--brand); }
.kept .lead .actions.leading + .actions { margin-top: 4px; }
.kept .known { display: grid; gap: 1px; padding-block: 2px; overflow-wrap: anywhere; }
.kept .log > .hint { padding-block-end: 6px; }

.kept .call { display: grid; gap: 8px; background: var(--brand-soft); box-shadow: inset 3px 0 0 var(--brand); }
.kept .log .call { margin-top: 8px; padding: 10px; border-radius: 9px; }
.kept[dir=rtl] .call { box-shadow: none; border-inline-start: 3px solid var(--brand); }
.kept .call .when { font-size: 12px; font-weight: 600; color: var(--brand); }
.kept .call > .field { flex: none; }
.kept .call .field span { color: var(--soft); }
.kept .call .openers { display: grid; gap: 2px; overflow-wrap: anywhere; }
.kept .call .entry-editor { margin-top: 0; background: var(--ground); }
.kept .call .notes { inline-size: 100%; padding: 6px 9px; border: 1px solid var(--edge); border-radius: 8px; background: var(--ground); resize: vertical; }
.kept .call .notes:focus { border-color: var(--brand); box-shadow: 0 0 0 1px var(--brand); }
.kept .call > .link { justify-self: start; }
.kept a.dial { display: inline-flex; align-items: center; color: var(--brand); text-decoration: none; font-variant-numeric: tabular-nums; }
.kept .breaths { display: inline-flex; align-items: center; gap: 7px; }
.kept .lung { inline-size: 10px; block-size: 10px; border-radius: 50%; background: var(--brand); transform: scale(.6); transition: transform 1.6s ease-in-out; }
.kept .lung.in { transform: scale(1.2); }

.kept .fields .tick input { flex: none; inline-size: 15px; }
.kept .lead .actions:not(.leading) .row { gap: 0 12px; font-size: 12px; }
.kept .fields .one { display: grid; }
.kept .fields label > span { min-inline-size: 84px; }
.kept .fields label.plain { border: 0; padding: 0; background: none; box-shadow: none; }
.kept .fields [aria-invalid=true], .kept label:has([aria-invalid=true]) { border-color: var(--late); }
`;
