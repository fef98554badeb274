import { describe, expect, it } from 'vitest';
import { definition } from '../../../server/src/features/definition.ts';
import { guidelinePage } from '../../../server/src/features/guideline-page.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { citingLetter } from '../../support/citing-letter.ts';
import { marked } from '../../support/marked-text.ts';

const catalogue = builtInCatalogue();

/** Where a definition leads: the page, the words on its line, and the words in the letter that lead there. */
function led(citation: string, decided?: string): readonly (string | undefined)[] {
  const { text, cursor = -1 } = marked(citingLetter(citation, decided));
  const letters = parseLetters(text);
  const found = definition(letters, cursor, catalogue);
  const letter = letters[0];
  if (!found?.originSelectionRange || !letter) return ['nowhere'];
  const { start, end } = found.originSelectionRange;
  const id = /^imr-guideline:\/(.*)\.md(?:#.*)?$/.exec(found.targetUri)?.[1] ?? '';
  const guideline = catalogue.guideline(id);
  const lines = guideline ? guidelinePage(guideline, catalogue).text.split('\n') : [];
  const words = text.slice(letter.offsetAt(start), letter.offsetAt(end)).replace(/\s+/g, ' ');
  return [id, lines[found.targetSelectionRange.start.line], words];
}

describe('the definition of a citation', () => {
  it('is the guideline’s page, from its title', () => {
    expect(led('Decision based on MTUS Chronic Pain ‸Treatment Guidelines Muscle relaxants Page(s): 64-66.')).toEqual([
      'cp-2009',
      '# Chronic Pain Medical Treatment Guidelines (MTUS), July 18, 2009',
      'Chronic Pain Treatment Guidelines',
    ]);
  });

  it('is the line of the topic, from a topic', () => {
    expect(
      led('Decision based on MTUS Low Back Complaints 2004, Section(s): Special\n  Stu‸dies, Physical Methods.'),
    ).toEqual(['acoem-12', expect.stringMatching(/^### .*Special Studies/), 'Special Studies']);
  });

  it('is the first topic on the pages, from pages', () => {
    const [id, line, words] = led('Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 6‸4-66.');
    expect([id, line, words]).toEqual(['cp-2009', '### Muscle relaxants (for pain)', 'Page(s): 64-66']);
  });

  it('is the chapter that has the pages, where several chapters share them', () => {
    const [id, , words] = led(
      'Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints, ACOEM Chapter 12 Low Back Complaints Page(s): 17‸7, 303.',
    );
    expect([id, words]).toEqual(['acoem-8', '177']);
  });

  it('is the cited topic, where the pages have several', () => {
    const [, line] = led('Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s‸): 60-80.');
    expect(line).toMatch(/^### Opioids/);
  });

  it('is the guideline’s page, from an unknown topic', () => {
    const [id, line] = led('Decision based on MTUS Low Back Complaints 2004, Section(s): Gar‸dening.');
    expect([id, line]).toEqual(['acoem-12', expect.stringMatching(/^# .*Low Back/)]);
  });

  it('is found at the end of a title', () => {
    expect(led('Decision based on MTUS Low Back Complaints 2004‸.')[0]).toBe('acoem-12');
  });

  it.each([
    'Decision based ‸on MTUS Low Back Complaints 2004.',
    'Decision based on MTUS The Unknown Guide ‸2031.',
    'The Expert Reviewer did not cite any medical ‸evidence for its decision.',
  ])('is nowhere from other words: %s', (citation) => {
    expect(led(citation)).toEqual(['nowhere']);
  });

  it('names the folder of its catalogue', () => {
    const { text, cursor = -1 } = marked(citingLetter('Decision based on MTUS Low Back Comp‸laints 2004.'));
    const found = definition(parseLetters(text), cursor, catalogue, 'file:///letters');
    expect(found?.targetUri).toBe('imr-guideline:/acoem-12.md?file%3A%2F%2F%2Fletters');
  });
});
