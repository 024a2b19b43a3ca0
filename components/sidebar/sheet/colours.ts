/** Two sets of colours; every text on its ground reaches 4.5 : 1 (WCAG 2.2 AA). */
export const COLOURS = `
.kept.light {
  color-scheme: light;
  --ground: #ffffff; --raised: #f5f6f8; --ink: #1d2126; --soft: #5a626d; --line: #e2e5ea; --edge: #c3c9d1;
  --brand: #0b6352; --on-brand: #ffffff; --brand-soft: #e6f3ef; --press: #084c3f;
  --late: #b0231a; --late-ground: #fdf0ee; --today: #7b4a00; --today-ground: #fdf4e1;
  --shadow: 0 6px 24px rgb(20 28 38 / 16%), 0 0 0 1px rgb(20 28 38 / 8%);
}
.kept.dark {
  color-scheme: dark;
  --ground: #1b1d21; --raised: #25282e; --ink: #e7e9ec; --soft: #a5adb8; --line: #31353c; --edge: #4b525c;
  --brand: #74d3bc; --on-brand: #05241d; --brand-soft: #17352f; --press: #93dfcc;
  --late: #ffa59b; --late-ground: #382120; --today: #f0c274; --today-ground: #33291a;
  --shadow: 0 8px 28px rgb(0 0 0 / 55%), 0 0 0 1px rgb(255 255 255 / 10%);
}
@media (forced-colors: active) {
  .kept .button, .kept .chip, .kept [role=radio] { border-color: ButtonText; }
  .kept .ring circle.done { stroke: Highlight; }
}
`;
