import { URI } from 'vscode-uri';
import { version } from '../../../../package.json';
import type { LetterLocation } from '../../protocol/letter-list.ts';
import { DashboardRequest } from '../../protocol/letter-messages.ts';
import { dashboardOf } from '../../report/dashboard/dashboard.ts';
import type { LetterRecord } from '../../report/letter-record.ts';
import { rules } from '../../rules/index.ts';
import { fileName } from './folder-texts.ts';
import { onRequest, type RequestContext } from './handler.ts';
import { recordsOfFile } from './letters.ts';

/** The maximum number of rows of a table that a client may request. */
const MAX_ROWS = 10_000;
/** The maximum number of files that are named because they are not checked. */
const MOST_NAMED = 100;

export const dashboardHandler = onRequest(DashboardRequest, {}, async (context, { filter, limit, date }) => {
  const { workspaceLetters, dashboardView, workspace } = context;
  const isComplete = workspaceLetters.isRead;
  if (isComplete) dashboardView.rendered();
  else dashboardView.renderedPartially();
  const uris = new Map<LetterRecord, string>();
  const records: LetterRecord[] = [];
  const unchecked: string[] = [];
  let uncheckedLetters = 0;
  for (const { uri, letters } of await workspaceLetters.files()) {
    const found = (await recordsOfFile(context, uri)) ?? [];
    const file = pathInFolder(context, uri);
    if (found.length !== letters.length) {
      uncheckedLetters += letters.length;
      if (letters.length > 0) unchecked.push(file);
      continue;
    }
    for (const record of found) {
      const named = { ...record, file };
      uris.set(named, uri);
      records.push(named);
    }
  }
  const [folder] = workspace.folders;
  const dashboard = dashboardOf<LetterLocation>(records.sort(byFile), {
    subject: workspace.folders.map(fileName).join(', ') || 'open letters',
    date,
    version,
    catalogue: await context.catalogues.of(folder ?? ''),
    rules,
    hasWords: false,
    failures: notChecked(unchecked.sort()),
    filter,
    limit: Math.min(limit, MAX_ROWS),
    locationOf: (letter, { line, column }) => ({
      uri: uris.get(letter) ?? '',
      line: line - 1,
      character: column - 1,
    }),
  });
  return { ...dashboard, unchecked: uncheckedLetters, isComplete };
});

function notChecked(files: readonly string[]): readonly string[] {
  const named = files.slice(0, MOST_NAMED).map((file) => `${file}: its letters are not checked yet`);
  const more = files.length - named.length;
  return more > 0 ? [...named, `${more} other files: their letters are not checked yet`] : named;
}

/** Returns the path of a file from its open folder on, with that folder's name; of another file its name. */
function pathInFolder({ workspace }: RequestContext, uri: string): string {
  const folder = workspace.folderOf(uri);
  const { path, scheme } = URI.parse(uri);
  if (folder === undefined || scheme === 'untitled') return fileName(uri);
  const top = URI.parse(folder).path.replace(/\/+$/, '');
  return `${fileName(folder)}${path.slice(top.length)}`;
}

function byFile(one: LetterRecord, other: LetterRecord): number {
  return one.file < other.file ? -1 : one.file > other.file ? 1 : one.place.line - other.place.line;
}
