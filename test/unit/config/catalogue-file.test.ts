import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogueFile } from '../../../server/src/config/catalogue-file.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';

const URI = 'file:///letters/own.json';
const OWN = { id: 'odg-2026', title: 'ODG, 2026', aliases: ['ODG 2026'], mtus: false, topics: [] };
const TOPIC = { id: 'knee', title: 'Knee', confidence: 'cited' };

/** What is wrong with a file: each place in it, as its words stand there, and the message. */
function faults(text: string): readonly (readonly [string, string])[] {
  const lines = text.split('\n');
  return readCatalogueFile(URI, text).problems.map(({ range, message, uri }) => {
    expect(uri).toBe(URI);
    if (!range) throw new Error('The problem has no place.');
    const { start, end } = range;
    const line = lines[start.line] ?? '';
    return [line.slice(start.character, end.line === start.line ? end.character : line.length), message];
  });
}

function fault(change: object): readonly (readonly [string, string])[] {
  return faults(JSON.stringify({ ...OWN, ...change }));
}

describe('readCatalogueFile', () => {
  it('reads one guideline or a list', () => {
    expect(readCatalogueFile(URI, JSON.stringify(OWN))).toEqual({ guidelines: [OWN], problems: [] });
    const other = { ...OWN, id: 'other' };
    expect(readCatalogueFile(URI, `\uFEFF${JSON.stringify([OWN, other])}`).guidelines).toEqual([OWN, other]);
    expect(readCatalogueFile(URI, '[]')).toEqual({ guidelines: [], problems: [] });
  });

  it('reads every built-in guideline', () => {
    const { guidelines } = builtInCatalogue();
    expect(readCatalogueFile(URI, JSON.stringify(guidelines))).toEqual({ guidelines, problems: [] });
  });

  it.each([
    [{ title: undefined }, '"title" is missing.'],
    [{ mtus: 'yes' }, '"mtus" must be true or false.'],
    [{ aliases: [] }, '"aliases" must not be empty.'],
    [{ aliases: ['A', 'A'] }, '"aliases" has a duplicate entry.'],
    [{ id: 'ODG 2026' }, '"id" may have lower-case letters, digits and hyphens only.'],
    [{ topic: [] }, 'Unknown key "topic"; did you mean "topics"?'],
    [
      { topics: [{ ...TOPIC, confidence: 'citd' }] },
      '"citd" must be one of cited, derived, memory; did you mean "cited"?',
    ],
    [{ topics: [TOPIC, TOPIC] }, 'The guideline has two topics "knee".'],
    [
      { topics: [{ ...TOPIC, pages: [{ first: 9, last: 7, confidence: 'cited' }] }] },
      'The last page comes before the first.',
    ],
    [{ topics: [{ ...TOPIC, pages: [{ first: 0, last: 7, confidence: 'cited' }] }] }, '"first" is too small.'],
    [
      { links: [{ title: 'Its text', url: 'command:workbench.action.quit' }] },
      '"url" must be a web address, http:// or https://, without blanks, brackets or quotation marks.',
    ],
    [
      { inForce: { from: 'May 2016', fromConfidence: 'cited', to: null } },
      '"from" must be a date such as "2016-07-28".',
    ],
    [
      { inForce: { from: '2016-07-28', fromConfidence: 'cited', to: 3 } },
      '"to" must be a date such as "2016-07-28", or null.',
    ],
  ])('says what is wrong with %j', (change, message) => {
    expect(fault(change).map(([, told]) => told)).toEqual([message]);
  });

  it('reports a problem at its range', () => {
    expect(fault({ mtus: 'yes' })[0]?.[0]).toBe('"mtus":"yes"');
    expect(fault({ topics: [{ ...TOPIC, color: 'red' }] })[0]?.[0]).toBe('"color":"red"');
    const second = JSON.stringify([OWN, { ...OWN, id: 'other', aliases: [7] }], null, 2);
    expect(faults(second)).toEqual([['7', 'This must be a string in double quotes.']]);
  });

  it.each([
    '',
    '{',
    '// a comment\n{}',
    '[1,]',
    `${'['.repeat(60_000)}`,
    'null',
    '3',
    '{"__proto__": []}',
    '{"id": "a", "id": "b"}',
  ])('is told of when it holds no guideline', (text) => {
    const { guidelines, problems } = readCatalogueFile(URI, text);
    expect(guidelines).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    for (const { severity } of problems) expect(severity).toBe('error');
  });

  it('skips an invalid guideline and keeps the others', () => {
    const { guidelines, problems } = readCatalogueFile(URI, JSON.stringify([{ id: 'x' }, OWN, OWN]));
    expect(guidelines).toEqual([OWN]);
    expect(problems.at(-1)?.message).toBe('The file has two guidelines "odg-2026": this one has no effect.');
  });

  it('never throws, whatever the content', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        const { guidelines, problems } = readCatalogueFile(URI, text);
        return guidelines.length > 0 || problems.length > 0 || text === '[]';
      }),
    );
  });
});
