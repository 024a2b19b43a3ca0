/** The look of the first-run and settings pages: one calm column of cards. */
export const PAGES_CSS = `
.kept.page-own { min-height: 100vh; padding: 32px 20px 64px; background: var(--raised); font-size: 14px; line-height: 21px; }
.kept.page-own main { max-width: 640px; margin: 0 auto; display: grid; gap: 16px; }
.kept.page-own h1 { margin: 0; font-size: 24px; line-height: 32px; font-weight: 650; display: flex; align-items: center; gap: 10px; }
.kept.page-own h2 { font-size: 16px; display: block; margin: 0; }
.kept.page-own .intro { font-size: 15px; line-height: 23px; color: var(--soft); }
.kept.page-own section { display: grid; gap: 12px; padding: 20px; border: 1px solid var(--line); border-radius: 14px; background: var(--ground); }
.kept.page-own section section { padding: 0; border: 0; }
.kept.page-own .row { gap: 10px; }
.kept.page-own .choices { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; }
@media (max-width: 560px) { .kept.page-own .choices { grid-template-columns: 1fr; } }
.kept.page-own .choices .button { block-size: auto; min-block-size: 38px; padding: 4px 8px; white-space: normal; }
.kept.page-own .button[aria-pressed=true] { background: var(--brand-soft); border-color: var(--brand); color: var(--brand); font-weight: 600; }
.kept.page-own .button[aria-pressed=true]::before { content: '✓ '; }
.kept.page-own .big { block-size: 40px; padding: 0 20px; justify-self: start; font-size: 15px; }
.kept.page-own ul.plain { display: grid; gap: 6px; }
.kept.page-own ul.points { list-style: disc; padding-inline-start: 20px; display: grid; gap: 4px; }
.kept.page-own .hint, .kept.page-own small { color: var(--soft); font-size: 13px; line-height: 18px; display: block; }
.kept.page-own .setting { display: grid; gap: 4px; min-inline-size: 0; }
.kept.page-own .setting > label, .kept.page-own legend { font-weight: 600; padding: 0; }
.kept.page-own .setting > .field { flex: none; inline-size: 100%; }
.kept.page-own .setting .told { color: var(--soft); font-size: 13px; min-block-size: 18px; }
.kept.page-own .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
.kept.page-own fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; display: grid; gap: 6px; }
.kept.page-own .days .row { gap: 14px; }
.kept.page-own .entries { display: flex; flex-wrap: wrap; gap: 6px; }
.kept.page-own .entries li { display: inline-flex; align-items: center; gap: 2px; max-inline-size: 100%; padding-inline: 12px 4px; border-radius: 14px; background: var(--raised); }
.kept.page-own .entries span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.kept.page-own .check { display: flex; gap: 10px; align-items: flex-start; cursor: pointer; }
.kept.page-own .check input, .kept.page-own .days input { accent-color: var(--brand); inline-size: 16px; block-size: 16px; margin: 2px 0 0; flex: none; }
.kept.page-own .days label { display: inline-flex; gap: 6px; cursor: pointer; }
.kept.page-own li > details { padding-inline-start: 26px; }
.kept.page-own li > details > summary { font-weight: 400; font-size: 13px; padding: 0 2px 4px; }
.kept.page-own summary { cursor: pointer; padding: 6px 2px; color: var(--brand); font-weight: 600; }
.kept.page-own details > section + section { margin-top: 16px; }
.kept.page-own .question { padding: 10px 12px; border-radius: 10px; background: var(--today-ground); color: var(--today); }
.kept.page-own select { block-size: 30px; padding: 0 8px; border: 1px solid var(--edge); border-radius: 8px; background: var(--ground); color: var(--ink); font: inherit; max-inline-size: 100%; }
.kept.page-own .setting > .button { justify-self: start; }
.kept.page-own .order, .kept.page-own .plan-steps { margin: 0; padding: 0; list-style: none; display: grid; }
.kept.page-own .order li { display: flex; align-items: center; gap: 4px; padding: 3px 0; border-bottom: 1px solid var(--line); }
.kept.page-own .order li > span { flex: 1; }
.kept.page-own .plan-steps > li { display: grid; gap: 6px; padding: 10px 0 4px; border-bottom: 1px solid var(--line); }
.kept.page-own .plan-steps b { inline-size: 22px; font-variant-numeric: tabular-nums; }
.kept.page-own .plan-steps select { margin-inline-end: auto; }
.kept.page-own .plan-steps .pair { grid-template-columns: 190px 1fr; padding-inline-start: 32px; align-items: start; }
.kept.page-own .plan-steps .setting > label { font-weight: 400; color: var(--soft); font-size: 13px; }
.kept.page-own .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
`;
