import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const codes = rules.map(({ code }) => code);
const camelCase = (code: string) => code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

describe.each(rules)('the rule $code', ({ code, group, docs }) => {
  it('has a file, a page and a test called by its code', async () => {
    const file = path.join(root, 'server/src/rules', group, `${code}.ts`);
    expect(await import(file)).toHaveProperty(camelCase(code));
    expect(existsSync(path.join(root, 'docs/rules', `${code}.md`))).toBe(true);
    expect(existsSync(path.join(root, 'test/unit/rules', `${code}.test.ts`))).toBe(true);
  });

  it('documents what it expects and why in whole sentences', () => {
    for (const words of [docs.summary, docs.why, ...(docs.exceptions ?? [])]) expect(words).toMatch(/^\S.*\.$/);
  });
});

it('has codes that differ', () => {
  expect(new Set(codes).size).toBe(codes.length);
});

it('has no page that is not in the index', () => {
  const pages = readdirSync(path.join(root, 'docs/rules')).map((name) => name.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual([...codes, 'README'].sort());
});

it('has pages, table and setting as the rules have them (npm run generate)', () => {
  expect(() =>
    execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
  ).not.toThrow();
});
