import * as vscode from 'vscode';

/** The number of random bytes of a nonce. */
const NONCE_BYTES = 16;

/**
 * Returns the page of the dashboard, which loads its own script and style and nothing else. Its policy allows no script or style in the page,
 * no picture and no connection.
 */
export function dashboardPage(webview: vscode.Webview, dist: vscode.Uri): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const addressOf = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, name));
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dashboard</title>
<link rel="stylesheet" href="${addressOf('dashboard.css')}">
</head>
<body>
<div id="dashboard"></div>
<script nonce="${nonce}" src="${addressOf('dashboard.js')}"></script>
</body>
</html>`;
}
