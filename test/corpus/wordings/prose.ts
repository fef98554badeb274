import { proseOf } from '../../../server/src/analysis/prose.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { sentences } from '../../../server/src/text/sentences.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { replaced } from '../plants/replaced.ts';
import { type FaultKind, inHost, someOf, type WordedFault } from './fault-kind.ts';
import { hostItem, hostLetter } from './host-letter.ts';

/** A way to spoil prose: the words in place of a stretch of it. */
type Change = (words: string) => string | undefined;

/** The summary and the rationales without white space at the end. */
function proseSpans(letter: Letter): readonly Span[] {
  return proseOf(letter).map(({ span }) => {
    const words = letter.source.slice(span.start, span.end);
    return { start: span.start, end: span.start + words.trimEnd().length };
  });
}

const LAST_WORDS = /(?:\s+\S+){3}$/;
/** Ways in which the end of a text is lost. */
const CUTS: readonly Change[] = [
  (words) => words.replace(/[.]$/, '').replace(/\s+\S+$/, ''),
  (words) => words.replace(LAST_WORDS, ''),
  (words) => words.replace(/[a-z]{3}[.]$/, ''),
  (words) => words.replace(LAST_WORDS, ' and'),
  (words) => words.replace(LAST_WORDS, ' of the'),
  (words) => words.replace(LAST_WORDS, ','),
  (words) => `${words} The injured worker`,
  (words) => `${words} However, the`,
];

function truncated(letters: readonly Letter[]): readonly WordedFault[] {
  return CUTS.flatMap((cut, number) =>
    someOf(letters, number).flatMap((letter) => {
      const places = proseSpans(letter);
      const place = places[number % Math.max(1, places.length)];
      const words = place && letter.source.slice(place.start, place.end);
      if (!place || !words?.endsWith('.') || cut(words) === undefined) return [];
      return [{ before: letter.source, after: replaced(letter, place, cut(words) ?? '') }];
    }),
  );
}

/** Ways in which words are written twice; `words` is a sentence. */
const DOUBLINGS: readonly Change[] = [
  (words) => twice(words, /\S+\s+\S+/, 1),
  (words) => twice(words, /\S+\s+\S+\s+\S+/, 2),
  (words) => twice(words, /(?:\S+\s+){3}\S+/, 1),
  (words) => twice(words, /(?:\S+\s+){5}\S+/, 2),
  (words) => `${words} ${words}`,
];

/** The sentence with some of its words repeated, from the given word on. */
function twice(sentence: string, group: RegExp, from: number): string | undefined {
  const start = sentence.split(/\s+/).slice(0, from).join(' ').length + 1;
  const rest = sentence.slice(start);
  const words = group.exec(rest)?.[0];
  if (!words || /[.,;:()"]/.test(words) || new Set(words.split(/\s+/)).size < words.split(/\s+/).length)
    return undefined;
  return `${sentence.slice(0, start)}${words} ${rest}`;
}

function doubled(letters: readonly Letter[]): readonly WordedFault[] {
  return DOUBLINGS.flatMap((change, number) =>
    someOf(letters, number).flatMap((letter) =>
      proseSpans(letter).flatMap((span) => {
        const longest = sentences(letter.source, span).filter(({ start, end }) => end - start > 60);
        const place = longest[number % Math.max(1, longest.length)];
        const words = place && change(letter.source.slice(place.start, place.end));
        return place && words ? [{ before: letter.source, after: replaced(letter, place, words) }] : [];
      }),
    ),
  );
}

/** The first sentence of each prose text once more at its end, where the text has at least three. */
function repeated(letters: readonly Letter[]): readonly WordedFault[] {
  return someOf(letters, 1).flatMap((letter) =>
    proseSpans(letter).flatMap((span) => {
      const all = sentences(letter.source, span);
      const first = all[0];
      if (!first || all.length < 3 || first.end - first.start < 40) return [];
      const words = letter.source.slice(first.start, first.end);
      return [
        { before: letter.source, after: replaced(letter, { start: span.end, end: span.end }, ` ${words.trim()}`) },
      ];
    }),
  );
}

const FIELDS = [
  'Decision based on MTUS Low Back Complaints 2004, Section(s):',
  'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, and',
  'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on',
  'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies,',
  'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation',
];

const COPIED =
  'The ACOEM low back chapter gives passive treatments no proven part in long-standing pain of the back. The worker has had such pain for more than a year, and the visits of October and November report no flare-up. No gain in function with earlier treatment is described, and no program of exercises at home is mentioned.';
const COPIES: readonly ((words: string) => string)[] = [
  (words) => words.replace('more than a year', 'nearly two years'),
  (words) => words.replace('October and November', 'September and November'),
  (words) => words.replace('No gain in function', 'No lasting gain in function'),
  (words) => words.replace('passive treatments', 'passive modalities').replace('is mentioned', 'was mentioned'),
  (words) => words.replace(' with earlier treatment', ''),
  (words) => `${words} The request is for home use.`,
  (words) => words.replace('The worker', 'The patient'),
];
const OTHER_ITEMS = ['Lumbar brace', 'Infrared therapy unit', 'Massage chair, purchase'];

const copies = COPIES.flatMap((change) =>
  OTHER_ITEMS.map((item) => {
    const maximus = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.';
    const first = { item: 'Interferential unit, purchase', maximus, reasons: COPIED };
    const other = (reasons: string) => hostItem({ item, maximus, reasons });
    const own =
      'Nothing in the ACOEM low back chapter supports this kind of equipment after the first weeks, and the provider does not say what it is for.';
    return {
      before: hostLetter({ ...first, more: other(own) }),
      after: hostLetter({ ...first, more: other(change(COPIED)) }),
    };
  }),
);

/** Prose that is cut off, doubled or copied. */
export const proseKinds: readonly FaultKind[] = [
  {
    kind: 'truncated prose',
    codes: ['truncated-text'],
    // The last words of a text may be those that another rule needs.
    besides: ['no-conclusion', 'decision-contradicts-rationale', 'guideline-not-in-rationale'],
    least: 0.85,
    faults: truncated,
  },
  {
    kind: 'truncated guideline field',
    codes: ['truncated-text', 'incomplete-citation'],
    besides: ['unknown-topic'],
    least: 0.8,
    faults: inHost(FIELDS.map((maximus) => [{}, { maximus }])),
  },
  { kind: 'doubled words', codes: ['doubled-text', 'doubled-word'], least: 0.85, faults: doubled },
  { kind: 'sentence repeated later', codes: ['doubled-text'], least: 0.85, faults: repeated },
  {
    kind: 'near-copied rationale',
    codes: ['near-copied-rationale', 'duplicate-rationale'],
    least: 0.85,
    faults: () => copies,
  },
];
