import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { largestPackage, packageExtension } from '../../scripts/package/package-extension.mjs';
import { readmeToPackage } from '../../scripts/package/readme.mjs';
import { keptFolder, root } from '../../scripts/set-up/paths.mjs';

/** All that may be in the package: what VS Code runs, and what a person reads in it. */
const allowed = [
  /^dist\/(extension|extension\.web|server|server\.web|documents|dashboard|page)\.js$/,
  /^dist\/dashboard\.css$/,
  /^dist\/english\.btrie$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^docs\/images\/steps\/[\w-]+\.png$/,
  /^l10n\/bundle\.l10n\.json$/,
  /^samples\/2016-with-faults\.imr$/,
  /^docs\/imr-letter-((config|ignore|baseline)\.completion|catalogue|review)\.schema\.json$/,
  /^syntaxes\/[\w-]+\.tmLanguage\.json$/,
  /^(package(\.nls)?\.json|README\.md|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES\.txt|language-configuration\.json|icons\/[\w-]+\.(svg|png))$/,
];

describe('the package', () => {
  let files: readonly string[];
  const vsix = path.join(keptFolder, 'packaged', 'measured.vsix');

  beforeAll(async () => {
    ({ files } = await packageExtension(vsix));
  });

  it('holds nothing but what runs', () => {
    expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  it('holds all that the manifest names', () => {
    const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"\.\/([\w./-]+\.\w+)"/g)].map(([, file]) => file ?? '');
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/server.js',
        'dist/server.web.js',
        'dist/documents.js',
        'dist/page.js',
        'dist/english.btrie',
        'README.md',
        'LICENSE',
        'THIRD-PARTY-NOTICES.txt',
      ]),
    );
  });

  it('has a page whose pictures are inside it and whose links lead somewhere', () => {
    const page = readFileSync(path.join(root, 'README.md'), 'utf8');
    const packaged = readmeToPackage(page, root);
    const pictures = [...page.matchAll(/!\[/g)].length;
    expect(pictures).toBeGreaterThan(0);
    expect([...packaged.matchAll(/!\[[^\]]*\]\(data:image\/png;base64,[\w+/=]+\)/g)]).toHaveLength(pictures);
    expect([...packaged.matchAll(/\]\((?!data:|https:)/g)]).toEqual([]);
    expect(packaged).toContain('tests enforce this');
  });

  it(`has at most ${largestPackage} bytes`, () => {
    expect(statSync(vsix).size).toBeLessThanOrEqual(largestPackage);
  });
});
