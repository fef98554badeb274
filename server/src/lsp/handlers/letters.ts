import type { IndexedFile, IndexedLetter } from '../../index/letter-index.ts';
import type { Outcome } from '../../letter/letter.ts';
import type { FindingCount, LetterRow } from '../../protocol/letter-list.ts';
import { LettersRequest } from '../../protocol/letter-messages.ts';
import type { FindingRecord, LetterRecord } from '../../report/letter-record.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import { recordsOf } from '../diagnostics/review-records.ts';
import { onRequest, type RequestContext } from './handler.ts';

export const lettersHandler = onRequest(LettersRequest, {}, async (context, { uris }) => {
  const { workspaceLetters, letterList } = context;
  const isComplete = workspaceLetters.isRead;
  if (!isComplete) letterList.renderedPartially();
  // The letters of some files leave the rest of the list as stale as it was.
  else if (!uris) letterList.rendered();
  const wanted = uris && new Set(uris.map(normalizeUri));
  const rows: LetterRow[] = [];
  for (const file of await workspaceLetters.files()) {
    if (wanted && !wanted.has(normalizeUri(file.uri))) continue;
    rows.push(...rowsOf(file, await recordsOfFile(context, file.uri)));
  }
  return { rows, isComplete };
});

/** Returns what was found in a file: in an open document now, unless it is checked on command only, else as it was last checked. */
export async function recordsOfFile(
  { documentAt, settings, reviewService, letterRecords }: RequestContext,
  uri: string,
): Promise<readonly LetterRecord[] | undefined> {
  const document = documentAt(uri);
  if (!document) return letterRecords.latest(uri);
  const { run } = await settings.of(uri);
  const review = run === 'manual' ? undefined : await reviewService.of(document);
  return review && recordsOf(review);
}

function rowsOf({ uri, letters }: IndexedFile, records: readonly LetterRecord[] | undefined): readonly LetterRow[] {
  // Between a change of a file and its check, the records are those of another text.
  const areCurrent = records?.length === letters.length;
  return letters.map((letter, index) => rowOf(uri, index, letter, areCurrent ? records[index] : undefined));
}

function rowOf(uri: string, letter: number, indexed: IndexedLetter, record: LetterRecord | undefined): LetterRow {
  const { caseNumber, month, line, items } = indexed;
  const count = (wanted: Outcome | undefined) => items.filter(({ outcome }) => outcome === wanted).length;
  return {
    uri,
    letter,
    line,
    ...(caseNumber !== undefined && { caseNumber }),
    ...(month !== undefined && { month }),
    upheld: count('upheld'),
    overturned: count('overturned'),
    undecided: count(undefined),
    ...(record && { checked: checkedOf(record) }),
  };
}

function checkedOf({
  findings,
  ignored,
  inBaseline,
  isReady,
  readiness,
}: LetterRecord): NonNullable<LetterRow['checked']> {
  return { findings: countsOf(findings), setAside: ignored + inBaseline, isReady, readiness };
}

/** Returns how often each rule finds something with each severity. */
function countsOf(findings: readonly FindingRecord[]): readonly FindingCount[] {
  const counts = new Map<string, { code: string; severity: FindingRecord['severity']; count: number }>();
  for (const { code, severity } of findings) {
    const key = `${code} ${severity}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { code, severity, count: 1 });
  }
  return [...counts.values()];
}
