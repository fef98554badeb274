const { appendFileSync } = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

/**
 * Writes a line beside the letters of the open folder when extensions hear of one, and when its findings are there; as long as the
 * window is open.
 */
exports.run = () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!folder) throw new Error('The probe needs a folder.');
  /**
   * @param {'opened' | 'found'} what
   * @param {vscode.Uri} uri
   */
  const tell = (what, { fsPath }) => {
    const line = JSON.stringify({ what, letter: path.basename(fsPath), at: Date.now() });
    appendFileSync(path.join(folder, 'probe.ndjson'), `${line}\n`);
  };
  vscode.workspace.onDidOpenTextDocument(({ uri, languageId }) => {
    if (languageId !== 'imr-letter') return;
    tell('opened', uri);
    // The event that findings have changed comes 50 ms after they have.
    const look = setInterval(() => {
      if (vscode.languages.getDiagnostics(uri).length === 0) return;
      clearInterval(look);
      tell('found', uri);
    }, 1);
  });
  return new Promise(() => {});
};
