/** The look of the popup: 380 px wide, at most as high as Chrome lets it be; in a tab it stays a column. */
export const POPUP_CSS = `
.kept.popup { inline-size: 380px; max-inline-size: 100%; min-block-size: 320px; margin: 0 auto; }
.kept.popup main { display: flex; flex-direction: column; max-block-size: 580px; min-block-size: 320px; }
.kept.popup main > :not(.page) { flex: none; }
.kept.popup main > .page { flex: 1 1 auto; overflow-y: auto; overscroll-behavior: contain; }
.kept.popup main > header { display: grid; gap: 8px; padding: 12px 14px 10px; border-bottom: 1px solid var(--line); position: relative; z-index: 6; }
.kept.popup h1 { margin: 0; display: flex; align-items: center; gap: 8px; font-size: 16px; line-height: 22px; font-weight: 650; font-variant-numeric: tabular-nums; }
.kept.popup h1 .soft { font-size: 13px; font-weight: 400; margin-inline-start: -4px; }
.kept.popup search { position: relative; }
.kept.popup input[type=search] { inline-size: 100%; block-size: 32px; padding: 0 10px; border: 1px solid var(--edge); border-radius: 8px; background: var(--raised); }
.kept.popup input[type=search]:focus { border-color: var(--brand); background: var(--ground); box-shadow: 0 0 0 1px var(--brand); }
.kept.popup .hits { position: absolute; z-index: 9; inset-inline: 0; inset-block-start: 36px; padding: 5px; border-radius: 10px; background: var(--ground); box-shadow: var(--shadow); max-block-size: 260px; overflow-y: auto; }
.kept.popup .hits button { inline-size: 100%; padding: 7px 10px; border: 0; border-radius: 6px; background: none; color: var(--ink); font: inherit; text-align: start; cursor: pointer; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.kept.popup .hits button.chosen, .kept.popup .hits button:hover { background: var(--brand-soft); }
.kept.popup .hint { color: var(--soft); font-size: 12px; padding-block-start: 4px; overflow-wrap: anywhere; }
.kept.popup .tasks > .task + .task { border-top: 1px solid var(--line); }
.kept.popup .task { box-shadow: inset 3px 0 0 transparent; }
.kept.popup .task.overdue { box-shadow: inset 3px 0 0 var(--late); }
.kept.popup .task:is(.today, .soon, .theirs) { box-shadow: inset 3px 0 0 var(--today); }
.kept.popup .task.chosen { background: var(--raised); }
.kept.popup .person { display: grid; grid-template-columns: auto 1fr auto; gap: 1px 8px; align-items: center; inline-size: 100%; padding: 8px 14px; border: 0; background: none; color: var(--ink); font: inherit; text-align: start; cursor: pointer; }
.kept.popup .person:focus-visible { outline: none; }
.kept.popup .task:has(> .person:focus-visible) { outline: 2px solid var(--brand); outline-offset: -2px; }
.kept.popup .names { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.kept.popup .names b { font-weight: 650; }
.kept.popup .reason { grid-column: 2 / -1; color: var(--soft); overflow: hidden; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow-wrap: anywhere; }
.kept.popup .reason em { font-style: normal; font-weight: 600; color: var(--brand); }
.kept.popup .task.overdue em { color: var(--late); }
.kept.popup .task:is(.today, .soon, .theirs) em { color: var(--today); }
.kept.popup .task.waiting { box-shadow: inset 3px 0 0 var(--today); }
.kept.popup .task.waiting em { color: var(--today); }
.kept.popup .reason.put-away { color: var(--late); }
.kept.popup .folded { padding: 4px 14px 8px 44px; }
.kept.popup .day-line { display: grid; gap: 6px; padding: 10px 14px; border-bottom: 1px solid var(--line); background: var(--brand-soft); }
.kept.popup .day-line .row { gap: 12px; }
.kept.popup .away-line { padding: 10px 14px; display: grid; gap: 6px; border-bottom: 1px solid var(--line); background: var(--today-ground); }
.kept.popup .out { display: grid; gap: 8px; padding: 10px 14px 12px; border-bottom: 1px solid var(--line); background: var(--raised); }
.kept.popup .out h2 { margin: 0; font-size: 13px; font-weight: 650; }
.kept.popup .out ul { display: grid; gap: 10px; }
.kept.popup .out li { display: grid; gap: 4px; }
.kept.popup .out > .link { justify-self: start; }
.kept.popup .out .filled kbd { background: none; border-color: currentColor; }
.kept.popup .away-form { display: grid; gap: 10px; padding: 12px 14px; border-top: 1px solid var(--line); background: var(--raised); }
.kept.popup .away-form > .row { gap: 10px; }
.kept.popup .away-form .field { background: var(--ground); color: var(--soft); flex-basis: 150px; gap: 5px; padding-inline: 7px 4px; white-space: nowrap; }
.kept.popup .inside { display: grid; gap: 8px; max-block-size: 190px; overflow-y: auto; }
.kept.popup .inside li { display: grid; gap: 3px; }
.kept.popup .inside .tick { align-items: flex-start; }
.kept.popup .inside li > .row { padding-inline-start: 22px; gap: 12px; font-size: 12px; }
.kept.popup .inside b { font-weight: 650; }
.kept.popup .logged { display: grid; gap: 6px; padding: 8px 14px; border-top: 1px solid var(--line); }
.kept.popup .logged .row { justify-content: space-between; }
.kept.popup .logged .entry-editor { margin: 0; }
.kept.popup .acts { padding: 0 14px 10px 44px; display: grid; gap: 4px; }
.kept.popup .acts .actions.leading { margin-top: 2px; }
.kept.popup .acts > .row { gap: 12px; }
.kept.popup .nothing { padding: 18px 16px; color: var(--soft); display: grid; gap: 10px; }
.kept.popup .nothing b { color: var(--ink); }
.kept.popup .nothing .button { justify-self: start; }
.kept.popup p.nothing { display: block; }
.kept.popup .away { padding: 8px 14px; color: var(--soft); }
.kept.popup .away summary { cursor: pointer; }
.kept.popup .away .person { padding-inline: 0; }
.kept.popup .quick-add { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 8px; padding: 10px 14px; border-top: 1px solid var(--line); }
.kept.popup .quick-add textarea { flex: 1; resize: none; field-sizing: content; max-block-size: 104px; overflow-wrap: anywhere; padding: 6px 10px; border: 1px solid var(--edge); border-radius: 8px; line-height: 18px; }
.kept.popup .quick-add textarea:focus { outline: none; border-color: var(--brand); box-shadow: 0 0 0 1px var(--brand); }
.kept.popup .quick-add .met { flex: 1 0 100%; color: var(--soft); font-size: 12px; }
.kept.popup .quick-add > ul { flex-basis: 100%; max-block-size: 120px; overflow-y: auto; color: var(--late); font-size: 12px; overflow-wrap: anywhere; }
.kept.popup footer { padding: 8px 14px 10px; border-top: 1px solid var(--line); }
.kept.popup footer .row { justify-content: space-between; font-size: 12px; }
.kept.popup .keys { margin: 0; padding: 10px 14px; display: grid; grid-template-columns: 1fr 1fr; gap: 4px 12px; border-bottom: 1px solid var(--line); background: var(--raised); font-size: 12px; }
.kept.popup .keys div { display: flex; gap: 8px; align-items: baseline; }
.kept.popup .keys dd { margin: 0; color: var(--soft); }
.kept.popup kbd { font: inherit; font-weight: 600; padding: 1px 5px; border: 1px solid var(--edge); border-radius: 4px; background: var(--ground); }
.kept.popup .one > .link { margin: 4px 6px; padding: 4px 8px; }
`;
