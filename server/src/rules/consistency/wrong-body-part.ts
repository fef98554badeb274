import { type Restatement, spanWithin } from '../../analysis/requests/restatements.ts';
import { mayNamePart } from '../../analysis/tokens/distinguishing-words.ts';
import { type TokenScan, tokensOf } from '../../analysis/tokens/token-scan.ts';
import { itemLabel } from '../../letter/item-label.ts';
import { type BodyPart, type NamedParts, partsIn } from '../../terms/body-parts.ts';
import { listed } from '../../text/format.ts';
import { collapseWhitespace, normalizedText } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const KNEE = [
  ['Tramadol 50mg #60', 'MRI of the knee'],
  [
    'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
    'Knee Complaints 2004, Section(s): Special Studies',
  ],
  [
    'The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request',
    'The ACOEM guidelines ask for an injury that needs surgery, and the record shows none. The request for an MRI of the knee',
  ],
] as const;

/** Pain that comes from elsewhere: the other part is spoken of on purpose. */
const REFERRED =
  /\b(?:radiat\w*|refer(?:red|s|ring)\s+(?:pain|from|to\s+the)|aris(?:es?|ing)\s+from|com(?:es?|ing)\s+from|originat\w*|secondary\s+to|compensat\w*)\b/i;

/** The rationale speaks of the part of the body that is requested. */
export const wrongBodyPart: LetterRule = {
  code: 'wrong-body-part',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'The rationale is about the part of the body that is requested.',
    why: 'A decision on the knee decides nothing about the low back. Mostly the conclusion of the item before was left in place.',
    incorrect: exampleLetter(KNEE[0], KNEE[1], [KNEE[2][0], KNEE[2][1].replace('knee', 'low back')]),
    correct: exampleLetter(...KNEE),
    downgradedWhen: 'An information where the rationale names only another part and doesn’t conclude on it.',
    exceptions: [
      'Rationales that name no part of the body, or another one in a single sentence.',
      'Rationales that name the requested part anywhere, unless they conclude on another one: pain radiates, and guidelines speak of much.',
      'Rationales that say that the pain comes from another part.',
      'Arms and legs, which go with all their parts, and with the part of the spine that their nerves leave.',
      'Things and people called by a part: a knee scooter, a hand surgeon.',
    ],
  },
  check({ letter, sentencesOf, restatementsOf }, report) {
    const { source } = letter;
    const words = tokensOf(letter);
    for (const item of letter.items) {
      const { name, rationale } = item;
      if (!rationale || !mayNamePart(words, name.span) || !mayNamePart(words, rationale.body.span)) continue;
      const requested = partsIn(name.text);
      if (!requested) continue;
      const word = name.text.slice(requested.start, requested.end).toLowerCase();
      const found =
        inRestatements(source, restatementsOf(item), requested, word) ??
        inRationale(words, sentencesOf(rationale.body), requested, word);
      if (!found) continue;
      report({
        span: found.span,
        message: `${itemLabel(item)} is for the ${listed([...requested.parts])}, but its rationale ${found.says} the ${listed([...found.parts])}.`,
        related: [
          {
            span: normalizedText(source, name.span).toSource(requested.start, requested.end),
            message: 'The requested part of the body stands here.',
          },
        ],
        ...(!found.isSure && { maxSeverity: 'information' }),
      });
    }
  },
};

interface Found {
  readonly span: Span;
  readonly says: string;
  readonly isSure: boolean;
  readonly parts: ReadonlySet<BodyPart>;
}

/** Another part in words that name the request in a conclusion. */
function inRestatements(
  source: string,
  restatements: readonly Restatement[],
  requested: NamedParts,
  word: string,
): Found | undefined {
  for (const restatement of restatements) {
    if (!restatement.concludes || restatement.words.toLowerCase().includes(word)) continue;
    const named = partsIn(restatement.words);
    if (!named || overlap(named, requested)) continue;
    return { span: spanWithin(source, restatement, named), says: 'concludes on', isSure: true, parts: named.parts };
  }
  return undefined;
}

/** Another part in two sentences of a rationale that names the requested one in none. */
function inRationale(
  words: TokenScan,
  sentences: readonly Span[],
  requested: NamedParts,
  word: string,
): Found | undefined {
  const { source } = words;
  const naming = sentences.filter((sentence) => mayNamePart(words, sentence));
  const [first, last] = [naming[0], naming.at(-1)];
  if (!first || !last || first === last) return undefined;
  if (source.slice(first.start, last.end).toLowerCase().includes(word)) return undefined;
  const found: Found[] = [];
  for (const sentence of naming) {
    const text = collapseWhitespace(source.slice(sentence.start, sentence.end));
    const named = partsIn(text);
    if (!named) continue;
    if (overlap(named, requested) || REFERRED.test(text)) return undefined;
    const { toSource } = normalizedText(source, sentence);
    found.push({ span: toSource(named.start, named.end), says: 'names only', isSure: false, parts: named.parts });
  }
  return found.length > 1 ? found[0] : undefined;
}

function overlap(one: NamedParts, other: NamedParts): boolean {
  return [...one.parts].some((part) => other.parts.has(part));
}
