import { isAncillary } from '../../analysis/conclusions/ancillary.ts';
import { lastVerdict } from '../../analysis/conclusions/conclusions.ts';
import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { itemLabel } from '../../letter/item-label.ts';
import { collapseWhitespace } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { Fix, LetterRule } from '../rule.ts';

/** The words of the law, with a blank or a line end lost between them at times. */
const MEDICAL_NECESSITY = /medical(?:ly)?[\s-]*(?:un)?necess|necess(?:ary|ity)[\s,]+(?:\w+\s+){0,3}medical/i;
/** What decides a request in other words. */
const DECIDES =
  /\bnecess|\b(?:den(?:y|ied|ial)|upheld|uphold\w*|overturn\w*|revers\w+|affirm\w*|approv\w+|authoriz\w+|allowed|granted)\b|certif|\b(?:supported|support|indicated|appropriate|reasonable|warranted|justified|justification|established|recommend\w*|met|endorsed|needed|excessive|meets?)\b/i;
/** "see the rationale above", "as for item 1". */
const ELSEWHERE =
  /\b(?:see|refer\s+to|as\s+(?:in|for|above|stated|noted))\b[^.]{0,40}\b(?:above|item|rationale|#\d|previous|preceding)\b/i;
/** "is not necessary", where "medically" is missing. */
const NECESSARY = /\b(?:is|are|was|were)\s+(?:(?:therefore|thus|hence|also)\s+)?(?:not\s+)?(?=necessary\b)/i;
/** Fewer characters are a draft's first words. */
const MIN_LENGTH = 80;
/** Of so many sentences at the end one decides. */
const LAST = 3;

/** Each rationale concludes whether the request is medically necessary. */
export const noConclusion: LetterRule = {
  code: 'no-conclusion',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'Each rationale concludes, in these words, whether the request is medically necessary.',
    why: 'The determination must state whether the disputed treatment is medically necessary (Labor Code §4610.6(c) and (e), 8 CCR §9792.10.6(d)). A rationale that does not say so leaves the outcome without its reason.',
    incorrect: exampleLetter([
      'and the record shows none. The request is not medically necessary.',
      'and the record shows none.',
    ]),
    correct: exampleLetter(),
    downgradedWhen:
      'A rationale that decides in other words (“not necessary”, “not medically appropriate”, “not supported”) is an information.',
    exceptions: [
      'The short rationale that another service isn’t necessary, so neither is what goes with it.',
      'A reference to the rationale of another item.',
      'The first words of a draft, up to 80 characters.',
    ],
  },
  check({ letter, sentencesOf }, report) {
    const { source } = letter;
    for (const item of letter.items) {
      const body = item.rationale?.body;
      if (!item.rationale || !body || body.span.end - body.span.start < MIN_LENGTH) continue;
      const words = source.slice(body.span.start, body.span.end);
      if (MEDICAL_NECESSITY.test(words) || isAncillary(words) || ELSEWHERE.test(words)) continue;
      const all = sentencesOf(body);
      const last = all.slice(-LAST);
      const end = { start: last[0]?.start ?? body.span.start, end: body.span.end };
      if (DECIDES.test(source.slice(end.start, end.end)) || lastVerdict(tokensOf(letter), all)) {
        const span = last.at(-1) ?? end;
        const fix = fixOf(source, span);
        report({
          span,
          message: `The rationale of ${itemLabel(item)} concludes without the words “medically necessary”.`,
          ...(fix && { fix }),
          maxSeverity: 'information',
        });
      } else {
        report({
          span: item.rationale.label.span,
          message: `The rationale of ${itemLabel(item)} does not conclude whether the request is medically necessary.`,
        });
      }
    }
  },
};

/** Returns the fix that inserts "medically" in a conclusion that says "is not necessary" once. */
function fixOf(source: string, { start, end }: Span): Fix | undefined {
  const words = source.slice(start, end);
  const match = NECESSARY.exec(words);
  if (!match) return undefined;
  const at = start + match.index + match[0].length;
  const said = collapseWhitespace(`${match[0]}medically necessary`);
  return { title: `Write “${said}”`, edits: [{ span: { start: at, end: at }, text: 'medically ' }], complete: true };
}
