import path from 'node:path';

/**
 * Returns the workbench's address for a folder, with the options of the page.
 * @param {number} port
 * @param {{ folder?: string, payload?: readonly (readonly [string, string])[], token?: string }} what
 */
export function workbenchAddress(port, { folder, payload = [], token }) {
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (token) url.searchParams.set('tkn', token);
  const kind = folder?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  if (folder) url.searchParams.set(kind, path.resolve(folder));
  else url.searchParams.set('ew', 'true');
  const options = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
  url.searchParams.set('payload', JSON.stringify(options));
  return url.href;
}

/**
 * Returns a file's address as the workbench on this port writes it.
 * @param {number} port
 * @param {string} file
 */
export function remoteUri(port, file) {
  return `vscode-remote://127.0.0.1:${port}${encodeURI(path.resolve(file))}`;
}
