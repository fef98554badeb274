import { conflictingConclusion } from '../../analysis/conclusions/conclusions.ts';
import { dividedConclusionOf, selfContradictionOf } from '../../analysis/conclusions/divided-conclusions.ts';
import { type TokenScan, tokensOf } from '../../analysis/tokens/token-scan.ts';
import { itemLabel } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { outcomeMeant } from '../../letter/outcome.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';

/** An item is upheld where its rationale finds no medical necessity, and overturned where it finds one. */
export const decisionContradictsRationale: LetterRule = {
  code: 'decision-contradicts-rationale',
  severity: 'error',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'The outcome of an item agrees with the conclusion of its rationale.',
    why: 'A determination states whether the disputed treatment is medically necessary (8 CCR §9792.10.6(d)). Upheld means that it isn’t, Overturned that it is. Where the rationale concludes the opposite, opens with it, or finds a part of the request necessary, the parties cannot know what was decided.',
    incorrect: exampleLetter(['Tramadol 50mg #84: Upheld', 'Tramadol 50mg #84: Overturned']),
    correct: exampleLetter(),
    exceptions: [
      'Rationales without a clear conclusion, or with one for some requests and another for the rest.',
      'Items whose headers say that a part was authorized before.',
      'Quotations, statements of a guideline, a provider or an earlier reviewer, and conditional statements.',
      'Outcomes that are neither Upheld nor Overturned, nor a misspelling of one.',
    ],
  },
  check({ letter, sentencesOf }, report) {
    for (const item of letter.items) {
      const { decision, rationale } = item;
      const outcome = decision && outcomeMeant(decision.word.text);
      if (!outcome || !rationale) continue;
      const found = { item, word: decision.word, isOverturned: outcome === 'overturned' };
      const sentences = sentencesOf(rationale.body);
      const scan = tokensOf(letter);
      const problem =
        opposed(found, scan, sentences) ?? selfContradicted(found, scan, sentences) ?? divided(found, scan, sentences);
      if (problem) report(problem);
    }
  },
};

/** An item with its outcome. */
interface Decided {
  readonly item: DisputedItem;
  readonly word: TextSpan;
  readonly isOverturned: boolean;
}

function opposed(
  { item, word, isOverturned }: Decided,
  scan: TokenScan,
  sentences: readonly Span[],
): Problem | undefined {
  const conclusion = conflictingConclusion(scan, sentences, isOverturned);
  if (!conclusion) return undefined;
  const says = conclusion.necessary ? 'is' : 'isn’t';
  return {
    span: word.span,
    message: `${itemLabel(item)} is ${word.text}, but its rationale concludes that it ${says} medically necessary.`,
    related: [{ span: conclusion.span, message: 'This is what the rationale concludes.' }],
  };
}

function selfContradicted(
  { item, word, isOverturned }: Decided,
  scan: TokenScan,
  sentences: readonly Span[],
): Problem | undefined {
  const found = selfContradictionOf(scan, sentences, item.disputed.text);
  if (!found) return undefined;
  const { statement, conclusion, necessary } = found;
  const says = necessary ? 'is' : 'isn’t';
  if (necessary === isOverturned)
    return {
      span: statement,
      message: `The rationale of ${itemLabel(item)} concludes that it ${says} medically necessary; these words say the opposite.`,
      related: [{ span: conclusion, message: 'This is what the rationale concludes.' }],
      maxSeverity: 'warning',
    };
  return {
    span: word.span,
    message: `${itemLabel(item)} is ${word.text}, but its rationale concludes that it ${says} medically necessary.`,
    related: [
      { span: conclusion, message: 'This is what the rationale concludes.' },
      { span: statement, message: 'These words of the rationale say the opposite.' },
    ],
  };
}

function divided(
  { item, word, isOverturned }: Decided,
  scan: TokenScan,
  sentences: readonly Span[],
): Problem | undefined {
  if (item.request) return undefined;
  const span = dividedConclusionOf(scan, sentences);
  if (!span) return undefined;
  const finds = isOverturned ? 'only a part' : 'a part';
  return {
    span: word.span,
    message: `${itemLabel(item)} is ${word.text}, but its rationale finds ${finds} of it medically necessary.`,
    related: [{ span, message: 'This is what the rationale concludes.' }],
    maxSeverity: 'warning',
  };
}
