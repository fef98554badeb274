import { placeholdersIn } from '../../analysis/left-overs/placeholders.ts';
import { type LeftOverWording, leftOverWordings, type WordingKind } from '../../analysis/left-overs/wordings.ts';
import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { UNNAMED } from '../../letter/form.ts';
import { quoted } from '../../letter/item-label.ts';
import type { Letter } from '../../letter/letter.ts';
import { collapseWhitespace } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { Fix, LetterRule, Problem } from '../rule.ts';
import { isPlaceholder } from '../structure/empty-field.ts';

/** What a template prints where the reviewer's specialty and license are to stand. */
const UNFILLED =
  /^(?:(?:board\s+)?(?:specialty|certification\(?s?\)?|state(?:\(s\))?)|[[<{].*|x{2,}|_+|tbd|\?+)[.:]?$/i;
const CASE_NUMBER = /^(?:CM)?\d{2}-0+$/i;

const MESSAGES: Readonly<Record<WordingKind, string>> = {
  article: 'was left over from a template; write “a” or “an”.',
  image: 'refers to an image, and the letter has none; remove the words.',
  'guideline-opening': 'was copied from a guideline and reads like a finding on the request; quote it, or remove it.',
  'cross-reference': 'is a cross-reference that was copied from a guideline; remove it.',
  'no-object': 'does not say what is not addressed; name it.',
  decision: 'speaks of the decision; write “the request for …”, which is or is not medically necessary.',
  'page-mark': 'seems to end in a page number of a working file; remove it.',
};

/** Nothing stands in the letter that a template, a guideline or a file left there. */
export const leftOver: LetterRule = {
  code: 'left-over',
  severity: 'error',
  group: 'text',
  docs: {
    summary:
      'No placeholder of a template stands in the letter, and no words left over from one or from a pasted text.',
    why: 'A determination states the clinical reasons in plain words (8 CCR §9792.10.6(d)). A placeholder shows the parties an unfinished letter and may hide the very fact that was to stand there.',
    incorrect: exampleLetter(['The MTUS opioid guidelines ask', 'The MTUS opioid guidelines of [insert chapter] ask']),
    correct: exampleLetter(),
    downgradedWhen:
      'Wordings (“a(n)”, “see the image below”, a guideline’s “Recommended as indicated below.”, “the decision for … is not medically necessary”) are informations.',
    exceptions: [
      'A value of the case header, which header-value reports, and a field with nothing but a placeholder, which empty-field reports.',
      'The case number of a new letter while another placeholder is open, and “the decision for …” after its first time.',
      'Brackets in a quotation, and an ellipsis in brackets.',
      'What is to be settled in the care of the worker: “surgery date TBD”.',
      'A guideline’s wordings in quotation marks.',
    ],
  },
  check({ letter, prose }, report) {
    const scan = tokensOf(letter);
    const placeholders = [
      ...unfilled(letter),
      ...spansOf(letter, prose).flatMap((part) => [...placeholdersIn(scan, part)]),
    ];
    for (const span of placeholders) report(placeholder(letter, span));
    // A fresh form gets its number last, when nothing else is open.
    const number = placeholders.length === 0 ? unfilledNumber(letter) : undefined;
    if (number) report(placeholder(letter, number));
    const wordings = prose.flatMap((part) => [...leftOverWordings(scan, part)]);
    const ofDecision = wordings.filter(({ kind }) => kind === 'decision');
    for (const wording of wordings)
      if (wording.kind !== 'decision') report(wordingProblem(letter.source, wording, [wording]));
    // A template's words stand under each item, so that one remark is enough.
    const [first] = ofDecision;
    if (first) report(wordingProblem(letter.source, first, ofDecision));
  },
};

/** Returns the spans of the summary, names and fields; a field that holds only a placeholder counts as empty. */
function spansOf({ items }: Letter, prose: readonly { span: Span; place: string }[]): readonly Span[] {
  return [
    ...prose.filter(({ place }) => place === 'summary').map(({ span }) => span),
    ...items.flatMap(({ name, fields }) => [
      ...(name.text === UNNAMED ? [] : [name.span]),
      ...fields.filter(({ body }) => !isPlaceholder(body)).map(({ body }) => body.span),
    ]),
  ];
}

/** Returns the case number of a new letter: "CM26-0000000". */
function unfilledNumber({ header }: Letter): Span | undefined {
  const number = header?.entries.find(({ key }) => key === 'caseNumber')?.value;
  return number && CASE_NUMBER.test(number.text) ? number.span : undefined;
}

/** Returns the names and credentials that are as a new letter has them. */
function unfilled({ items, reviewer }: Letter): readonly Span[] {
  return [
    ...items.filter(({ name }) => name.text === UNNAMED).map(({ name }) => name.span),
    ...[...(reviewer?.specialties ?? []), ...(reviewer?.licenses ?? [])]
      .filter(({ text }) => UNFILLED.test(text))
      .map(({ span }) => span),
  ];
}

function placeholder({ source }: Letter, span: Span): Problem {
  return { span, message: `${quotedAt(source, span)} is a placeholder; put in what belongs there, or take it out.` };
}

/** Returns the problem of a wording; its fix changes all places where it stands. */
function wordingProblem(source: string, { kind, span }: LeftOverWording, all: readonly LeftOverWording[]): Problem {
  const related = all.slice(1).map((other) => ({ span: other.span, message: 'The same words stand here.' }));
  const fix = kind === 'decision' ? requestFix(source, all) : fixOf(source, kind, span);
  return {
    span,
    message: `${quotedAt(source, span)} ${MESSAGES[kind]}`,
    ...(fix && { fix }),
    ...(related.length > 0 && { related }),
    maxSeverity: 'information',
  };
}

/** Returns the fix that writes "request" for "decision" wherever the letter says that a decision is not necessary. */
function requestFix(source: string, wordings: readonly LeftOverWording[]): Fix {
  const edits = wordings.map(({ span: { start, end } }) => {
    const word = /^\w+/.exec(source.slice(start, end))?.[0] ?? '';
    return { span: { start, end: start + word.length }, text: /^[A-Z]/.test(word) ? 'Request' : 'request' };
  });
  return { title: `Write “${edits[0]?.text ?? 'request'} for”`, edits, complete: true };
}

function fixOf(source: string, kind: WordingKind, span: Span): Fix | undefined {
  const article = kind === 'article' ? articleBefore(source.slice(span.end, span.end + 12).trimStart()) : undefined;
  if (!article) return undefined;
  const text = source.charAt(span.start) === 'A' ? article.replace('a', 'A') : article;
  return { title: `Write “${text}”`, edits: [{ span, text }], complete: true };
}

/** Returns the article for some words, if their first letter or number determines it. */
function articleBefore(words: string): 'a' | 'an' | undefined {
  if (/^(?:8|11\b|18\b)/.test(words) || /^[aei]/i.test(words)) return 'an';
  return /^[\dbcdfgjklmnpqrstvwxyz]/i.test(words) && !/^[A-Z]{2}/.test(words) ? 'a' : undefined;
}

function quotedAt(source: string, { start, end }: Span): string {
  return quoted(collapseWhitespace(source.slice(start, end)));
}
