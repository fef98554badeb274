import { DECISIONS_INTRODUCTION, DETERMINATION_PARAGRAPH, DETERMINATION_PARAGRAPH_2014 } from '../../letter/form.ts';
import type { Letter, Section } from '../../letter/letter.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { matchesOf } from '../../text/matches.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';

/** A sentence ends at a period, or at the colon of the introduction. */
const SENTENCES = /[^.:]+[.:]?/g;
/** Fingerprints of the sentences of the standard paragraph, with every known wording of each. */
const PARAGRAPH = sentencePrints([DETERMINATION_PARAGRAPH, DETERMINATION_PARAGRAPH_2014]);
/** The fingerprint of the sentence below the title of the decisions. */
const INTRODUCTION = sentencePrints([DECISIONS_INTRODUCTION]);

/** Returns the fingerprints of each sentence in some wordings that have the same number of sentences. */
function sentencePrints(wordings: readonly string[]): readonly (readonly number[])[] {
  const [first = [], ...others] = wordings.map((words) => matchesOf(words, SENTENCES).map(([one]) => fingerprint(one)));
  return first.map((print, at) => [print, ...others.flatMap((prints) => prints[at] ?? [])]);
}

/** Returns the example letter with a sentence above its decisions. */
function withIntroduction(sentence: string): string {
  return exampleLetter(['Tramadol 50mg #84: Upheld', `${sentence}\n\nTramadol 50mg #84: Upheld`]);
}

/** The words that the form prints in every letter are the form's. */
export const preambleChanged: LetterRule = {
  code: 'preamble-changed',
  severity: 'information',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary:
      'The standard paragraph on how the determination was made and the sentence above the decisions have their standard wording.',
    why: 'The paragraph says what the law asks of the reviewer: no affiliation with the parties, active practice, the strength of evidence. A change there is seldom intended.',
    incorrect: withIntroduction('The Final Determination was made on the disputed items/services set forth below:'),
    correct: withIntroduction(
      'The Final Determination was based on decisions for the disputed items/services set forth below:',
    ),
    exceptions: [
      'Both known wordings: “disputed items/services” of 2014, “disputed items/Service” of later years.',
      'The sentence of 2014 with the reviewer’s certification, within the paragraph.',
      'Letters without the paragraph: a draft is often written before the standard wording is added.',
      'Letters without the title of the case summary, where the end of the paragraph is unclear.',
    ],
  },
  check({ letter }, report) {
    const [determination, next] = letter.sections;
    const hasSummary = letter.sections.some(({ kind }) => kind === 'summary');
    if (determination?.kind === 'determination' && hasSummary && next?.kind !== 'decisions') {
      const changed = differenceFromForm(letter, determination, paragraphOf(letter, determination), PARAGRAPH);
      if (changed) report(changed);
    }
    const decisions = letter.sections.find(({ kind }) => kind === 'decisions');
    const first = letter.items[0]?.span.start;
    if (decisions && first !== undefined && first > decisions.title.span.end) {
      const introduction = { start: decisions.title.span.end, end: first };
      const changed = differenceFromForm(letter, decisions, [introduction], INTRODUCTION);
      if (changed) report(changed);
    }
  },
};

/** Returns the section's spans without the reviewer's credentials. */
function paragraphOf({ reviewer }: Letter, { body }: Section): Span[] {
  const { start, end } = body.span;
  if (!reviewer || reviewer.span.start < start || reviewer.span.end > end) return [body.span];
  const before = { start, end: reviewer.span.start };
  return reviewer.style === 'block' ? [before] : [before, { start: reviewer.span.end, end }];
}

/** Printed words equal to the form's, by their length: letters of one form print the same words, line breaks and all. */
const UNCHANGED = new Map<number, string>();
/** The maximum number of them that are kept, and of their length in UTF-16 units. */
const MAX_KEPT = 100;
const MAX_LENGTH = 3000;

function keepUnchanged(printed: string): void {
  if (printed.length > MAX_LENGTH) return;
  if (UNCHANGED.size >= MAX_KEPT) UNCHANGED.clear();
  // A slice would keep the whole letter in memory; a joined string that is cut again does not.
  UNCHANGED.set(printed.length, ` ${printed}`.slice(1));
}

/** Returns the first sentence that no form has, or else a missing, additional or misplaced sentence as a problem of the title. */
function differenceFromForm(
  { source }: Letter,
  { title }: Section,
  spans: readonly Span[],
  form: typeof PARAGRAPH,
): Problem | undefined {
  const printed = [form.length, ...spans.map(({ start, end }) => source.slice(start, end))].join('\0');
  if (UNCHANGED.get(printed.length) === printed) return undefined;
  const known = form.flat();
  const prints: number[] = [];
  for (const part of spans) {
    const words = normalizedText(source, part);
    for (const { 0: sentence, index } of matchesOf(words.text, SENTENCES)) {
      const print = fingerprint(sentence);
      if (!known.includes(print)) {
        const span = words.toSource(index + sentence.search(/\S/), index + sentence.length);
        return { span, message: `This sentence under “${title.standard}” differs from the standard wording.` };
      }
      prints.push(print);
    }
  }
  if (prints.length === 0) return undefined;
  if (prints.length === form.length && prints.every((print, at) => form[at]?.includes(print))) {
    keepUnchanged(printed);
    return undefined;
  }
  const message = `The standard sentences under “${title.standard}” are incomplete, repeated or out of order.`;
  return { span: title.span, message };
}
