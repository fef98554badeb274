import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { render } from 'lit';
import type { LetterFilter } from '../../../../server/src/report/dashboard/letter-filter.ts';
import type { PageContent, PageMessage } from '../page-messages.ts';
import './page.css';
import { dashboardTemplate, type PageActions } from './templates.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** How long typed words are collected before they are searched for, in milliseconds. */
const TYPING_MS = 250;

const host = acquireVsCodeApi();
const place = document.querySelector<HTMLElement>('#dashboard');
let filter: LetterFilter = {};
/** What stands in the search field, which may be ahead of the filter. */
let typed: string | undefined;
let isRestored = false;
let typing: ReturnType<typeof setTimeout> | undefined;

function setFilter(changed: LetterFilter): void {
  const kept = Object.entries({ ...filter, ...changed }).filter(([, value]) => value !== undefined);
  filter = Object.fromEntries(kept);
  host.postMessage({ kind: 'filter', filter });
}

const actions: PageActions = {
  send: (message) => host.postMessage(message),
  setFilter,
  clear() {
    clearTimeout(typing);
    typed = '';
    filter = {};
    host.postMessage({ kind: 'filter', filter });
  },
  search(words) {
    typed = words;
    clearTimeout(typing);
    typing = setTimeout(() => setFilter({ search: words || undefined } as LetterFilter), TYPING_MS);
  },
};

window.addEventListener('message', ({ data }: MessageEvent<PageContent>) => {
  if (!place || typeof data !== 'object' || !('dashboard' in data)) return;
  filter = data.filter;
  typed ??= data.filter.search ?? '';
  render(dashboardTemplate(data, typed, actions), place);
  if (isRestored) return;
  isRestored = true;
  const top: unknown = host.getState();
  if (typeof top === 'number') window.scrollTo({ top });
});
// A panel that is hidden is made again when it is shown.
window.addEventListener('scrollend', () => host.setState(window.scrollY));
host.postMessage({ kind: 'ready' });
