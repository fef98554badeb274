import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../../server/src/features/document-links.ts';
import { builtInCatalogue, catalogueOf } from '../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { citingLetter } from '../../support/citing-letter.ts';
import { withRanges } from '../../support/marked-text.ts';

/** The line of the reviewer's field with its links marked, and where they lead. */
function linked(citation: string, catalogue = builtInCatalogue()): readonly unknown[] {
  const text = citingLetter(citation);
  const letter = parseLetters(text)[0];
  if (!letter) throw new Error('The text holds no letter.');
  const links = documentLinks(letter, catalogue);
  const spans = links.map(({ range }) => ({ start: letter.offsetAt(range.start), end: letter.offsetAt(range.end) }));
  const line = withRanges(text, spans)
    .split('\n')
    .find((words) => words.startsWith('MAXIMUS guideline:'));
  return [line?.replace('MAXIMUS guideline: ', ''), ...links.map(({ target, tooltip }) => `${tooltip} ${target}`)];
}

const DIR = 'https://www.dir.ca.gov/t8/ch4_5sb1a5_5_2.html';

describe('documentLinks', () => {
  it('link the titles of citations to their official texts', () => {
    expect(linked('Decision based on MTUS Knee Complaints 2004, and Eye 2004.')).toEqual([
      'Decision based on MTUS ⟦Knee Complaints 2004⟧, and ⟦Eye 2004⟧.',
      `Official text: Title 8 sections of the MTUS (DIR) ${DIR}`,
      `Official text: Title 8 sections of the MTUS (DIR) ${DIR}`,
    ]);
  });

  it.each([
    'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Knee Chapter, see http://odg.example/knee.',
    'Decision based on MTUS The Unknown Guide 2031.',
    'The Expert Reviewer did not cite any medical evidence for its decision.',
  ])('are none where the catalogue has no address: %s', (citation) => {
    expect(linked(citation)).toEqual([citation]);
  });

  it.each(['command:workbench.action.quit', 'file:///etc/passwd', 'javascript:alert(1)', 'https:// x'])(
    'never lead to %s',
    (url) => {
      const guideline = {
        id: 'x',
        title: 'X',
        aliases: ['Gardening 2031'],
        mtus: true,
        topics: [],
        links: [{ title: 'Its text', url }],
      };
      const catalogue = catalogueOf({ guidelines: [guideline], sources: {} });
      const citation = 'Decision based on MTUS Gardening 2031.';
      expect(linked(citation, catalogue)).toEqual([citation]);
    },
  );
});
