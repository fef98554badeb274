import type { Letter } from '../../server/src/letter/letter.ts';
import { collapseWhitespace } from '../../server/src/text/normalized-text.ts';
import { type Span, type TextSpan, within } from '../../server/src/text/span.ts';

/** Fails unless children lie within parents, siblings follow one another and every phrase says what its span holds. */
export function expectSound(letters: readonly Letter[]): void {
  inOrder(letters.map(({ span }) => span));
  for (const letter of letters) {
    sure(letter.span.start <= letter.span.end, 'a letter ends after it starts');
    sure(letter.span.end <= letter.source.length, 'letter in text');
    inOrder(letter.sections.map(({ span }) => span));
    for (const section of letter.sections) {
      sure(within(section.span, letter.span), 'section in letter');
      sure(within(section.title.span, section.span), 'title in section');
      says(letter, section.title, section.body);
    }
    inOrder(letter.items.map(({ span }) => span));
    for (const item of letter.items) {
      sure(within(item.span, letter.span), 'item in letter');
      sure(within(item.name.span, item.header), 'name in header');
      sure(within(item.disputed.span, item.name.span), 'what is disputed in name');
      says(letter, item.name, item.disputed);
      if (item.request) says(letter, item.request.original, item.request.disputed);
      if (item.decision) {
        says(letter, item.decision.word);
        // Where a section of 2013 names the issue, another one concludes on it.
        const isIssue = letter.sections.some(({ kind }) => kind === 'issue');
        sure(within(item.decision.word.span, isIssue ? letter.span : item.span), 'decision in item');
      }
      inOrder(item.fields.map(({ span }) => span));
      for (const field of item.fields) {
        sure(within(field.span, item.span), 'field in item');
        sure(within(field.label.span, field.span), 'label in field');
        says(letter, field.label, field.body);
      }
      for (const guideline of [item.claimsAdministratorGuideline, item.maximusGuideline]) {
        for (const part of guideline?.parts ?? []) says(letter, part.words);
      }
    }
    const { header, reviewer } = letter;
    for (const entry of header?.entries ?? []) says(letter, entry.label, ...(entry.value ? [entry.value] : []));
    if (reviewer) says(letter, ...reviewer.licenses, ...reviewer.specialties);
  }
}

function says(letter: Letter, ...phrases: readonly TextSpan[]): void {
  for (const { text, span } of phrases)
    sure(collapseWhitespace(letter.source.slice(span.start, span.end)) === text, 'a phrase says what its span holds');
}

function inOrder(spans: readonly Span[]): void {
  for (const [index, span] of spans.entries()) {
    sure(span.start <= span.end, 'a span ends after it starts');
    const next = spans[index + 1];
    if (next) sure(span.end <= next.start, 'siblings follow one another');
  }
}

/** Cheaper than an assertion library's check, since there are millions of them. */
function sure(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not so: ${what}`);
}
