import { isAncillary } from '../../analysis/conclusions/ancillary.ts';
import { bareOpening, sameBareWords } from '../../analysis/tokens/bare-words.ts';
import { itemLabel } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** The number of first letters and digits that copies share. */
const OPENING_LENGTH = 64;
/** The minimum number of letters and digits; shorter rationales are drafts ("See above"). */
const MIN_LENGTH = 30;

const LAST = 'The request is not medically necessary.';
const FIRST_REASON = 'The MTUS opioid guidelines ask for a gain in function, and the record shows none.';
const BRACE = `${LAST}

Lumbar brace: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: `;

/** Each item is decided on grounds of its own. */
export const duplicateRationale: LetterRule = {
  code: 'duplicate-rationale',
  severity: 'information',
  group: 'consistency',
  docs: {
    summary: 'No two items have the same rationale.',
    why: 'Each disputed treatment is decided separately, with its clinical reasons (Labor Code §4610.6(c) and (d)). The same words under another item are often left over from copying.',
    incorrect: exampleLetter([LAST, `${BRACE}${FIRST_REASON} ${LAST}`]),
    correct: exampleLetter([
      LAST,
      `${BRACE}Guidelines find that a brace has no lasting effect on low back pain. ${LAST}`,
    ]),
    exceptions: [
      'Differences in case, white space and punctuation alone do not count.',
      'Rationales that differ in a word, such as the name of the item (see near-copied-rationale).',
      'The short rationale that a service is not necessary because the one that it goes with is not.',
      'Rationales shorter than a sentence.',
    ],
  },
  check({ letter: { items, source } }, report) {
    if (items.length < 2) return;
    const known = new Map<number, DisputedItem[]>();
    for (const item of items) {
      const body = item.rationale?.body;
      if (!body) continue;
      const { key, length } = bareOpening(source, body.span, OPENING_LENGTH);
      if (length < MIN_LENGTH) continue;
      const alike = known.get(key);
      if (!alike) {
        known.set(key, [item]);
        continue;
      }
      const first = alike.find(({ rationale }) => rationale && sameBareWords(source, rationale.body.span, body.span));
      if (!first?.rationale) alike.push(item);
      else if (item.rationale && !isAncillary(source.slice(body.span.start, body.span.end))) {
        report({
          span: item.rationale.label.span,
          message: `The rationale of ${itemLabel(item)} is the same as that of ${itemLabel(first)}.`,
          related: [{ span: first.rationale.label.span, message: 'This rationale is the same.' }],
        });
      }
    }
  },
};
