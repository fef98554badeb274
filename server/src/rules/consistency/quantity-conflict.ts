import { strengthConflict, strengthsOf } from '../../analysis/requests/header-strengths.ts';
import { unequalPairs } from '../../analysis/requests/number-pairs.ts';
import { holdNumber, type Quantity, quantitiesIn } from '../../analysis/requests/quantities.ts';
import { quantityConflict as conflictOf } from '../../analysis/requests/quantity-conflict.ts';
import { spanWithin } from '../../analysis/requests/restatements.ts';
import { shareWord } from '../../analysis/requests/shared-words.ts';
import { itemLabel, quoted } from '../../letter/item-label.ts';
import type { DisputedItem, Letter } from '../../letter/letter.ts';
import { NUMBER, numbersWithin } from '../../terms/number-words.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Report } from '../rule.ts';
import { pairChoices, placed, quantityChoices } from './contradiction-choices.ts';
import { reportOddQuantities } from './odd-quantities.ts';

/** "9 sessions for the neck and 9 for the back": parts of a request. */
const IN_PARTS = new RegExp(`\\b(?:and|plus|&) (?:${NUMBER}) (?:for|to|on|of)\\b`, 'i');

const GOOD = [
  ['Tramadol 50mg #84', 'Acupuncture 2 times a week for 6 weeks'],
  [
    'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
    'Acupuncture Treatment 2007',
  ],
  [
    'The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request',
    'The MTUS asks for a gain in function, and the record shows none. The request for 12 sessions of acupuncture',
  ],
] as const;

/** Digits in parentheses after a word, or a word after digits. */
const BRACKETED = /(?<=[a-z]\s?)\(\s?#?\s?\d{1,4}\s?\)|(?<=\d\s?)\(\s?[a-z -]{3,30}\s?\)/iy;

/** The rationale concludes on the quantity that is requested. */
export const quantityConflict: LetterRule = {
  code: 'quantity-conflict',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary:
      'The conclusion of a rationale gives the same quantity as the item, and numbers that are given twice agree.',
    why: 'The determination says what the employer has to authorize. Another dose, number, frequency or level in its conclusion makes it ambiguous.',
    downgradedWhen: 'Information where a sign between two numbers seems to be lost, and for tens of grams by mouth.',
    incorrect: exampleLetter(GOOD[0], GOOD[1], [GOOD[2][0], GOOD[2][1].replace('12', '18')]),
    correct: exampleLetter(...GOOD),
    exceptions: [
      'Numbers in words: “forty-five (45)” is 45, “one dozen” is 12.',
      'Products: “2 times a week for 6 weeks” is 12 sessions; with an evaluation, a second course or several parts of the body the total may be another.',
      'Directions for use with a range, a taper, refills or half tablets, and fewer tablets than may be taken as needed.',
      'Conclusions on what remains, where the header does not say what was authorized.',
      'Any quantity of the item’s header: what was originally requested, what was authorized, and what remains.',
      'Quantities that guidelines recommend, that were given before, or that exceed a limit.',
      'Numbers of past visits beside a plan: “completed 8 visits (2 times a week for 6 weeks)”.',
      'Parts: “9 sessions for the neck and 9 for the back”.',
      'Quantities of a kind that only one of the two places gives.',
    ],
  },
  check({ letter, restatementsOf, prose }, report) {
    for (const { span } of [...letter.items.map(({ name }) => name), ...prose]) pairsIn(letter, span, report);
    reportOddQuantities(letter, report);
    for (const item of letter.items) {
      strengthsIn(letter, item, report);
      const { name } = item;
      if (!item.rationale || !holdNumber(name.text)) continue;
      let requested: readonly Quantity[] | undefined;
      for (const restatement of restatementsOf(item)) {
        const { words } = restatement;
        if (!restatement.concludes || !holdNumber(words) || IN_PARTS.test(words) || numbersWithin(words, name.text))
          continue;
        // Where the header does not say what was granted, the remainder may be any number.
        if (restatement.ofRemainder && !item.request) continue;
        requested ??= quantitiesIn(name.text);
        const conflict = conflictOf(requested.filter(isOne), quantitiesIn(words).filter(isOne));
        if (!conflict || !shareWord(name.text, words)) continue;
        const { start, end } = conflict.requested;
        const requestedAt = placed(letter.source, name, conflict.requested);
        const namedAt = { quantity: conflict.named, span: spanWithin(letter.source, restatement, conflict.named) };
        report({
          span: namedAt.span,
          message: `${itemLabel(item)} says ${quoted(name.text.slice(start, end))}, but its rationale concludes on ${quoted(words.slice(conflict.named.start, conflict.named.end))}.`,
          related: [{ span: requestedAt.span, message: 'This is the requested quantity.' }],
          choices: quantityChoices(letter.source, item, requestedAt, namedAt),
        });
        break;
      }
    }
  },
};

/** Tells whether a quantity gives one number; "two (3)" gives two, which is reported separately. */
function isOne({ value }: Quantity): boolean {
  return !value.includes('(');
}

/** Reports numbers in words that disagree with their digits. */
function pairsIn({ source }: Letter, span: Span, report: Report): void {
  if (!holdsBracketed(source, span)) return;
  const words = normalizedText(source, span);
  for (const { start, end, words: one, digits: other } of unequalPairs(words.text)) {
    const place = words.toSource(start, end);
    report({
      span: place,
      message: `${quoted(words.text.slice(start, end))} gives two numbers: ${one} and ${other}.`,
      choices: pairChoices(source, place, [one, other]),
    });
  }
}

/** Returns whether a number may be repeated in parentheses in a span: a cheap check. */
function holdsBracketed(source: string, { start, end }: Span): boolean {
  const words = source.slice(start, end);
  for (let at = words.indexOf('('); at >= 0; at = words.indexOf('(', at + 1)) {
    BRACKETED.lastIndex = at;
    if (BRACKETED.test(words)) return true;
  }
  return false;
}

/** Reports a strength that what remains of a request gives otherwise than the original request. */
function strengthsIn({ source }: Letter, { request }: DisputedItem, report: Report): void {
  const found = request && strengthConflict(request);
  if (!request || !found) return;
  const { original, disputed } = found;
  const place = ({ span }: TextSpan, at: Span) => normalizedText(source, span).toSource(at.start, at.end);
  report({
    span: place(request.disputed, disputed),
    message: `What remains of the request is ${quoted(disputed.text)}, but the original request says ${quoted(original.text)}.`,
    related: [{ span: place(request.original, original), message: 'This was requested.' }],
    choices: [
      {
        title: `Use ${quoted(original.text)} for what remains`,
        edits: strengthsOf(request.disputed.text).map((one) => ({
          span: place(request.disputed, one),
          text: original.text,
        })),
      },
      {
        title: `Use ${quoted(disputed.text)} for the original request`,
        edits: [request.original, request.authorized].flatMap((part) =>
          part ? strengthsOf(part.text).map((one) => ({ span: place(part, one), text: disputed.text })) : [],
        ),
      },
    ],
  });
}
