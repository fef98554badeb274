import { itemLabel } from '../../letter/item-label.ts';
import type { Letter } from '../../letter/letter.ts';
import { skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';
import { isPlaceholder } from '../structure/empty-field.ts';
import { FIELD_NAMES } from '../structure/fields.ts';

/** The end of a sentence with what may close it: a bracket, a quotation mark, the number of a footnote. */
const ENDS = /(?:[.?!…][\s"'”’)\]]*|[.?!…]["”]?\s?[[(]\d{1,3}[\])])$/;
/** An address may stand last. */
const ADDRESS = /(?:https?:|www\.)\S*$|\b[\w-]+\.(?:com|org|gov|net|edu)\S*$/i;
/** Words after which no sentence and no citation ends. */
const GOES_ON =
  /(?:[,;:(–—-]|\b(?:a|an|the|and|or|of|to|for|with|without|by|from|in|on|at|as|is|are|was|were|be|been|has|have|had|not|that|which|who|this|these|his|her|their|no|than|due|because|since|if|when|while|but|per|between|into|during|after|before|medically))$/i;
/** A whole conclusion that only lacks its period. */
const WHOLE = /\b(?:necessary|necessity|established|supported|indicated|appropriate|warranted)$/i;
/** The length of the end of a span that is examined; its last word is underlined. */
const LAST = 120;
const LAST_WORD = /\S+$/;

/** Summary and fields end with a whole sentence. */
export const truncatedText: LetterRule = {
  code: 'truncated-text',
  severity: 'warning',
  group: 'text',
  labelledOnly: true,
  docs: {
    summary: 'Summary and rationales end with a whole sentence, and no guideline field ends in the midst of one.',
    why: 'Words that break off were cut when the text was copied or joined. What is lost may be the very conclusion.',
    incorrect: exampleLetter(['The request is not medically necessary.', 'The request is not']),
    correct: exampleLetter(),
    downgradedWhen: 'A last sentence that lacks only its period is a hint.',
    exceptions: [
      'Guideline fields without a period whose last word may end a citation.',
      'A web address at the end.',
      'Fields without words, and those with a placeholder alone.',
    ],
  },
  check({ letter, prose }, report) {
    const summary = prose.find(({ place }) => place === 'summary');
    if (summary) checkEnd(letter, summary.span, 'The case summary', report);
    for (const item of letter.items) {
      for (const { kind, body } of item.fields) {
        if (body.span.end === body.span.start || isPlaceholder(body)) continue;
        const called = `The ${FIELD_NAMES[kind]} of ${itemLabel(item)}`;
        if (kind === 'rationale') checkEnd(letter, body.span, called, report);
        else if (GOES_ON.test(lastWords(letter, body.span))) checkEnd(letter, body.span, called, report);
      }
    }
  },
};

function lastWords({ source }: Letter, { start, end }: Span): string {
  const last = skipWhitespaceBack(source, end, start);
  return source.slice(Math.max(start, last - LAST), last);
}

function checkEnd(letter: Letter, span: Span, called: string, report: (problem: Problem) => void): void {
  const words = lastWords(letter, span);
  if (words === '' || ENDS.test(words) || ADDRESS.test(words)) return;
  const last = skipWhitespaceBack(letter.source, span.end, span.start);
  const length = LAST_WORD.exec(words)?.[0].length ?? 1;
  const place = { start: last - length, end: last };
  const problem = { span: place, message: `${called} breaks off: its last sentence has no end.` };
  if (!WHOLE.test(words)) report(problem);
  else {
    const edits = [{ span: { start: last, end: last }, text: '.' }];
    report({
      span: place,
      message: `${called} ends without a period.`,
      fix: { title: 'Insert the period', edits, complete: true },
      maxSeverity: 'hint',
    });
  }
}
