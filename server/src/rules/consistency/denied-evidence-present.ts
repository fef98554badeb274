import { deniedEvidence, reportsIn } from '../../analysis/evidence/denied-evidence.ts';
import { itemLabel } from '../../letter/item-label.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const FALL = 'The injured worker has had low back pain since a fall from a ladder.';
const TRIED = `${FALL} He completed six sessions of physical therapy.`;
const REASON = 'The MTUS opioid guidelines ask for a gain in function, and the record shows none.';

/** A rationale misses no evidence that the summary reports. */
export const deniedEvidencePresent: LetterRule = {
  code: 'denied-evidence-present',
  severity: 'off',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'A rationale does not call undocumented what the case summary reports.',
    why: 'A plainly erroneous finding of fact that needs no expert to see is a ground of appeal (Labor Code §4610.6(h)(5)).',
    incorrect: exampleLetter([FALL, TRIED], [REASON, `${REASON} There is no documentation of physical therapy.`]),
    correct: exampleLetter([FALL, TRIED], [REASON, `${REASON} There is no documentation of recent physical therapy.`]),
    exceptions: [
      'Evidence outside a list of some two dozen tests, treatments, findings, symptoms and effects.',
      'Evidence that is only called not recent, not objective or not significant.',
      'Evidence that the summary calls requested, planned, denied or absent.',
    ],
  },
  check({ letter, sentencesOf }, report) {
    const summary = letter.sections.find(({ kind }) => kind === 'summary');
    if (!summary) return;
    const reports = reportsIn(letter.source, sentencesOf(summary.body));
    for (const item of letter.items) {
      const { rationale } = item;
      if (!rationale) continue;
      const denied = deniedEvidence(letter.source, item.disputed.text, sentencesOf(rationale.body), reports);
      for (const { name, denied: span, reported } of denied) {
        report({
          span,
          message: `The rationale of ${itemLabel(item)} finds no documentation of ${name}, which the case summary seems to report.`,
          related: [{ span: reported, message: 'The case summary reports it here.' }],
        });
      }
    }
  },
};
