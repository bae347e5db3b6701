/** The look of what this script adds to a theme's page. It takes the theme's colours where the theme has them. */
const ownStyle = `
.wisemark-popover {
  position: absolute; z-index: 10; box-sizing: border-box; max-width: min(24rem, calc(100vw - 2rem)); padding: .75rem 1rem;
  border: 1px solid var(--line, #888); border-radius: 8px; background: var(--surface, Canvas); color: var(--ink, CanvasText);
  font: .9375rem/1.5 var(--sans, system-ui, sans-serif); box-shadow: 0 8px 28px rgb(0 0 0 / .16);
}
.wisemark-popover[hidden] { display: none; }
.wisemark-popover p { margin: 0; }
.wisemark-popover .popover-message { font-weight: 600; }
.wisemark-popover .popover-why { margin-top: .25rem; color: var(--soft, inherit); }
.wisemark-popover div + div { margin-top: .75rem; padding-top: .75rem; border-top: 1px solid var(--line, #888); }
.wisemark-message {
  position: fixed; z-index: 9; inset: auto 1rem 1rem; margin: 0 auto; width: fit-content; max-width: 40rem; padding: .5rem 1rem; white-space: pre-line;
  border: 1px solid var(--line, #888); border-radius: 8px; background: var(--surface, Canvas); color: var(--ink, CanvasText);
  font: .875rem/1.5 var(--sans, system-ui, sans-serif); max-height: 30vh; overflow: auto;
}
.wisemark-message[hidden] { display: none; }
.wisemark-cursor { box-shadow: -1rem 0 0 -.8125rem var(--accent, Highlight); }
`;

const own = new CSSStyleSheet();
own.replaceSync(ownStyle);
const theme = new CSSStyleSheet();
let themeText = '';
document.adoptedStyleSheets = [theme, own];

/** Gives the page its theme's style; constructed sheets need no exception in the page's policy. */
export function setThemeStyle(css: string): void {
  if (css === themeText) return;
  themeText = css;
  theme.replaceSync(css);
}
