import * as vscode from 'vscode';
import { escapeMarkup } from '../../../server/src/text/escape-markup.ts';

/** The folder with the script of webviews. */
const BUNDLES = 'dist';
/** `client/src/pages/webview-page.mjs`. */
const SCRIPT = 'page.js';

const STYLE = `
body { padding: 0 1.5em 2em; font-size: var(--vscode-font-size); line-height: 1.5; }
h1 { font-size: 1.6em; } h2 { font-size: 1.3em; } h3 { font-size: 1.1em; margin: 1.5em 0 0.5em; scroll-margin-top: 0.5em; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; }
h3:focus { outline: none; border-left: 3px solid var(--vscode-focusBorder); padding-left: 0.5em; }
p, ul { margin: 0.5em 0; overflow-wrap: anywhere; } ul { padding-left: 1.5em; }
em { color: var(--vscode-descriptionForeground); }
a { color: var(--vscode-textLink-foreground); } a:hover { color: var(--vscode-textLink-activeForeground); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
main { max-width: 50em; }
nav { border-bottom: 1px solid var(--vscode-widget-border, transparent); max-height: 30vh; overflow: auto; }
nav ul { list-style: none; padding: 0; } nav a { text-decoration: none; }
section + section { border-top: 1px solid var(--vscode-widget-border, transparent); margin-top: 1em; padding-top: 0.5em; }
.view { padding: 0.25em 1em 1em; }
@media (min-width: 45em) {
  .page #content:has(nav) { display: grid; grid-template-columns: minmax(12em, 16em) minmax(0, 1fr); gap: 2em; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; border: 0; }
}`;

/** What a page's script sends: that it runs, or the number of the link that was chosen. */
export interface PageMessage {
  readonly ready?: boolean;
  readonly open?: number;
}

/** Lets a webview run the script of this extension and load nothing else, and returns its empty page: a page or a view of the side bar. */
export function showEmptyPage(webview: vscode.Webview, extension: vscode.Uri, kind: 'page' | 'view'): void {
  const bundles = vscode.Uri.joinPath(extension, BUNDLES);
  webview.options = { enableScripts: true, localResourceRoots: [bundles] };
  const script = webview.asWebviewUri(vscode.Uri.joinPath(bundles, SCRIPT)).toString();
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  webview.html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body class="${kind}">
<div id="content"${kind === 'view' ? ' aria-live="polite"' : ''}></div>
<script nonce="${nonce}" src="${escapeMarkup(script)}"></script>
</body>
</html>`;
}
