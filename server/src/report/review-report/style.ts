/** The style of the report as a page: light and dark as the reader's system is, and light on Letter paper. */
export const STYLE = `
:root { color-scheme: light dark; --back: #fff; --front: #1f2328; --soft: #57606a; --line: #d0d7de; --band: #f6f8fa;
  --s0: #0969da; --s1: #bc4c00; --s2: #6e7781; --s3: #a0a7af; }
@media (prefers-color-scheme: dark) {
  :root { --back: #0d1117; --front: #e6edf3; --soft: #9da7b1; --line: #3d444d; --band: #161b22;
    --s0: #58a6ff; --s1: #f0883e; --s2: #8b949e; --s3: #6e7681; }
}
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; background: var(--back); color: var(--front);
  font: 15px/1.45 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .2rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
p { margin: .3rem 0 .8rem; color: var(--soft); }
nav ul, .legend { list-style: none; padding: 0; margin: .6rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; }
a { color: var(--s0); }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92em; }
th, td { text-align: left; vertical-align: top; padding: .25rem .55rem; border-bottom: 1px solid var(--line); }
td, tbody th { overflow-wrap: anywhere; }
tbody th { font-weight: 400; }
thead th, tfoot td, tfoot th { background: var(--band); font-weight: 600; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: .6rem 0 1rem; }
svg { display: block; width: 100%; max-width: 720px; height: auto; }
svg text { fill: var(--front); font-size: 12px; }
svg .name { text-anchor: end; }
svg rect { stroke: var(--back); stroke-width: 1; }
.s0 { fill: var(--s0); background: var(--s0); } .s1 { fill: var(--s1); background: var(--s1); }
.s2 { fill: var(--s2); background: var(--s2); } .s3 { fill: var(--s3); background: var(--s3); }
.legend .key { display: inline-block; width: .8em; height: .8em; margin-right: .4em; forced-color-adjust: none; }
@page { size: letter; margin: .7in .6in; }
@media print {
  :root { color-scheme: light; --back: #fff; --front: #000; --soft: #333; --line: #999; --band: #eee;
    --s0: #0550ae; --s1: #bc4c00; --s2: #6e7781; --s3: #a0a7af; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav { display: none; }
  .table { overflow: visible; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, figure { break-inside: avoid; }
  h2, h2 + p { break-after: avoid; }
  .s0, .s1, .s2, .s3 { print-color-adjust: exact; }
}
`;
