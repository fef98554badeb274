import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Choice, Edit, Finding } from '../../rules/rule.ts';
import { plainText } from '../../text/plain-text.ts';
import { type DiagnosticPlace, diagnostic } from '../diagnostics.ts';

/** A request for quick fixes: a range of a document version. */
export interface CodeActionQuery extends DiagnosticPlace {
  readonly range: Range;
  /** The kinds asked for; all where it is absent. */
  readonly only?: readonly string[] | undefined;
  /** The document's version; without one the edits hold for whichever version is there. */
  readonly version?: number | undefined;
  /** The editor asks by itself as the cursor moves. */
  readonly automatic?: boolean;
  /** Edits may be snippets with tab stops. */
  readonly snippets?: boolean;
}

/** The maximum number of selected findings that get their actions. */
export const MOST_FINDINGS = 100;

/** Returns the quick fixes of the findings that touch a range. A complete fix is preferred. */
export function codeActions(findings: readonly Finding[], query: CodeActionQuery): CodeAction[] {
  if (!isAskedFor(CodeActionKind.QuickFix, query)) return [];
  return findingsAt(findings, query).flatMap((finding) => {
    const { fix, choices = [] } = finding;
    return [...(fix ? [fix] : []), ...choices, ...suggested(finding)].map((change) => ({
      title: plainText(change.title),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic(finding, query)],
      isPreferred: change === fix && fix.complete,
      edit: workspaceEdit(change.edits, query),
    }));
  });
}

/** Returns the findings that touch a range, at most `MOST_FINDINGS` of them. */
export function findingsAt(findings: readonly Finding[], { range, rangeOf }: CodeActionQuery): Finding[] {
  const here: Finding[] = [];
  for (const finding of findings) {
    if (touches(rangeOf(finding.span), range) && here.push(finding) === MOST_FINDINGS) break;
  }
  return here;
}

/** Returns the changes that put what may have been meant in place of a finding's words. */
function suggested({ span, suggestions }: Finding): readonly Choice[] {
  return (suggestions?.() ?? []).map((text) => ({ title: `Change to “${text}”`, edits: [{ span, text }] }));
}

/** Returns whether a kind or one of its parents is requested. */
export function isAskedFor(kind: CodeActionKind, { only }: CodeActionQuery): boolean {
  return !only || only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}

/** Returns edits of the document as a workspace edit; a single edit becomes a snippet where it has one and the client supports that. */
export function workspaceEdit(
  edits: readonly Edit[],
  { uri, version, rangeOf, snippets }: CodeActionQuery,
  snippet?: string,
): WorkspaceEdit {
  const [first] = edits;
  if (snippet !== undefined && snippets && first && version !== undefined) {
    const edit = { range: rangeOf(first.span), snippet: { kind: 'snippet' as const, value: snippet } };
    return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
  }
  const textEdits = edits.map(({ span, text }) => ({ range: rangeOf(span), newText: text }));
  return version === undefined
    ? { changes: { [uri]: textEdits } }
    : { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/** Returns whether two ranges overlap or touch. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
