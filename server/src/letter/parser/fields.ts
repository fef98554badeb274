import { matchesOf } from '../../text/matches.ts';
import { lazyTextSpan, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import { NONE_CITED } from '../form.ts';
import { CITING_PATTERN, printedPattern } from '../form-patterns.ts';
import type {
  CitationPart,
  CitationStatement,
  CitedPages,
  Field,
  FieldKind,
  GuidelineField,
  Label,
} from '../letter.ts';

/** "The Claims Administrator did not cite any medical evidence for its decision." */
const NONE_CITED_WORDS = new RegExp(`\\b${printedPattern(NONE_CITED.split(' ').slice(0, 4).join(' '))}\\b`, 'i');
/** "Decision based on MTUS …" and "Decision based on Non-MTUS Citation …". */
const PART = new RegExp(`\\b${CITING_PATTERN}\\b[:\\s]*`, 'gi');
/** "Page(s): 64-66", "page(s) 78", "Page(s): 9, 77-81". */
const PAGES =
  /\bpages?(?:\(s\))?\s*(?::\s*)?(\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:(?:,|\s+and|\s+&)\s*\d{1,4}(?:\s?[-–]\s?\d{1,4})?)*)/gi;
const RANGE = /(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?/g;

/** Returns the field of a label whose words extend to `end`. */
export function buildField(source: string, kind: FieldKind, label: Label, end: number): Field | GuidelineField {
  const body = lazyTextSpan(source, label.span.end, end);
  const span: Span = { start: label.span.start, end: Math.max(label.span.end, body.span.end) };
  return kind === 'rationale'
    ? { kind, label, body, span }
    : new ParsedGuidelineField(source, { kind, label, body, span });
}

/** A guideline field; what it cites is read when it is first asked for. */
class ParsedGuidelineField implements GuidelineField {
  readonly kind: GuidelineField['kind'];
  readonly label: Label;
  readonly body: TextSpan;
  readonly span: Span;
  readonly #source: string;
  #read: CitedParts | undefined;

  constructor(source: string, { kind, label, body, span }: Pick<GuidelineField, 'kind' | 'label' | 'body' | 'span'>) {
    this.#source = source;
    this.kind = kind;
    this.label = label;
    this.body = body;
    this.span = span;
  }

  get statement(): CitationStatement {
    if (NONE_CITED_WORDS.test(this.body.text)) return 'none-cited';
    return this.parts.length > 0 ? 'cited' : 'other';
  }

  get parts(): readonly CitationPart[] {
    this.#read ??= parseCitedParts(this.#source, this.body.span);
    return this.#read.parts;
  }

  get pages(): readonly CitedPages[] {
    this.#read ??= parseCitedParts(this.#source, this.body.span);
    return this.#read.pages;
  }
}

interface CitedParts {
  readonly parts: readonly CitationPart[];
  readonly pages: readonly CitedPages[];
}

/** Returns whether a field is one of the two guideline fields. */
export function isGuidelineField(candidate: Field): candidate is GuidelineField {
  return candidate.kind !== 'rationale';
}

function parseCitedParts(source: string, { start, end }: Span): CitedParts {
  const words = source.slice(start, end);
  const openings = matchesOf(words, PART);
  const parts = openings.map((match, index): CitationPart => {
    const from = match.index + match[0].length;
    const to = skipWhitespaceBack(words, openings[index + 1]?.index ?? words.length, from);
    const bare = words[to - 1] === '.' ? to - 1 : to;
    return { mtus: !match[1], words: lazyTextSpan(source, start + from, start + Math.max(bare, from)) };
  });
  const pages = matchesOf(words, PAGES).map((match): CitedPages => {
    const list = match[1] ?? '';
    const last = start + match.index + match[0].length;
    const ranges = matchesOf(list, RANGE).map(([, from, to]) => [Number(from), Number(to ?? from)] as const);
    return { ranges, span: { start: last - list.length, end: last } };
  });
  return { parts, pages };
}
