const light = `
  color-scheme: light;
  --paper: #fbfaf7; --surface: #ffffff; --ink: #1c2527; --soft: #566164; --line: #e0dbd0; --wash: #eef3f1;
  --accent: #0d5f66; --accent-ink: #ffffff; --accent-soft: #d5e6e3;
  --warning: #9d4607; --information: #1f5fa8; --hint: #6d6a5f;`;
const dark = `
  color-scheme: dark;
  --paper: #14191b; --surface: #1c2325; --ink: #e7e5de; --soft: #a3adae; --line: #31393b; --wash: #1b2727;
  --accent: #7fcac6; --accent-ink: #0d2324; --accent-soft: #24403f;
  --warning: #f0a45b; --information: #86b9f2; --hint: #b5b09f;`;

/**
 * The look of the `clinic` theme. Colours follow the system, and in an editor the editor: its class stands on the body.
 * One scale of spaces (--s1 to --s8), two families, one accent.
 */
export const clinicStyle = `
:root {
  --serif: "Iowan Old Style", Charter, "Source Serif 4", Georgia, Cambria, "Liberation Serif", serif;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
  --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2.25rem; --s7: 3.5rem; --s8: 5.5rem;
  --column: 42rem; --wide: 74rem; --edge: clamp(1.25rem, 5vw, 3rem); --round: 10px;
${light}
}
@media (prefers-color-scheme: dark) { :root {${dark}
} }
body.vscode-light {${light}
}
body.vscode-dark, body.vscode-high-contrast {${dark}
}
body.vscode-high-contrast {
  --paper: #000; --surface: #000; --ink: #fff; --soft: #fff; --line: #6fc3df; --wash: #000; --accent: #6fc3df; --accent-ink: #000; --accent-soft: #000;
}
body.vscode-high-contrast-light {${light}
}
body.vscode-high-contrast-light {
  --paper: #fff; --surface: #fff; --ink: #000; --soft: #292929; --line: #0f4a85; --wash: #fff; --accent: #0f4a85; --accent-soft: #fff;
}

html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: var(--s6); }
body { margin: 0; padding: 0; background: var(--paper); color: var(--ink); }
.wisemark-page, .wisemark-page *, .wisemark-page *::before, .wisemark-page *::after { box-sizing: border-box; }
.wisemark-page {
  background: var(--paper); color: var(--ink); font: 400 1.1875rem/1.65 var(--serif); font-kerning: normal;
  text-rendering: optimizeLegibility; overflow-wrap: break-word; hanging-punctuation: first; min-height: 100vh;
}
.wisemark-page :is(h1, h2, h3, h4, h5, h6) { color: var(--ink); font-family: var(--serif); font-weight: 650; line-height: 1.2; text-wrap: balance; margin: 0; }
.wisemark-page a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .18em; }
.wisemark-page a:hover { text-decoration-thickness: .12em; }
.wisemark-page :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
.wisemark-page img { max-width: 100%; height: auto; }

.eyebrow { margin: 0; font: 600 .8125rem/1.4 var(--sans); letter-spacing: .02em; color: var(--accent); }

.hero { padding: var(--s7) var(--edge) 0; }
.hero-words { max-width: var(--column); margin: 0 auto; }
.hero .eyebrow { margin-bottom: var(--s3); font-size: .875rem; }
h1.post-title, .post-title h1 { font-size: clamp(2rem, 1.45rem + 2.5vw, 3.125rem); line-height: 1.1; letter-spacing: -.015em; }
.dek { margin: var(--s4) 0 0; font-size: clamp(1.1875rem, 1.1rem + .4vw, 1.375rem); line-height: 1.5; color: var(--soft); text-wrap: pretty; }
.byline { display: flex; flex-wrap: wrap; gap: var(--s1) 0; margin: var(--s5) 0 0; padding: 0; list-style: none; font: 400 .9375rem/1.5 var(--sans); color: var(--soft); }
.byline li:not(:last-child)::after { content: "·"; margin: 0 .6em; color: var(--soft); font-weight: 400; }
.byline .author { color: var(--ink); font-weight: 600; }
.byline .draft-flag { color: var(--warning); font-weight: 600; }
.hero-picture { max-width: 60rem; margin: var(--s6) auto 0; }
.hero-picture img { display: block; width: 100%; aspect-ratio: 16 / 9; object-fit: cover; border-radius: var(--round); }

.body { max-width: calc(var(--column) + 2 * var(--edge)); margin: 0 auto; padding: var(--s6) var(--edge) 0; }
.block > * { margin: 0; }
.block + .block { margin-top: 1.15em; }
.block > * + * { margin-top: 1.15em; }
.block :is(p, ul, ol, blockquote, pre, table, details) + :is(p, ul, ol, blockquote, pre, table, details) { margin-top: .8em; }
.body h1 { font-size: 2rem; }
.body h2 { font-size: 1.625rem; letter-spacing: -.008em; }
.body h3 { font-size: 1.3125rem; }
.body :is(h4, h5, h6) { font-size: 1.1875rem; }
.block:has(> h1), .block:has(> h2) { padding-top: .9em; }
.block:has(> h3), .block:has(> h4) { padding-top: .45em; }
.block:has(> :is(h1, h2, h3, h4)) + .block { margin-top: .6em; }
.body p { text-wrap: pretty; margin-block: 0; }
.body :is(ul, ol) { padding-left: 1.35em; margin-block: 0; }
.body li + li { margin-top: .4em; }
.body li::marker { color: var(--accent); }
.body li > :is(ul, ol) { margin-top: .4em; }
.body li:has(> input) { list-style: none; margin-left: -1.35em; }
.body input[type="checkbox"] { width: 1em; height: 1em; margin: 0 .5em 0 0; vertical-align: -.1em; accent-color: var(--accent); }
.body blockquote { margin: 0; padding: 0 0 0 1.25em; border-left: 2px solid var(--line); font-style: italic; color: var(--soft); }
.body blockquote :is(em, i) { font-style: normal; }
.body code { font: .84em/1.5 var(--mono); background: var(--wash); padding: .1em .3em; border-radius: 4px; }
.body pre { overflow-x: auto; padding: var(--s4); background: var(--wash); border: 1px solid var(--line); border-radius: var(--round); }
.body pre code { background: none; padding: 0; }
.body hr { width: 4rem; margin: var(--s5) auto; border: 0; border-top: 1px solid var(--soft); }
.block:has(> table) { overflow-x: auto; }
.body table { border-collapse: collapse; width: 100%; font: .9375rem/1.5 var(--sans); font-variant-numeric: tabular-nums; }
.body :is(th, td) { padding: var(--s2) var(--s3); border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.body th { border-bottom: 2px solid var(--soft); }
.body [align="center"] { text-align: center; } .body [align="right"] { text-align: end; }
.body img { display: inline-block; border-radius: 6px; }
.body p > img:only-child { display: block; margin-inline: auto; }
.body figure { margin: 0; } .body figcaption { margin-top: var(--s2); font: .875rem/1.5 var(--sans); color: var(--soft); }
.body details { padding: var(--s3) var(--s4); border: 1px solid var(--line); border-radius: var(--round); background: var(--surface); }
.body summary { cursor: pointer; font-weight: 650; }
.body details[open] > summary { margin-bottom: var(--s3); }
.body sup { line-height: 0; font: .7em var(--sans); } .body sup a { text-decoration: none; padding: 0 .15em; }
.empty { color: var(--soft); font-style: italic; }
.footnotes { margin-top: var(--s6); padding-top: var(--s4); border-top: 1px solid var(--line); font-size: .9375rem; line-height: 1.55; color: var(--soft); }
.body .footnotes h2 { font: 600 .9375rem/1.4 var(--sans); margin-bottom: var(--s3); }
.way-back { text-decoration: none; font-family: var(--sans); }

.still { display: inline-block; max-width: 100%; padding: var(--s3) var(--s4); border: 1px dashed var(--soft); border-radius: 6px; background: var(--wash); color: var(--soft); font: .875rem/1.45 var(--sans); text-align: start; overflow-wrap: anywhere; }
.still-missing { border-color: var(--warning); }
.still-missing .still-name { color: var(--warning); font-weight: 600; }
.still-alt { display: block; margin-top: var(--s1); font-style: italic; }
.hero-picture .still { display: grid; place-content: center; justify-items: center; text-align: center; width: 100%; min-height: 12rem; border-radius: var(--round); }
.body p > .still:only-child { display: block; }

.button { display: inline-block; padding: .7em 1.25em; border: 1px solid transparent; border-radius: 6px; background: var(--accent); font: 600 1rem/1.2 var(--sans); text-align: center; }
.wisemark-page .button { color: var(--accent-ink); text-decoration: none; }
.wisemark-page a.button:hover { background: color-mix(in srgb, var(--accent) 86%, var(--ink)); }

.training, .sign-up { max-width: var(--column); margin: var(--s7) auto 0; border-radius: var(--round); font: 1rem/1.55 var(--sans); }
.training { display: flex; flex-wrap: wrap; overflow: hidden; background: var(--surface); border: 1px solid var(--line); }
.training-picture { flex: 1 1 13rem; min-height: 11rem; position: relative; }
.training-picture img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; }
.training-picture .still { position: absolute; inset: 0; display: grid; place-content: center; border: 0; border-radius: 0; text-align: center; }
.training-words { flex: 999 1 20rem; padding: var(--s5); }
.training p { margin: var(--s3) 0 0; }
.training p.eyebrow { margin: 0 0 var(--s1); }
.training h2 { font-size: 1.375rem; }
.training .presenter { color: var(--soft); margin-top: var(--s1); }
.facts { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s4); margin: var(--s3) 0 0; padding: 0; list-style: none; color: var(--soft); font-size: .9375rem; }
.training p:has(> .button) { margin-top: var(--s4); }

.sign-up { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: var(--s4) var(--s6); padding: var(--s5); background: var(--wash); }
.sign-up h2 { font-size: 1.375rem; }
.sign-up p { margin: var(--s2) 0 0; color: var(--soft); }
.sign-up fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
.sign-up label { display: block; margin-bottom: var(--s1); font-weight: 600; font-size: .875rem; color: var(--ink); }
.sign-up .field { display: flex; flex-wrap: wrap; gap: var(--s2); }
.sign-up input { flex: 1 1 9rem; min-width: 0; padding: .65em .8em; border: 1px solid var(--soft); border-radius: 6px; background: var(--surface); color: var(--ink); font: 1rem/1.3 var(--sans); opacity: 1; }
.sign-up input::placeholder { color: var(--soft); opacity: 1; }
.sign-up button { opacity: 1; }
.sign-up .note { font-size: .8125rem; }

.related { margin: var(--s8) 0 0; padding: var(--s7) var(--edge); border-top: 1px solid var(--line); background: var(--surface); }
.related > * { max-width: var(--wide); margin-inline: auto; }
.related > h2 { font-size: clamp(1.5rem, 1.3rem + .8vw, 1.875rem); letter-spacing: -.01em; margin-bottom: var(--s5); }
.cards { display: grid; grid-template-columns: 1fr; gap: var(--s6) var(--s5); }
@media (min-width: 600px) { .cards { grid-template-columns: 1fr 1fr; } }
@media (min-width: 1000px) { .cards { grid-template-columns: repeat(4, 1fr); } }
.card { position: relative; display: flex; flex-direction: column; font: .9375rem/1.55 var(--sans); }
.card-picture { position: relative; aspect-ratio: 3 / 2; overflow: hidden; border-radius: var(--round); background: var(--accent-soft); }
.card-picture img { width: 100%; height: 100%; object-fit: cover; display: block; transition: transform .3s ease; }
.card:hover .card-picture img { transform: scale(1.03); }
.card-picture .still { position: absolute; inset: 0; display: grid; align-content: center; justify-items: center; text-align: center; border-radius: var(--round); font-size: .8125rem; }
.card-blank { position: absolute; inset: 0; display: flex; align-items: flex-end; padding: var(--s2) var(--s3); }
.card-blank::before { content: ""; position: absolute; inset: 0; background: radial-gradient(circle at 28% 120%, color-mix(in srgb, var(--accent) 38%, transparent) 0 38%, transparent 38.5%), radial-gradient(circle at 86% 10%, color-mix(in srgb, var(--accent) 20%, transparent) 0 24%, transparent 24.5%), var(--accent-soft); }
.card:nth-child(even) .card-blank::before { transform: scaleX(-1); }
.card-blank span { position: relative; font-size: .75rem; line-height: 1.3; color: var(--ink); background: var(--paper); padding: .1em .5em; border-radius: var(--round); overflow-wrap: anywhere; }
.card-words { padding-top: var(--s3); }
.card h3 { font-size: 1.1875rem; line-height: 1.28; margin-top: var(--s1); text-wrap: pretty; }
.card h3 a { color: inherit; text-decoration: none; }
.card h3 a::after { content: ""; position: absolute; inset: 0; }
.card:hover h3 a { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: .08em; }
.card h3 a:focus-visible { outline: none; }
.card:has(a:focus-visible) { outline: 3px solid var(--accent); outline-offset: 6px; border-radius: var(--round); }
.card-excerpt { margin: var(--s2) 0 0; color: var(--soft); }

.page-footer { padding: var(--s5) var(--edge) var(--s6); border-top: 1px solid var(--line); font: .875rem/1.5 var(--sans); color: var(--soft); background: var(--surface); }
.post + .page-footer { margin-top: var(--s7); }
.page-footer > * { max-width: var(--wide); margin: 0 auto; }
.tags { display: flex; flex-wrap: wrap; gap: var(--s2); padding: 0; list-style: none; }
.tags li { padding: .15em .75em; border: 1px solid var(--line); border-radius: 99px; }
.page-footer .tags + .address { margin-top: var(--s3); }
.address span { color: var(--ink); overflow-wrap: anywhere; }

.wisemark-finding { color: inherit; background: color-mix(in srgb, var(--mark) 13%, transparent); text-decoration: underline 2px var(--mark); text-underline-offset: .22em; text-decoration-skip-ink: none; border-radius: 2px; cursor: help; --mark: var(--hint); }
.wisemark-error, .wisemark-warning { --mark: var(--warning); }
.wisemark-information { --mark: var(--information); }
.wisemark-hint { text-decoration-style: dotted; background: none; }

body.vscode-high-contrast :is(.training, .sign-up, .card-picture, .body pre), body.vscode-high-contrast-light :is(.training, .sign-up, .card-picture, .body pre) { border: 1px solid var(--line); }
@media (max-width: 599px) {
  .wisemark-page { font-size: 1.125rem; }
  .hero { padding-top: var(--s6); }
  .hero-picture { margin-inline: calc(-1 * var(--edge)); }
  .hero-picture img, .hero-picture .still { border-radius: 0; }
  .training, .sign-up { margin-inline: var(--edge); }
  .related { margin-top: var(--s7); padding-block: var(--s6); }
  .cards { gap: var(--s5); }
  .card { display: grid; grid-template-columns: 6.5rem 1fr; column-gap: var(--s4); align-items: start; }
  .card-picture { aspect-ratio: 1; }
  .card-picture .still { padding: var(--s2); font-size: .6875rem; }
  .card-words { padding-top: 0; }
  .card h3 { font-size: 1.125rem; margin-top: 0; }
}
@media (min-width: 600px) and (max-width: 800px) { .training, .sign-up { margin-inline: max(var(--edge), calc(50% - var(--column) / 2)); } }
@media (prefers-reduced-motion: reduce) { .wisemark-page * { transition: none !important; animation: none !important; scroll-behavior: auto !important; } }
@media print {
  :root, body { --paper: #fff; --surface: #fff; --wash: #fff; --ink: #000; --soft: #333; --line: #999; --accent: #000; color-scheme: light; }
  .wisemark-page { font-size: 11pt; line-height: 1.45; }
  .hero, .body, .related, .page-footer { padding-inline: 0; }
  .sign-up, .related, .way-back { display: none; }
  .wisemark-finding { background: none; text-decoration: none; }
  .block, figure, .training { break-inside: avoid; } h1, h2, h3 { break-after: avoid; }
  .body a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
}
`;
