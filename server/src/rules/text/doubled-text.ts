import { repeatedListItems } from '../../analysis/repeats/repeated-list-items.ts';
import { type RepeatedSentence, repeatedSentences } from '../../analysis/repeats/repeated-sentences.ts';
import { type RepeatedWords, repeatedWords } from '../../analysis/repeats/repeated-words.ts';
import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { quoted } from '../../letter/item-label.ts';
import { collapseWhitespace } from '../../text/normalized-text.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';

/** No words and no sentence stand twice. */
export const doubledText: LetterRule = {
  code: 'doubled-text',
  severity: 'warning',
  group: 'text',
  docs: {
    summary: 'No words stand twice in a row, and no sentence twice in the summary or in one rationale.',
    why: 'Words that stand twice were left from copying or joining texts. A passage that is repeated often took the place of another one, which is missing.',
    incorrect: exampleLetter(['ask for a gain in function', 'ask for a gain ask for a gain in function']),
    correct: exampleLetter(),
    downgradedWhen:
      'A sentence that stands twice, and an item that stands twice in a row in a list, is an information.',
    exceptions: [
      'Words with a comma, the end of a sentence, a bracket, a colon or a dash among them, and “what is not recommended is not recommended”.',
      'Numbers, and what the columns of a table repeat.',
      'Short sentences, items of a list that are apart, and the conclusion on medical necessity, which may open a rationale and close it.',
      'A single word, which doubled-word reports.',
    ],
  },
  check({ letter, prose, sentencesOf }, report) {
    const { source } = letter;
    for (const stretch of prose) {
      for (const repeat of repeatedWords(tokensOf(letter), stretch.span)) report(doubledWords(source, repeat));
      for (const repeat of repeatedListItems(source, stretch.span)) report(doubledItem(source, repeat));
      const body = stretch.item?.rationale?.body;
      const sentences = sentencesOf(body ?? { span: stretch.span, text: stretch.words });
      for (const repeat of repeatedSentences(source, sentences)) report(doubledSentence(repeat));
    }
    for (const { fields } of letter.items) {
      for (const { kind, body } of fields) {
        if (kind === 'rationale') continue;
        for (const repeat of repeatedListItems(source, body.span)) report(doubledItem(source, repeat));
      }
    }
  },
};

function doubledItem(source: string, repeat: RepeatedWords): Problem {
  return { ...doubledWords(source, repeat), maxSeverity: 'information' };
}

function doubledWords(source: string, { first, second }: RepeatedWords): Problem {
  const words = quoted(collapseWhitespace(source.slice(first.start, first.end)));
  const edits = [{ span: { start: first.end, end: second.end }, text: '' }];
  return {
    span: { start: first.start, end: second.end },
    message: `${words} is repeated.`,
    fix: { title: `Write ${words} once`, edits, complete: true },
  };
}

function doubledSentence({ first, second, more }: RepeatedSentence): Problem {
  const others = more === 0 ? '' : more === 1 ? ' So does the next one.' : ` So do the ${more} that follow.`;
  return {
    span: second,
    message: `This sentence repeats an earlier one.${others}`,
    related: [{ span: first, message: 'This is its first occurrence.' }],
    maxSeverity: 'information',
  };
}
