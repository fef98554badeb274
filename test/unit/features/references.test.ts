import { describe, expect, it } from 'vitest';
import { citedAt } from '../../../server/src/features/citation-target.ts';
import { citingLetters, references } from '../../../server/src/features/references.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { type IndexedFile, indexedLetter } from '../../../server/src/index/letter-index.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { citingLetter } from '../../support/citing-letter.ts';
import { marked } from '../../support/marked-text.ts';

const catalogue = builtInCatalogue();
const PAGES = 'Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants Page(s): 63-66.';
const TEXTS: Readonly<Record<string, string>> = {
  'file:///relaxants.imr': citingLetter(PAGES),
  'file:///pages%20only.imr': citingLetter('Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 64.'),
  'file:///other.imr': citingLetter('Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 80.'),
  'file:///later.imr': citingLetter('Decision based on MTUS Chronic Pain Medical Treatment 2016.', '02/14/2017'),
};
const FILES = Object.entries(TEXTS).map(
  ([uri, text]): IndexedFile => ({
    uri,
    letters: parseLetters(text).map((letter) => indexedLetter(letter, catalogue)),
  }),
);

/** The references of what is cited at the cursor: file and words. */
function found(citation: string): readonly string[] {
  const { text, cursor = -1 } = marked(citingLetter(citation));
  const cited = citedAt(parseLetters(text), cursor, catalogue);
  if (!cited) return ['nothing is cited'];
  return references(cited, FILES).map(({ uri, range }) => {
    const source = TEXTS[uri] ?? '';
    const letter = parseLetters(source)[0];
    return `${uri.slice(8)}: ${letter && source.slice(letter.offsetAt(range.start), letter.offsetAt(range.end))}`;
  });
}

describe('the references of a citation', () => {
  it('are all citations of its topic, from the topic and from its pages', () => {
    const all = ['relaxants.imr: Muscle relaxants', 'pages%20only.imr: Page(s): 64'];
    expect(found(PAGES.replace('Muscle', 'Mus‸cle'))).toEqual(all);
    expect(found(PAGES.replace('63', '6‸3'))).toEqual(all);
  });

  it('are all citations of the guideline in its edition, from the title', () => {
    expect(found(PAGES.replace('Chronic', '‸Chronic'))).toEqual([
      'relaxants.imr: Chronic Pain Treatment Guidelines',
      'pages%20only.imr: Chronic Pain Treatment Guidelines',
      'other.imr: Chronic Pain Treatment Guidelines',
    ]);
  });

  it('are empty for other words', () => {
    expect(found(`‸${PAGES}`)).toEqual(['nothing is cited']);
  });
});

describe('the letters that cite a guideline', () => {
  it('are named by case number, else by file, each once', () => {
    const cited = citingLetters('cp-2009', FILES);
    const names = (topic?: string) => cited(topic).map(({ name }) => name);
    expect(names()).toEqual(['other.imr', 'pages only.imr', 'relaxants.imr']);
    expect(names('muscle-relaxants')).toEqual(['pages only.imr', 'relaxants.imr']);
    expect(citingLetters('cp-2016', FILES)()[0]).toEqual({
      name: 'CM17-0000001',
      target: expect.stringMatching(/^file:.*#L\d+$/),
    });
  });

  it('are named once where they lie in two files, by their case number in any case', () => {
    const [file] = FILES.filter(({ letters }) => letters.some(({ caseNumber }) => caseNumber));
    if (!file) throw new Error('No letter has a case number.');
    const copied = file.letters.map((letter) => ({ ...letter, caseNumber: letter.caseNumber?.toLowerCase() }));
    const twice = [file, { uri: 'file:///letters/copy.imr', letters: copied }];
    expect(citingLetters('cp-2016', twice)()).toEqual(citingLetters('cp-2016', [file])());
  });
});
