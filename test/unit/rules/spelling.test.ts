import { describe, expect, it } from 'vitest';
import { spelling } from '../../../server/src/rules/text/spelling.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

testRule(spelling, {
  reported: {
    'a word that is not in the dictionary': caseLetter({
      summary: 'He ⟦recieved⟧ six visits.',
      rationale: 'The MTUS asks for ⟦documention⟧, and none is there.',
      findings: ['“recieved” is not in the dictionary.', '“documention” is not in the dictionary.'],
    }),
    'a word that opens a sentence': caseLetter({
      summary: 'He fell. ⟦Parasthesias⟧ came later.',
      findings: ['“Parasthesias” is not in the dictionary.'],
    }),
  },
  silent: {
    'words that no known word is near': caseLetter({ summary: 'Six visits with spinolator therapy.' }),
    'names within a sentence': caseLetter({ summary: 'He was seen at Recieved by the RECIEVED clinic.' }),
    'words that other rules find': caseLetter({ summary: 'He takes diazempam and has carpel tunnel syndrome.' }),
    'a guideline field': caseLetter({}).replace('Section(s): 3.3', 'Section(s): recieved, 3.3'),
  },
});

describe('spelling', () => {
  it('looks for suggestions only when asked, in the case of the word', () => {
    const found = findingsIn(caseLetter({ summary: 'He fell. Parasthesias came. He has parasthesias.' }));
    const suggestions = found.filter(({ code }) => code === 'spelling').map((finding) => finding.suggestions?.());
    expect(suggestions).toEqual([
      ['Paresthesias', 'Paresthesia'],
      ['paresthesias', 'paresthesia'],
    ]);
  });
});
