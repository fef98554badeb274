import * as vscode from 'vscode';
import type { DocumentText, PageStart } from '../../../server/src/documents/document.ts';
import { pageAt } from '../../../server/src/documents/pages.ts';
import { nameOf } from './letter-documents.ts';

/** The document that a letter was read from, and where its pages begin in the letter as it is now. */
interface Original {
  readonly uri: vscode.Uri;
  readonly pages: readonly PageStart[];
}

/** Knows, until the editor ends, which documents the open letters were read from, so that findings can name the page on which they stand. */
export class OriginalPages implements vscode.Disposable {
  readonly #originals = new Map<string, Original>();
  readonly #listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const original = this.#originals.get(document.uri.toString());
    if (original) this.#set(document.uri, { ...original, pages: movedPages(original.pages, contentChanges) });
  });

  /** Remembers the document of a letter that holds the text that was read from it, and nothing else. */
  add(letter: vscode.TextDocument, uri: vscode.Uri, { text, pages }: Pick<DocumentText, 'text' | 'pages'>): void {
    // Line ends of the editor may be two characters; those of the text are one.
    const isLonger = letter.eol === vscode.EndOfLine.CRLF;
    let lines = 0;
    let last = 0;
    const inEditor = pages.map(({ page, start }) => {
      lines += text.slice(last, start).split('\n').length - 1;
      last = start;
      return { page, start: isLonger ? start + lines : start };
    });
    this.#set(letter.uri, { uri, pages: inEditor });
  }

  /** Adds to each finding of a letter the page of the document that it stands on, as a link; not where it has one page, or none that is known. */
  addPages(letter: vscode.TextDocument, findings: readonly vscode.Diagnostic[]): void {
    const original = this.#originalOf(letter.uri);
    if (!original || original.pages.length < 2) return;
    const place = new vscode.Location(original.uri, new vscode.Position(0, 0));
    for (const finding of findings) {
      const page = pageAt(original.pages, letter.offsetAt(finding.range.start));
      if (page === undefined) continue;
      const message = vscode.l10n.t('Page {0} of {1}', page, nameOf(original.uri));
      finding.relatedInformation = [
        ...(finding.relatedInformation ?? []),
        new vscode.DiagnosticRelatedInformation(place, message),
      ];
    }
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #set(letter: vscode.Uri, original: Original): void {
    this.#originals.set(letter.toString(), original);
  }

  /** Returns the document of a letter, also of one that was a draft with the path at which it is saved. */
  #originalOf(letter: vscode.Uri): Original | undefined {
    const own = this.#originals.get(letter.toString());
    if (own) return own;
    const draft = letter.with({ scheme: 'untitled', authority: '' });
    const saved = this.#originals.get(draft.toString());
    if (!saved) return undefined;
    this.#originals.delete(draft.toString());
    this.#set(letter, saved);
    return saved;
  }
}

/** Returns where pages begin after changes of the text. */
function movedPages(
  pages: readonly PageStart[],
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): readonly PageStart[] {
  // Changes come from the end of the text to its start, so that each has its place in the text before.
  return changes.reduce<readonly PageStart[]>(
    (moved, { rangeOffset, rangeLength, text }) =>
      moved.map(({ page, start }) => {
        if (start <= rangeOffset) return { page, start };
        const isKept = start >= rangeOffset + rangeLength;
        return { page, start: isKept ? start + text.length - rangeLength : rangeOffset };
      }),
    pages,
  );
}
