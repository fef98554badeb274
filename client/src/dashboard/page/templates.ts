import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { LetterDashboard, LetterLocation } from '../../../../server/src/protocol/letter-list.ts';
import type { LetterFilter } from '../../../../server/src/report/dashboard/letter-filter.ts';
import type { PageContent, PageMessage, PageWords } from '../page-messages.ts';

type Table = LetterDashboard['tables'][number];
type Row = Table['rows'][number];

/** What a person does on the page. */
export interface PageActions {
  send(message: PageMessage): void;
  /** Changes members of the filter; one that is undefined is removed. */
  setFilter(changed: { readonly [Key in keyof LetterFilter]: string | undefined }): void;
  clear(): void;
  search(words: string): void;
}

/** The value of the choice that filters nothing; no folder and no month is called so. */
const ALL = '*';

/** Returns the page with what stands in its search field; what did not change is left as it is, so that focus and scrolling stay. */
export function dashboardTemplate(content: PageContent, typed: string, actions: PageActions): TemplateResult {
  const { dashboard, words } = content;
  const shown = dashboard.tables.filter(({ id }) => id !== 'not-checked' || dashboard.unchecked > 0);
  return html`<header>
      <h1>${words.heading}</h1>
      <p>${dashboard.note}</p>
      ${controls(content, typed, actions)}
      <p role="status">${words.shown} ${words.unchecked}</p>
    </header>
    <nav aria-label=${words.tables}>
      <ul>
        ${shown.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
      </ul>
    </nav>
    <main>
      ${repeat(
        shown,
        ({ id }) => id,
        (table) => section(table, words, actions),
      )}
    </main>`;
}

function controls({ dashboard, filter, words }: PageContent, typed: string, actions: PageActions): TemplateResult {
  const { active, folders, months, unchecked } = dashboard;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return html`<div class="controls" role="search">
      <vscode-textfield
        type="search"
        .label=${words.search}
        placeholder=${words.search}
        maxlength="200"
        .value=${live(typed)}
        @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
      ></vscode-textfield>
      ${select({ label: words.folder, all: words.allFolders, choices: folders, value: filter.folder }, (folder) =>
        actions.setFilter({ folder }),
      )}
      ${select({ label: words.month, all: words.allMonths, choices: months, value: filter.month }, (month) =>
        actions.setFilter({ month }),
      )}
      <vscode-button secondary @click=${() => actions.send({ kind: 'report' })}>${words.report}</vscode-button>
      ${
        unchecked > 0
          ? html`<vscode-button @click=${() => actions.send({ kind: 'checkAll' })}>${words.checkAll}</vscode-button>`
          : nothing
      }
    </div>
    <div class="controls">
      ${active.map(
        ({ kind, label }) =>
          html`<vscode-button secondary title=${words.remove} @click=${() => actions.setFilter({ [kind]: undefined })}
            >${label} ✕</vscode-button
          >`,
      )}
      ${isFiltered ? html`<vscode-button secondary @click=${actions.clear}>${words.clear}</vscode-button>` : nothing}
    </div>`;
}

/** A list of choices with one that filters nothing. */
interface Select {
  readonly label: string;
  readonly all: string;
  readonly choices: LetterDashboard['folders'];
  readonly value: string | undefined;
}

function select({ label, all, choices, value }: Select, choose: (value: string | undefined) => void): TemplateResult {
  const options = [{ value: ALL, label: all }, ...choices];
  return html`<vscode-single-select
    .label=${label}
    @change=${(event: Event) => {
      const chosen = (event.target as HTMLSelectElement).value;
      choose(chosen === ALL ? undefined : chosen);
    }}
    >${repeat(
      options,
      (option) => option.value,
      (option) =>
        html`<vscode-option value=${option.value} ?selected=${option.value === (value ?? ALL)}
          >${option.label}</vscode-option
        >`,
    )}</vscode-single-select
  >`;
}

function section(table: Table, words: PageWords, actions: PageActions): TemplateResult {
  const { id, title, note, rows, bars, empty } = table;
  if (rows.length === 0) return html`<section><h2 id=${id}>${title}</h2><p>${empty}</p></section>`;
  const follow = (event: Event) => {
    const index = (event.target as Element).closest('[data-row]')?.getAttribute('data-row');
    const row = index ? rows[Number(index)] : undefined;
    if (row) go(row, actions);
  };
  // The drawing comes from the server, which escapes every word in it; the page's policy allows no script and no style in it.
  const chart = bars ? html`<div class="chart" @click=${follow}>${unsafeHTML(bars)}</div>` : nothing;
  return html`<section>
    <h2 id=${id}>${title}</h2>
    <p>${note}</p>
    ${chart}
    ${
      bars
        ? html`<details open><summary>${words.asTable}</summary>${tableOf(table, actions)}</details>`
        : tableOf(table, actions)
    }
    ${
      words.moreRows[id]
        ? html`<p>${words.moreRows[id]}
            <vscode-button secondary @click=${() => actions.send({ kind: 'more' })}>${words.more}</vscode-button></p>`
        : nothing
    }
  </section>`;
}

function tableOf({ id, columns, rows, total }: Table, actions: PageActions): TemplateResult {
  const classOf = (index: number) => (columns[index]?.isNumber ? 'n' : undefined);
  const cells = (own: readonly string[]) =>
    own.slice(1).map((cell, index) => html`<td class=${ifDefined(classOf(index + 1))}>${cell}</td>`);
  return html`<div class="table" role="region" aria-labelledby=${id} tabindex="0">
    <table>
      <thead>
        <tr>
          ${columns.map(({ title }, index) => html`<th scope="col" class=${ifDefined(classOf(index))}>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ cells: [name] }, index) => `${index} ${name}`,
          (row) =>
            html`<tr>
              <th scope="row">${rowName(row, actions)}</th>
              ${cells(row.cells)}
            </tr>`,
        )}
      </tbody>
      ${
        total
          ? html`<tfoot>
            <tr>
              <th scope="row">${total[0]}</th>
              ${cells(total)}
            </tr>
          </tfoot>`
          : nothing
      }
    </table>
  </div>`;
}

function rowName(row: Row, actions: PageActions): TemplateResult | string {
  const [name = ''] = row.cells;
  if (!row.target) return name;
  return html`<button type="button" class="link" @click=${() => go(row, actions)}>${name}</button>`;
}

/** Opens the letter that a row is about, or shows the letters that it counts, at the table of letters or of findings. */
function go({ target }: Row, actions: PageActions): void {
  if (!target) return;
  if ('kind' in target) {
    actions.setFilter({ [target.kind]: target.value });
    document.getElementById(target.kind === 'rule' ? 'findings' : 'letters')?.scrollIntoView();
  } else actions.send({ kind: 'open', location: target satisfies LetterLocation });
}
