/** The ground the sidebar stands on, its edge, its fold, the order of the parts. */
export const FRAME = `
.kept, .kept *, .kept *::before, .kept *::after { box-sizing: border-box; }
.kept {
  font: 400 13px/18px system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
  letter-spacing: normal; color: var(--ink); text-align: start; max-height: 100%; -webkit-font-smoothing: antialiased;
}
.kept.docked { height: 100%; pointer-events: none; }
.kept.docked aside { pointer-events: auto; }
.kept p, .kept h2, .kept ul, .kept ol { margin: 0; padding: 0; font: inherit; }
.kept ol, .kept ul { list-style: none; }
.kept aside {
  position: relative; display: flex; flex-direction: column; max-height: 100%; min-width: 0; background: var(--ground);
}
.kept.whole { background: var(--ground); min-height: 100%; }
.kept.whole aside { width: 100%; }
.kept.docked aside { max-width: 100vw; border: 1px solid var(--line); border-inline-end: 0; border-block-start: 0; border-end-start-radius: 10px; }
/* A menu needs room where the card is short. */
.kept.docked aside:has(.menu > .sheet) { min-height: min(100%, 400px); }
.kept.docked .page { flex: 1 1 auto; border-end-start-radius: 9px; }
.kept.docked .page { overflow-y: auto; overflow-x: hidden; }
.kept .page { scrollbar-width: thin; scrollbar-color: var(--edge) transparent; min-height: 0; }
.kept article > *, .kept .block { padding: 10px 14px; }
.kept article > * + * { border-top: 1px solid var(--line); }
.kept article > header { padding-block: 12px 10px; }
.kept.docked article > header .who { padding-inline-end: 26px; }
.kept .fold { position: absolute; z-index: 2; inset-block-start: 10px; inset-inline-end: 8px; }
.kept .fold, .kept .icon {
  inline-size: 26px; block-size: 26px; padding: 0; border: 0; border-radius: 6px; background: none; color: var(--soft);
  font: inherit; font-size: 17px; line-height: 24px; cursor: pointer;
}
.kept .fold:hover, .kept .icon:hover { background: var(--raised); color: var(--ink); }
.kept[dir=rtl] .fold, .kept[dir=rtl] .tab > span:first-child { transform: scaleX(-1); }
.kept .grip { position: absolute; z-index: 3; inset-block: 0; inset-inline-start: -3px; inline-size: 7px; cursor: ew-resize; touch-action: none; }
.kept .grip:hover, .kept .grip:focus-visible { background: linear-gradient(to right, transparent 3px, var(--brand) 3px 5px, transparent 5px); outline: none; }
.kept.folded { height: auto; }
.kept.folded aside { height: auto; width: 36px; border: 0; background: none; }
.kept .tab {
  display: flex; flex-direction: column; align-items: center; gap: 6px; inline-size: 36px; padding: 10px 0; cursor: pointer;
  border: 1px solid var(--line); border-inline-end: 0; border-start-start-radius: 10px; border-end-start-radius: 10px;
  background: var(--ground); color: var(--soft); font: inherit; font-size: 17px; box-shadow: var(--shadow);
}
.kept .tab .late { color: var(--late); font-weight: 700; font-size: 14px; }
.kept.ask aside { width: 300px; padding: 14px; border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow); display: block; }
.kept.ask .row { margin-top: 10px; }
.kept[dir=rtl] :is(p, output, label, button:not([aria-expanded])) { unicode-bidi: plaintext; }
.kept[dir=rtl] :is(p, textarea, input) { text-align: right; }
@media print { .kept { display: none !important; } }
@media (prefers-reduced-motion: reduce) { .kept * { transition: none !important; animation: none !important; } }
`;
