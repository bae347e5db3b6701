import type { PreviewFinding } from '../protocol/preview.ts';
import { placeOf } from './blocks.ts';
import { tell } from './editor-api.ts';
import { findingsAt } from './popover.ts';

/** What a click needs to know of the page. */
export interface ClickContext {
  readonly findings: () => readonly PreviewFinding[];
  /** Called before the editor is asked to move. */
  readonly revealing: () => void;
}

/** Turns clicks into messages. Nothing here navigates: the editor opens posts and asks before it opens a link. */
export function listenToClicks(page: HTMLElement, context: ClickContext): void {
  page.addEventListener('click', (event) => clicked(event, context));
  page.addEventListener('auxclick', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
  });
  page.addEventListener('submit', (event) => event.preventDefault());
}

function clicked(event: MouseEvent, context: ClickContext): void {
  const target = event.target instanceof Element ? event.target : undefined;
  if (!target) return;
  const link = target.closest('a');
  if (link) event.preventDefault();
  const card = target.closest<HTMLElement>('[data-related-card]');
  const path = card?.dataset['path'];
  if (path !== undefined) tell({ type: 'openPost', path });
  else if (link) followLink(link.getAttribute('href') ?? '');
  else if (!card && !target.closest('summary, button, input, label, form')) reveal(target, context);
}

/** Shows in the editor what was clicked; selecting words is no wish to leave them. */
function reveal(target: Element, context: ClickContext): void {
  if (document.getSelection()?.isCollapsed === false) return;
  const finding = findingsAt(target, context.findings())[0];
  const block = target.closest<HTMLElement>('[data-source-start]');
  const offset = finding?.offset ?? (block ? placeOf(block).start : undefined);
  if (offset === undefined || Number.isNaN(offset)) return;
  context.revealing();
  tell({ type: 'reveal', offset });
}

function followLink(href: string): void {
  if (!href.startsWith('#')) {
    if (href !== '') tell({ type: 'openLink', href });
    return;
  }
  document.getElementById(decoded(href.slice(1)))?.scrollIntoView({ block: 'start' });
}

/** Ids hold what the link holds, escaped or not. */
function decoded(name: string): string {
  if (document.getElementById(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
