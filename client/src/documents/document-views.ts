import * as vscode from 'vscode';
import type { DocumentText } from '../../../server/src/documents/document.ts';
import type { LetterDocuments } from './letter-documents.ts';

/** Shows the text of a PDF or Word document, read-only, in an editor that is chosen with *Reopen Editor With…*. */
export class DocumentViews implements vscode.CustomReadonlyEditorProvider {
  static readonly viewType = 'imrLetter.document';

  readonly #documents: LetterDocuments;

  constructor(documents: LetterDocuments) {
    this.#documents = documents;
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined };
  }

  async resolveCustomEditor({ uri }: vscode.CustomDocument, { webview }: vscode.WebviewPanel): Promise<void> {
    // The page runs nothing and loads nothing; its one link is a command.
    webview.options = {
      enableScripts: false,
      enableCommandUris: ['imrLetter.openAsLetter'],
      localResourceRoots: [],
    };
    const read = await this.#documents.read(uri);
    webview.html = pageOf('text' in read ? textPart(read) : failedPart(read.failed));
  }
}

function pageOf(content: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { max-width: 50em; margin: 0 auto; padding: 1em 2em; }
pre { white-space: pre-wrap; font-family: var(--vscode-editor-font-family); font-size: var(--vscode-editor-font-size); }
h2 { font-size: 1em; font-weight: normal; color: var(--vscode-descriptionForeground); border-bottom: 1px solid var(--vscode-widget-border); }
</style>
</head>
<body>
<p><a href="command:imrLetter.openAsLetter">${escapeHtml(vscode.l10n.t('Open as Letter'))}</a></p>
${content}
</body>
</html>`;
}

/** Returns the text of a document, with a heading at each page where it has several. */
function textPart({ text, pages }: DocumentText): string {
  if (pages.length < 2) return `<pre>${escapeHtml(text)}</pre>`;
  const parts = pages.map(({ page, start }, index) => {
    const words = text.slice(start, pages[index + 1]?.start).trim();
    return `<h2>${escapeHtml(vscode.l10n.t('Page {0}', page))}</h2>\n<pre>${escapeHtml(words)}</pre>`;
  });
  return parts.join('\n');
}

function failedPart(failed: string): string {
  return `<p>${escapeHtml(vscode.l10n.t('This document has no text to show: {0}.', failed))}</p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
