import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's own folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of downloads and of files that tests leave; git ignores it. */
export const keptFolder = path.join(root, '.vscode-test');

/** The browser that shows that workbench to tests. */
export const chromiumFolder = path.join(keptFolder, 'chromium-from-npm');
