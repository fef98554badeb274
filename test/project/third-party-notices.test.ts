import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BundledPackage, bundledPackages } from '../../scripts/build/bundled-packages.mjs';
import { thirdPartyNotices } from '../../scripts/generate/third-party-notices.mjs';

const root = path.resolve(import.meta.dirname, '../..');

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly peer?: boolean;
}

function json(file: string) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

/** What npm takes for part of the product, as `npm audit --omit=dev` does: every package that no tool alone needs, but for the types of peers. */
function productPackages(): string[] {
  const locked: Record<string, Locked> = json('package-lock.json').packages;
  return Object.entries(locked)
    .filter(([folder, { dev, devOptional, peer }]) => folder !== '' && !dev && !devOptional && !peer)
    .map(([folder, { version }]) => `${folder.replace(/^(?:.*\/)?node_modules\//, '')}@${version}`)
    .sort();
}

/** What packages of the dashboard's page name for other uses, and the page does not load: rendering on a server, an element, and types. */
const NOT_BUNDLED = ['@lit-labs/ssr-dom-shim', '@lit/context', '@types/trusted-types'];

let bundled: readonly BundledPackage[];

beforeAll(async () => {
  bundled = await bundledPackages();
}, 180_000);

describe('what is bundled', () => {
  it('is what npm takes for the product, but for known packages, so that an audit without tools misses nothing', () => {
    const product = productPackages();
    const others = product.filter((one) => NOT_BUNDLED.includes(one.replace(/@[^@]+$/, '')));
    expect(others).toHaveLength(NOT_BUNDLED.length);
    expect(bundled.map(({ name, version }) => `${name}@${version}`)).toEqual(
      product.filter((one) => !others.includes(one)),
    );
  });

  it('is a dependency, in the version that is bundled, wherever the manifest names it', () => {
    const { dependencies, devDependencies } = json('package.json');
    const versions = new Map(bundled.map((one) => [one.folder, one.version]));
    for (const [name, version] of Object.entries(dependencies)) {
      expect(versions.get(`node_modules/${name}`), name).toBe(version);
    }
    expect(bundled.filter(({ name }) => Object.hasOwn(devDependencies, name))).toEqual([]);
  });

  it('is named in THIRD-PARTY-NOTICES.txt with its license, as the bundler reports it now', () => {
    const notices = readFileSync(path.join(root, 'THIRD-PARTY-NOTICES.txt'), 'utf8').replaceAll('\r\n', '\n');
    expect(notices).toBe(thirdPartyNotices(bundled));
    for (const { name, version } of bundled) expect(notices).toContain(`\n${name} ${version} (`);
    expect(notices.match(/Permission is hereby granted|Permission to use, copy|Blue Oak Model License/g)?.length)
      // The license of one package covers several files of it, so there are at least as many texts as packages.
      .toBeGreaterThanOrEqual(bundled.length);
  });

  it('has a license text for every package, or no notices are written', () => {
    const bare = { folder: 'scripts/build', name: 'bare', version: '1.0.0', manifest: { license: 'Apache-2.0' } };
    expect(() => thirdPartyNotices([bare])).toThrow('bare has no license text');
    const named = thirdPartyNotices([{ ...bare, manifest: { license: 'MIT', author: 'A. Writer' } }]);
    expect(named).toMatch(/bare 1\.0\.0 \(MIT\)\n\nMIT License\n\nCopyright \(c\) A\. Writer\n\nPermission is hereby/);
  });

  it('comes with its notices in the package', () => {
    const shipped = readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');
    expect(shipped).toContain('!THIRD-PARTY-NOTICES.txt');
    expect(existsSync(path.join(root, 'THIRD-PARTY-NOTICES.txt'))).toBe(true);
  });
});

describe('the workflow', () => {
  const workflow = readFileSync(path.join(root, '.github/workflows/ci.yml'), 'utf8');
  const uses = [...workflow.matchAll(/\buses: *(.*)$/gm)].map(([, used = '']) => used);

  it('runs actions by their commit, with the version beside it, so that a moved tag changes nothing', () => {
    expect(uses.length).toBeGreaterThan(0);
    for (const used of uses) expect(used).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/);
  });
});
