import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit, Finding } from '../rules/rule.ts';
import { type DiagnosticPlace, diagnostic } from './diagnostics.ts';

/** What quick fixes are asked for: a range of one version of a document. */
export interface CodeActionQuery extends DiagnosticPlace {
  readonly range: Range;
  /** The kinds asked for; all where it is absent. */
  readonly only?: readonly string[] | undefined;
  /** The document's version; without one the edits hold for whichever version is there. */
  readonly version?: number | undefined;
}

/** The quick fixes of the findings that touch a range. A fix that mends its finding for sure is the preferred one. */
export function codeActions(findings: readonly Finding[], query: CodeActionQuery): CodeAction[] {
  if (query.only && !query.only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return [];
  return findings.flatMap((finding) => {
    if (!finding.fix || !touches(query.rangeOf(finding.span), query.range)) return [];
    return {
      title: finding.fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic(finding, query)],
      isPreferred: finding.fix.complete,
      edit: workspaceEdit(finding.fix.edits, query),
    };
  });
}

function workspaceEdit(edits: readonly Edit[], { uri, version, rangeOf }: CodeActionQuery): WorkspaceEdit {
  const textEdits = edits.map(({ span, text }) => ({ range: rangeOf(span), newText: text }));
  return version === undefined
    ? { changes: { [uri]: textEdits } }
    : { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/** Whether two ranges share a place; an end that meets a start does. */
function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
