import { describe, expect, it } from 'vitest';
import { checkStructure, MAX_LINES } from '../../scripts/lint/structure.mjs';

/** The problems in files that hold one import each. */
function problemsOf(files: Readonly<Record<string, string>>): string[] {
  return checkStructure(new Map(Object.entries(files)));
}

describe('the structure check', () => {
  it('accepts imports from lower layers and from the same layer', () => {
    const files = {
      'server/src/text/span.ts': '',
      'server/src/rules/rule.ts': "import type { Span } from '../text/span.ts';",
      'server/src/rules/index.ts': "import { rule } from './rule.ts';",
    };
    expect(problemsOf(files)).toEqual([]);
  });

  it.each([
    ['a value', "import { check } from '../review/check.ts';"],
    ['a type', "import type { Check } from '../review/check.ts';"],
    ['a module loaded later', "const module = import('../review/check.ts');"],
  ])('reports an upward import of %s', (_, source) => {
    const files = { 'server/src/review/check.ts': '', 'server/src/rules/rule.ts': source };
    expect(problemsOf(files)).toEqual([
      'server/src/rules/rule.ts imports server/src/review/check.ts, which is in a higher layer.',
    ]);
  });

  it('reports an import between layers that stand side by side', () => {
    const files = { 'server/src/lsp/server.ts': '', 'server/src/platform/disk.ts': "import '../lsp/server.ts';" };
    expect(problemsOf(files)).toHaveLength(1);
  });

  it('reports an upward import between the rooms of the language server', () => {
    const files = {
      'server/src/lsp/handlers/hover.ts': '',
      'server/src/lsp/documents/cache.ts': "import '../handlers/hover.ts';",
    };
    expect(problemsOf(files)).toHaveLength(1);
  });

  it('reports a circle that types close', () => {
    const files = {
      'client/src/a.ts': "import { b } from './b.ts';",
      'client/src/b.ts': "import type { A } from './a.ts';",
    };
    expect(problemsOf(files)).toEqual(['These files import each other in a circle: client/src/a.ts, client/src/b.ts.']);
  });

  it('reports a chain of imports in the language server that is too long', () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [
        `server/src/lsp/client/c${at}.ts`,
        at === 9 ? '' : `import './c${at + 1}.ts';`,
      ]),
    );
    expect(problemsOf(files)[0]).toContain('10 files long');
  });

  it('reports what the client imports from the server beyond what they share', () => {
    const files = {
      'server/src/protocol.ts': '',
      'server/src/rules/rule.ts': '',
      'client/src/a.ts': "import '../../server/src/protocol.ts';\nimport '../../server/src/rules/rule.ts';",
    };
    expect(problemsOf(files)).toHaveLength(1);
  });

  it.each([
    ['server/src/rules/rule.ts', 'node:fs'],
    ['server/src/lsp/server.ts', 'node:fs'],
    ['server/src/cli/check.ts', 'vscode-languageserver'],
    ['server/src/features/hover.ts', 'vscode-languageserver/node'],
    ['server/src/cli/check.ts', 'vscode'],
  ])('reports that %s imports %s', (file, module) => {
    expect(problemsOf({ [file]: `import { x } from '${module}';` })).toHaveLength(1);
  });

  it.each([
    ['server/src/platform/files.ts', 'node:fs'],
    ['server/src/lsp/server.ts', 'vscode-languageserver'],
    ['server/src/features/hover.ts', 'vscode-languageserver-types'],
    ['client/src/a.ts', 'vscode'],
  ])('accepts that %s imports %s', (file, module) => {
    expect(problemsOf({ [file]: `import { x } from '${module}';` })).toEqual([]);
  });

  it('reports a file that is too long', () => {
    expect(problemsOf({ 'client/src/a.ts': '\n'.repeat(MAX_LINES + 1) })).toHaveLength(1);
  });
});
