import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../set-up/paths.mjs';
import { Problem } from '../set-up/problem.mjs';

/** @typedef {import('../build/bundled-packages.mjs').BundledPackage} BundledPackage */

/** What packages call their license, and what they pass on of others. */
const LICENSE_FILE = /^(?:licen[cs]e|copying)(?:[.-][\w.-]*)?$/i;
const NOTICE_FILE = /^(?:notice|third-?party-?notices?)(?:\.\w+)?$/i;
/** Where a dictionary keeps the terms of the word lists that it is made of, and what they are called. */
const WORD_LISTS = 'src/hunspell';
const WORD_LIST_FILE = /^readme_\w+(?:-\w+)?\.txt$/i;

const HEAD = `Third-party notices

The bundles of this extension contain code of the packages below, and its dictionary contains their words, each under its own
license. This file is generated from what the bundler put into them.`;

const RULE = '-'.repeat(80);

/**
 * Packages that carry others in their code, with what those ask for.
 * @type {Readonly<Record<string, { name: string, tool: string, license: string, notice: string }>>}
 */
const CARRIED = {
  unpdf: {
    name: 'PDF.js',
    tool: 'pdfjs-dist',
    license: 'Apache-2.0',
    notice:
      'Copyright Mozilla Foundation and contributors. unpdf has changed it: it is one file, with what other engines lack.',
  },
};

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

/**
 * The texts of licenses, for packages that name one and come without its text.
 * @type {Readonly<Record<string, string>>}
 */
const TEXTS = { MIT, ISC };

/**
 * Who holds the rights in packages whose manifest names one of several.
 * @type {Readonly<Record<string, string>>}
 */
const HOLDERS = { saxes: 'Isaac Z. Schlueter and contributors (sax); Louis-Dominique Dubeau and contributors (saxes)' };

/**
 * Returns the notices that packages ask for where parts of them are passed on: name, version, license and its text.
 * @param {readonly BundledPackage[]} packages
 * @returns {string}
 */
export function thirdPartyNotices(packages) {
  const sections = packages.map((one) => {
    const title = `${one.name} ${one.version} (${String(one.manifest.license)})`;
    const lists = { folder: path.join(one.folder, WORD_LISTS) };
    const texts = [licenseOf(one), ...textsOf(one, NOTICE_FILE), ...textsOf(lists, WORD_LIST_FILE), ...carriedBy(one)];
    return [title, ...texts].join('\n\n');
  });
  return `${[HEAD, ...sections].join(`\n\n${RULE}\n\n`)}\n`;
}

/** @param {BundledPackage} one */
function licenseOf(one) {
  const texts = textsOf(one, LICENSE_FILE);
  if (texts.length > 0) return texts.join('\n\n');
  const { license, author } = one.manifest;
  const holder = HOLDERS[one.name] ?? (typeof author === 'string' ? author : undefined);
  const text = TEXTS[String(license)];
  if (!text || !holder) throw new Problem(`${one.name} has no license text that could be passed on.`);
  return `${license} License\n\nCopyright (c) ${holder}\n\n${text}`;
}

/**
 * @param {BundledPackage} one
 * @returns {string[]}
 */
function carriedBy({ name, folder }) {
  const carried = CARRIED[name];
  if (!carried) return [];
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const version = String(devDependencies?.[carried.tool]).replace(/^[~^]/, '');
  const license = readFileSync(path.join(root, 'scripts/generate', `${carried.license}.txt`), 'utf8').trim();
  return [`${name} contains ${carried.name} ${version} (${carried.license}). ${carried.notice}`, license];
}

/**
 * @param {Pick<BundledPackage, 'folder'>} one
 * @param {RegExp} pattern
 */
function textsOf({ folder }, pattern) {
  const full = path.join(root, folder);
  const names = existsSync(full) ? readdirSync(full).filter((name) => pattern.test(name)) : [];
  return names.sort().map((name) =>
    readFileSync(path.join(root, folder, name), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim(),
  );
}
