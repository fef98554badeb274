import { describe, expect, it } from 'vitest';
import { SymbolKind } from 'vscode-languageserver-types';
import { MOST_SYMBOLS, workspaceSymbols } from '../../../server/src/features/workspace-symbols.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { citingLetter } from '../../support/citing-letter.ts';
import { indexed } from '../../support/indexed.ts';
import { FIELDS, letterWith } from '../../support/item-letter.ts';

const FILES = indexed({
  'file:///letters/brace.imr': citingLetter(
    'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies, and Knee Complaints 2004.',
    '02/14/2017',
  ),
  'file:///letters/two%20drugs.imr': letterWith(
    `Flexeril 10mg #60: Overturned\n${FIELDS}\n\nNorco 10/325 #30: Upheld\n${FIELDS}`,
  ),
});

function found(query: string): string[] {
  return workspaceSymbols(query, FILES, [builtInCatalogue()]).map(
    ({ name, containerName }) => `${name} (${containerName})`,
  );
}

describe('workspaceSymbols', () => {
  it('name an item without a name by its number', () => {
    const nameless = indexed({
      'file:///letters/nameless.imr': letterWith(`: Upheld\n${FIELDS}\n\n____: Upheld\n${FIELDS}`),
    });
    const names = workspaceSymbols('', nameless, []).map(({ name }) => name);
    expect(names).toEqual(['Disputed item 1', 'Disputed item 2']);
  });

  it('escape icons in letters and file names', () => {
    const files = indexed({
      'file:///letters/$(trash).imr': `Case Number: CM17-0000009\n\n${letterWith(`Brace $(trash): Upheld\n${FIELDS}`)}`,
    });
    for (const query of ['brace', 'CM17-0000009'])
      for (const { name, containerName = '' } of workspaceSymbols(query, files, []))
        expect(name + containerName).not.toContain('$(');
    expect(workspaceSymbols('brace', files, []).length).toBeGreaterThan(0);
  });

  it('return items by label, with outcome and letter', () => {
    expect(found('brace')).toEqual(['Lumbar brace (Upheld · CM17-0000001)']);
    expect(found('flexeril')).toEqual(['Flexeril 10mg #60 (Overturned)']);
    expect(workspaceSymbols('lumbar', FILES, [])[0]).toMatchObject({
      kind: SymbolKind.Method,
      location: { uri: 'file:///letters/brace.imr', range: { start: { character: 0 }, end: { character: 12 } } },
    });
  });

  it('return items by drug or service', () => {
    expect(found('cyclobenzaprine')).toEqual(['cyclobenzaprine: Flexeril 10mg #60 (Overturned)']);
    expect(found('hydrocodone')).toEqual(['hydrocodone/acetaminophen: Norco 10/325 #30 (Upheld)']);
  });

  it('return letters by case number, with or without hyphen, from three characters on', () => {
    for (const query of ['CM17-0000001', 'cm17 0000001', 'CM17', '00001', 'cm1'])
      expect(found(query)[0], query).toBe('CM17-0000001 (undefined)');
    expect(workspaceSymbols('CM17-0000001', FILES, [])).toEqual([
      {
        name: 'CM17-0000001',
        kind: SymbolKind.File,
        location: {
          uri: 'file:///letters/brace.imr',
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        },
      },
    ]);
    for (const query of ['', 'cm', '17', 'CM17-0000002', 'brace'])
      expect(
        workspaceSymbols(query, FILES, []).filter(({ kind }) => kind === SymbolKind.File),
        query,
      ).toEqual([]);
  });

  it('return guidelines and topics once for each letter', () => {
    const studies = found('special stud');
    expect(studies.filter((name) => name.includes('CM17'))).toHaveLength(1);
    expect(found('knee').filter((name) => name.includes('CM17'))).toHaveLength(1);
  });

  it('return loose matches after good ones', () => {
    expect(found('lmbr')).toEqual(['Lumbar brace (Upheld · CM17-0000001)']);
    expect(found('no 325')[0]).toContain('Norco');
    expect(found('zzz')).toEqual([]);
  });

  it('return all items and no citations for an empty query', () => {
    expect(found('')).toHaveLength(3);
  });

  it('return at most the number that an editor shows', () => {
    const one = FILES[1];
    const many = one ? Array.from({ length: 400 }, (_, index) => ({ ...one, uri: `file:///${index}.imr` })) : [];
    expect(workspaceSymbols('norco', many, [])).toHaveLength(MOST_SYMBOLS);
    expect(workspaceSymbols('nrco', many, [])).toHaveLength(MOST_SYMBOLS);
  });
});
