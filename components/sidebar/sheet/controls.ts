/** Buttons, links, fields, chips, menus: the same everywhere. */
export const CONTROLS = `
.kept :focus-visible { outline: 2px solid var(--brand); outline-offset: 1px; }
.kept button:disabled { opacity: .55; cursor: default; }
.kept .row { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; }
.kept .soft { color: var(--soft); font-weight: 400; }
.kept .break { overflow-wrap: anywhere; }
.kept .button {
  block-size: 30px; padding: 0 12px; border: 1px solid var(--edge); border-radius: 8px; background: var(--ground); color: var(--ink);
  font: inherit; font-weight: 500; white-space: nowrap; cursor: pointer; transition: background-color .12s, border-color .12s;
}
.kept .button.small { block-size: 28px; padding: 0 10px; }
.kept .button:hover { background: var(--raised); border-color: var(--soft); }
.kept .button.filled { background: var(--brand); border-color: var(--brand); color: var(--on-brand); font-weight: 600; }
.kept .button.filled:hover { background: var(--press); border-color: var(--press); }
.kept .link, .kept a.source {
  padding: 3px 0; border: 0; border-radius: 4px; background: none; color: var(--brand); font: inherit; text-decoration: none; cursor: pointer;
}
.kept .link:hover, .kept a.source:hover { text-decoration: underline; text-underline-offset: 2px; }
.kept .link.quiet { color: var(--soft); }
.kept input:not([type=checkbox]), .kept textarea {
  min-inline-size: 0; margin: 0; border: 0; background: none; color: var(--ink); font: inherit; padding: 0; outline: none; resize: none;
}
.kept ::placeholder { color: var(--soft); opacity: 1; }
.kept .field, .kept .fields label, .kept .entry-editor input {
  display: flex; align-items: center; gap: 8px; flex: 1 1 130px; min-inline-size: 0; min-block-size: 30px; padding: 0 9px;
  border: 1px solid var(--edge); border-radius: 8px; background: var(--ground);
}
.kept .field:focus-within, .kept .fields label:focus-within, .kept .entry-editor input:focus { border-color: var(--brand); box-shadow: 0 0 0 1px var(--brand); }
.kept .field label, .kept .fields span { color: var(--soft); flex: none; }
.kept .field input:not(.picker), .kept .fields input { flex: 1; inline-size: 100%; }
.kept .calendar { flex: none; padding: 4px; margin-inline-end: -5px; border: 0; border-radius: 5px; background: none; color: var(--soft); cursor: pointer; line-height: 0; }
.kept .calendar:hover { background: var(--raised); color: var(--ink); }
.kept .calendar path { fill: none; stroke: currentColor; stroke-width: 1.3; }
.kept input.picker { position: absolute; inline-size: 1px; block-size: 1px; opacity: 0; pointer-events: none; inset-inline-end: 20px; }
.kept .when-field { position: relative; display: grid; gap: 2px; }
.kept .reading { color: var(--brand); font-size: 12px; line-height: 16px; padding-inline-start: 10px; }
.kept .reading:empty { display: none; }
.kept .alert { color: var(--late); font-size: 12px; line-height: 16px; padding-block: 3px; overflow-wrap: anywhere; }
.kept .page > .alert { padding: 8px 14px; background: var(--late-ground); }
.kept .alert .link { text-decoration: underline; padding: 0; color: inherit; font-weight: 600; }
.kept .choice { display: flex; flex-wrap: wrap; gap: 4px; }
.kept [role=radio], .kept .chip {
  block-size: 26px; padding: 0 10px; border: 1px solid var(--edge); border-radius: 13px; background: none; color: var(--ink); font: inherit; font-size: 12px; cursor: pointer;
  max-inline-size: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
}
.kept [role=radio]:hover, .kept .chip:hover { background: var(--raised); }
.kept [role=radio][aria-checked=true], .kept .chip[aria-pressed=true] { background: var(--brand-soft); border-color: var(--brand); color: var(--brand); font-weight: 600; }
.kept .chip[aria-pressed=true] .soft { color: inherit; }
.kept .chip.known::before { content: ''; display: inline-block; inline-size: 6px; block-size: 6px; margin-inline-end: 6px; border-radius: 50%; background: var(--brand); vertical-align: 1px; }
.kept .tick { display: inline-flex; align-items: center; gap: 7px; cursor: pointer; }
.kept .tick input { accent-color: var(--brand); margin: 0; inline-size: 15px; block-size: 15px; }
.kept .menu { position: relative; display: inline-flex; }
.kept .menu > .sheet {
  position: absolute; z-index: 9; inset-block-start: calc(100% + 4px); inset-inline-start: 0; min-inline-size: 168px; padding: 5px;
  border-radius: 10px; background: var(--ground); box-shadow: var(--shadow); display: flex; flex-direction: column; outline: none;
}
.kept .menu > .sheet.above { inset-block: auto calc(100% + 4px); }
.kept .who .menu > .sheet, .kept .log .menu > .sheet { inset-inline: auto 0; }
.kept .sheet > button { padding: 6px 10px; border: 0; border-radius: 6px; background: none; color: var(--ink); font: inherit; text-align: start; white-space: nowrap; cursor: pointer; }
.kept .sheet > button:hover, .kept .sheet > button:focus { background: var(--raised); outline: none; }
.kept .sheet > button:focus-visible { background: var(--brand-soft); box-shadow: inset 0 0 0 1px var(--brand); }
.kept .sheet > .parted { position: relative; margin-top: 11px; }
.kept .sheet > .parted::after { content: ''; position: absolute; inset: -6px 4px auto; border-top: 1px solid var(--line); }
.kept .sheet > [role=menuitemradio]::before { display: inline-block; inline-size: 16px; color: var(--brand); content: ''; }
.kept .sheet > [aria-checked=true]::before { content: '✓'; }
`;
