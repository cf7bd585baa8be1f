/** The style of an exported HTML file, on a screen and on paper. */

export const STYLE = `
:root { color-scheme: light dark; --faded: light-dark(#625b50, #a79f91); --rule: light-dark(#d9d1c1, #3a362f); }
* { box-sizing: border-box; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere;
  background: light-dark(#fffdf8, #1f1d1a); color: light-dark(#23201c, #e6e0d4);
  font: 1rem/1.6 Georgia, "Noto Serif", "Liberation Serif", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun,
    "Noto Naskh Arabic", serif; }
h1 { font-size: 1.6rem; line-height: 1.3; }
h2 { font-size: 1.25rem; line-height: 1.4; white-space: pre-line; }
h3 { margin: 1.25rem 0 0; font-size: 1rem; }
a { color: light-dark(#1f5163, #93c4d3); }
section { margin-block: 2.5rem; padding-block-start: 0.5rem; border-block-start: 1px solid var(--rule); }
figure { margin: 1.5rem 0; }
blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); white-space: pre-line; }
mark { background: light-dark(#f6df86, #6b5513); color: inherit; font-weight: 700; text-decoration: underline;
  text-underline-offset: 0.15em; }
.label { margin: 0.5rem 0 0; font-weight: 600; }
.aside, dl { color: var(--faded); font-size: 0.875rem; }
.aside { margin-block: 0.25rem; }
.verdict { font-weight: 600; }
.warning { margin-block: 0.5rem; padding: 0.25rem 0.75rem; border: 2px solid light-dark(#8a2c17, #eda58f);
  color: light-dark(#8a2c17, #eda58f); font-weight: 700; }
dl { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; gap: 0 1rem; margin: 0.25rem 0 0; }
dt { max-width: 14rem; }
dd { margin: 0; }
code { font: 0.8125rem/1.6 ui-monospace, "Liberation Mono", monospace; }
@media (max-width: 35rem) { dl { display: block; } dd { margin-block-end: 0.25rem; } }
@media print {
  :root { color-scheme: light; }
  @page { margin: 20mm; }
  body { max-width: none; margin: 0; padding: 0; background: none; font-size: 11pt; }
  h1, h2, h3 { break-after: avoid; }
  figcaption, .document, li { break-inside: avoid; }
  mark { background: none; }
  a { color: inherit; text-decoration: none; }
}
`;
