import { expect, it } from 'vitest';
import { deniedEvidencePresent } from '../../../server/src/rules/consistency/denied-evidence-present.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const TRIED = 'The knee hurts since a fall. Treatment to date has included six sessions of physical therapy.';

testRule(deniedEvidencePresent, {
  reported: {
    'a treatment that the summary reports': caseLetter({
      summary: TRIED,
      rationale: 'The MTUS asks for a trial. There is ⟦no documentation of physical therapy⟧.',
      findings: [
        'The rationale of “Tramadol 50mg #84” finds no documentation of physical therapy, which the case summary seems to report.',
      ],
    }),
  },
  silent: {
    'a treatment that the summary doesn’t report': caseLetter({
      rationale: 'The MTUS asks for a trial. There is no documentation of physical therapy.',
    }),
    'a treatment that isn’t denied': caseLetter({ summary: TRIED, rationale: 'The MTUS asks for physical therapy.' }),
  },
});

// Anything worse than linear takes minutes here, so that the runner's own limit fails it.

it('denied-evidence-present › is off by default and points at both locations where it is on', () => {
  const text = caseLetter({
    summary: TRIED,
    rationale: 'The MTUS asks for a trial. There is no documentation of physical therapy.',
  });
  const own = (tested?: typeof deniedEvidencePresent) =>
    findingsIn(text, tested).filter(({ code }) => code === deniedEvidencePresent.code);
  expect(own()).toEqual([]);
  const related = own(deniedEvidencePresent).flatMap((finding) => finding.related ?? []);
  expect(related.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'Treatment to date has included six sessions of physical therapy',
  ]);
});
