/** The parts of one person's card. */
export const PARTS = `
.kept .who { display: flex; align-items: center; gap: 4px; min-inline-size: 0; }
.kept h2 { flex: 1; display: flex; align-items: baseline; min-inline-size: 0; font-size: 15px; line-height: 22px; font-weight: 650; white-space: nowrap; }
.kept h2 > * { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; }
.kept h2 .name { flex: 0 1 auto; }
.kept h2 .soft { flex: 0 100 auto; min-inline-size: 25%; font-size: 13px; }
.kept .ringline { display: flex; align-items: flex-start; gap: 8px; margin-top: 5px; color: var(--soft); }
.kept .ringline p { padding-top: 2px; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.kept .ringline strong { color: var(--ink); font-weight: 600; }
.kept .ring { flex: none; display: block; }
.kept .ring circle { fill: none; stroke-width: 3.4; stroke: var(--line); }
.kept .ring circle.done { stroke: var(--brand); stroke-linecap: round; }
.kept .ring.whole circle { stroke-width: 2; }

.kept .lead { display: grid; gap: 4px; }
.kept .lead .when { font-size: 12px; font-weight: 600; }
.kept .lead.overdue { background: var(--late-ground); box-shadow: inset 3px 0 0 var(--late); }
.kept .lead.theirs { background: var(--today-ground); box-shadow: inset 3px 0 0 var(--today); }
.kept .lead.today { background: var(--today-ground); box-shadow: inset 3px 0 0 var(--today); }
.kept .lead.next { background: var(--brand-soft); box-shadow: inset 3px 0 0 var(--brand); }
.kept[dir=rtl] .lead { box-shadow: none; border-inline-start: 3px solid transparent; }
.kept[dir=rtl] .lead.overdue { border-inline-start-color: var(--late); }
.kept[dir=rtl] .lead:is(.today, .theirs) { border-inline-start-color: var(--today); }
.kept[dir=rtl] .lead.next { border-inline-start-color: var(--brand); }
.kept .lead.overdue .when { color: var(--late); }
.kept .lead:is(.today, .theirs) .when { color: var(--today); }
.kept .lead.next .when { color: var(--brand); }
.kept .lead.calm .when { font-size: 13px; font-weight: 500; }
.kept .lead.calm p + p { color: var(--soft); }
.kept .lead .text { font-size: 15px; line-height: 20px; }
.kept .text { font-weight: 600; overflow-wrap: anywhere; }
.kept .said, .kept .whose, .kept .due { color: var(--soft); }
.kept .said { font-size: 12px; overflow-wrap: anywhere; }
.kept .said a.source { padding: 2px 4px; }
.kept .actions.leading { margin-top: 6px; }
.kept .rest { display: inline-flex; gap: 12px; }
.kept .actions.leading .rest { flex-basis: 100%; }
.kept .actions .inset { margin-block: 8px 4px; }

.kept .promises { display: grid; gap: 8px; }
.kept .promise .text { font-weight: 500; }
.kept .promise .due.overdue { color: var(--late); font-weight: 600; }
.kept .promise .due.today { color: var(--today); font-weight: 600; }
.kept .promise .actions .row { gap: 0 12px; font-size: 12px; }
.kept .promise.settled { color: var(--soft); font-size: 12px; }
.kept .promise.settled p { overflow-wrap: anywhere; }
.kept .promise.settled > p::before { content: '✓'; margin-inline-end: 6px; color: var(--brand); font-weight: 700; }
.kept .promise.settled.broken > p::before { content: '×'; color: var(--late); }
.kept .promise.settled.released > p::before { content: '–'; color: var(--soft); }
.kept .promises .more { justify-self: start; }

.kept .inset { display: grid; gap: 6px; padding: 8px; border-radius: 9px; background: var(--raised); }
.kept .lead .inset { background: var(--ground); }
.kept .entry-editor { margin-top: 8px; }
.kept .entry-editor input[type=date] { flex: 0 1 132px; }
.kept .entry-editor input[type=time] { flex: 1 0 112px; }
.kept .entry-editor .line { flex: 1 1 120px; }
.kept .entry-editor .row .link { margin-inline-start: auto; padding-inline: 6px; }

.kept .about { display: grid; gap: 1px; padding-block: 7px; }
.kept .edit-line { display: grid; grid-template-columns: auto 1fr; column-gap: 7px; align-items: baseline; }
.kept .edit-line label { color: var(--soft); padding-block: 3px; }
.kept .edit-line label::after { content: ':'; }
.kept .edit-line textarea { padding: 3px 6px; margin-inline: -6px; border-radius: 6px; overflow: hidden; cursor: text; field-sizing: content; min-block-size: 24px; inline-size: calc(100% + 12px); }
.kept .edit-line textarea:hover { background: var(--raised); }
.kept .edit-line textarea:focus { background: var(--ground); box-shadow: 0 0 0 1.5px var(--brand); }
.kept .edit-line .alert { grid-column: 1 / -1; }

.kept .foot { display: grid; gap: 10px; }
.kept .log > .row { flex-wrap: wrap; }
.kept .add { display: grid; gap: 6px; }
.kept .add .field { flex-basis: 150px; }
.kept .add .options { display: none; justify-content: space-between; }
.kept .add:focus-within .options, .kept .add.begun .options { display: flex; }
.kept .timeline .turn { display: inline-block; margin-inline-end: 6px; border: 4px solid transparent; border-inline: 6px solid currentColor; border-inline-end: 0; transition: transform .12s; }
.kept .timeline [aria-expanded=true] .turn { transform: rotate(90deg); }
.kept[dir=rtl] .timeline [aria-expanded=true] .turn { transform: rotate(-90deg); }
.kept .timeline ol { display: grid; gap: 2px; margin-top: 4px; }
.kept .entry { display: flex; align-items: baseline; gap: 8px; }
.kept .entry time { flex: 0 0 62px; white-space: nowrap; color: var(--soft); font-variant-numeric: tabular-nums; }
.kept .entry span { flex: 1; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.kept .entry .link { font-size: 12px; }
.kept .timeline li > p { padding-inline-start: 70px; overflow-wrap: anywhere; }
.kept .timeline .aside .entry span { color: var(--soft); }

.kept .chips { display: flex; flex-wrap: wrap; gap: 5px; padding: 10px 14px; border-bottom: 1px solid var(--line); max-block-size: 104px; overflow-y: auto; }
.kept.docked .chips:first-child, .kept.docked .stranger:first-child, .kept.docked .notice:first-child, .kept.docked .page > .alert:first-child { padding-inline-end: 40px; }
.kept .stranger { padding: 9px 14px; }
.kept .stranger .button { max-inline-size: 100%; overflow: hidden; text-overflow: ellipsis; }
.kept .notice { display: grid; gap: 6px; padding: 9px 14px; background: var(--raised); border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.kept .notice.trouble { background: var(--today-ground); color: var(--today); }
.kept .origin { display: grid; gap: 4px; }
.kept .origin .row { justify-content: space-between; }
.kept .fields { display: grid; gap: 6px; }
.kept .status { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 12px; padding: 7px 14px; border-top: 1px solid var(--line); background: var(--brand-soft); position: sticky; z-index: 5; inset-block-end: 0; }
.kept .status.empty { padding: 0; border: 0; }
.kept .status output { flex: 0 1 auto; min-inline-size: 0; overflow-wrap: anywhere; }
.kept .status .link { font-weight: 600; padding: 0; }
.kept .panel-empty { display: grid; gap: 10px; padding: 24px 18px; color: var(--soft); }
.kept .panel-empty strong { color: var(--ink); }
`;
