import { holdNumber, type Quantity, quantitiesIn } from '../../analysis/requests/quantities.ts';
import { visitsIn } from '../../analysis/requests/quantity-conflict.ts';
import { type Restatement, spanWithin } from '../../analysis/requests/restatements.ts';
import { itemLabel } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import type { TextSpan } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';
import { placed, replaced } from './contradiction-choices.ts';

const HEADER = (remaining: number) =>
  `Acupuncture 20 visits was the original request. Acupuncture 8 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Acupuncture ${remaining} visits is: Upheld`;
const GOOD = [
  ['Tramadol 50mg #84: Upheld', HEADER(12)],
  [
    'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
    'Acupuncture Treatment 2007',
  ],
  ['The MTUS opioid guidelines ask', 'The MTUS asks'],
] as const;

/** Several services or repeated portions, whose remainder is not a simple difference. */
const NO_DIFFERENCE = /\b(?:refills?|months?|monthly|and|plus|or|up to|per month)\b|[&;+]/i;
/** The request stays in dispute as a whole; something else was authorized. */
const WHOLE = /\bleaving the original request\b/i;
/** Strengths and frequencies, which are not subtracted. */
const UNCOUNTED = new Set(['mg', 'mcg', 'g', 'ml', '%', 'units', 'at once', 'a day', 'hours', 'minutes']);

/** What was authorized and what remains make up the original request. */
export const remainderConflict: LetterRule = {
  code: 'remainder-conflict',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary:
      'In a header of sentences, the authorized and the remaining quantity add up to the original request, and the rationale decides what remains.',
    why: 'Only what the claims administrator did not authorize is in dispute. Where the numbers do not add up, it is unclear how much was decided.',
    incorrect: exampleLetter([GOOD[0][0], HEADER(10)], GOOD[1], GOOD[2]),
    correct: exampleLetter(...GOOD),
    exceptions: [
      'Refills and months, several services in one request, and ranges.',
      'Headers without one of the three numbers.',
      'Portions with the same number, which differ in something else.',
      'Requests that stay in dispute as a whole while something else was authorized.',
    ],
  },
  check({ letter, restatementsOf }, report) {
    for (const item of letter.items) {
      const decided = anotherPortionDecided(item, restatementsOf(item), letter.source);
      if (decided) report(decided);
      const { request, name } = item;
      if (!request?.authorized || WHOLE.test(name.text)) continue;
      const { original, authorized, disputed } = request;
      if (![original, authorized, disputed].every(({ text }) => holdNumber(text) && !NO_DIFFERENCE.test(text)))
        continue;
      const all = counted(original);
      const given = all && counted(authorized);
      if (!all || given?.kind !== all.kind) continue;
      const left = counted(disputed);
      if (left?.kind !== all.kind) continue;
      const remains = Number(all.value) - Number(given.value);
      // Where as much was authorized as requested, the portions differ in something else.
      if (remains <= 0 || remains === Number(left.value) || left.value === all.value) continue;
      const { source } = letter;
      const [whole, allowed, rest] = [
        placed(source, original, all),
        placed(source, authorized, given),
        placed(source, disputed, left),
      ];
      report({
        span: rest.span,
        message: `Of the original request for ${itemLabel(item)}, ${given.value} of ${all.value} were authorized: ${remains} remain, not ${left.value}.`,
        related: [
          { span: whole.span, message: 'This was requested.' },
          { span: allowed.span, message: 'This was authorized.' },
        ],
        choices: [
          ...replaced(source, rest, `${remains}`, 'for what remains'),
          ...replaced(source, whole, `${Number(given.value) + Number(left.value)}`, 'for the original request'),
          ...(Number(left.value) < Number(all.value)
            ? replaced(source, allowed, `${Number(all.value) - Number(left.value)}`, 'for what was authorized')
            : []),
        ],
      });
    }
  },
};

/** Returns a conclusion on as many as were originally requested or authorized, where another number remains in dispute. */
function anotherPortionDecided(
  { request, name }: DisputedItem,
  restatements: readonly Restatement[],
  source: string,
): Problem | undefined {
  const last = restatements.findLast(({ concludes }) => concludes);
  if (!request?.authorized || !last || WHOLE.test(name.text)) return undefined;
  if (ORIGINAL.test(source.slice(last.sentence.start, last.sentence.end))) return undefined;
  const { original, authorized, disputed } = request;
  if (![original, authorized, disputed].every(({ text }) => holdNumber(text) && !NO_DIFFERENCE.test(text)))
    return undefined;
  const [all, left] = [counted(original), counted(disputed)];
  if (NO_DIFFERENCE.test(last.words) || !holdNumber(last.words)) return undefined;
  const named = counted({ text: last.words });
  if (!all || !left || !named || left.value === all.value || named.value === left.value) return undefined;
  const isOther = named.value === all.value || named.value === counted(authorized)?.value;
  if (!isOther || named.kind !== left.kind || all.kind !== left.kind) return undefined;
  const span = spanWithin(source, last, named);
  return {
    span,
    message: `Of the original request, ${left.value} remain in dispute; the rationale concludes on ${named.value}.`,
    related: [{ span: placed(source, disputed, left).span, message: 'This is what remains.' }],
    choices: replaced(source, { quantity: named, span }, left.value, 'in the rationale'),
  };
}

/** "the original request": a conclusion that says so speaks of all of it on purpose; "what remains of the original request, 8" does not. */
const ORIGINAL =
  /(?<!\b(?:remain(?:ing|der)|balance|rest)\b[^.]{0,40})\boriginal\b|\boriginal (?:\w+ ){0,2}(?:request|order|prescription) (?:of|for)\b/i;

/** Returns the only number of visits, tablets, days or other units in a part of a header; undefined for none or several. */
function counted({ text }: Pick<TextSpan, 'text'>): Quantity | undefined {
  const quantities = quantitiesIn(text).filter(({ kind }) => !UNCOUNTED.has(kind));
  const visits = visitsIn(quantities);
  const others = visits ? quantities.filter(({ kind }) => kind !== 'a week' && kind !== 'weeks') : quantities;
  const [one, second] = others.length > 0 ? others : visits ? [visits] : [];
  return one && !second && !Number.isNaN(Number(one.value)) ? one : undefined;
}
