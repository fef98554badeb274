import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../set-up/problem.mjs';

/** A Markdown picture from the checkout: `![the outline](docs/images/outline.png)`. */
const picture = /!\[([^\]]*)\]\((?!https:|data:)([^)\s]+)\)/g;

/** A Markdown link to a file of the checkout, or to a heading: `[privacy](docs/privacy.md)`, `[try it](#try-it)`. */
const link = /(?<!!)\[([^\]]*)\]\((?!https?:|data:)[^)\s]+\)/g;

/**
 * Returns the page with its pictures inside it and its links to files and headings as plain words: VS Code's page of an extension leads to
 * none.
 * @param {string} page Markdown
 * @param {string} folder where the pictures' paths begin
 */
export function readmeToPackage(page, folder) {
  return withPicturesInside(page.replace(link, '$1'), folder);
}

/**
 * Returns the page with its pictures inside it. VS Code's page of an installed extension shows none from files beside it; those inside it
 * show there in VS Code 1.99, and no longer in 1.139, which shows none but those from the network.
 * @param {string} page Markdown
 * @param {string} folder where the pictures' paths begin
 */
function withPicturesInside(page, folder) {
  return page.replace(picture, (_all, title, file) => {
    if (!file.endsWith('.png')) throw new Problem(`${file} is shown by README.md; only PNG pictures can be packaged.`);
    return `![${title}](data:image/png;base64,${readFileSync(path.join(folder, file)).toString('base64')})`;
  });
}
