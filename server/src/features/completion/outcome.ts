import { CompletionItemKind } from 'vscode-languageserver-types';
import { FIELD_LABELS, OUTCOME_WORDS } from '../../letter/form.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { ORIGINAL } from '../../letter/parser/header-start.ts';
import { skipWhitespace } from '../../text/normalized-text.ts';
import type { Entry } from './entry.ts';
import type { FormLine } from './form-line.ts';

/** "Tramadol 50mg #84: Up": the colon of a header, and its outcome being written. */
const BEHIND_COLON = /:\s*(\p{L}*)$/u;
/** Words with which sentences begin, and headers do not. */
const OPENING = /^(?:the|given|under|as|per|after|before|because|since|while|although)\b/i;
/** Words of sentences, which no plain header holds: "The findings were as follows:". */
const SENTENCE =
  /\b(?:is|are|was|were|has|have|had|be|been|follow(?:s|ing)?|includ(?:e|es|ed)|not|that|which|who|this|these|those|there|he|she|his|her|they|the (?:patient|injured|claimant|worker|mtus|guidelines?|odg|acoem|medical|records?|provider|physician|reviewer|claims)|according|based|because|therefore|however|states?|stated|notes?|noted|shows?|showed|reported|recommend(?:s|ed)?|diagnos[ei]s|findings?|criteria|recommendations?|indications?|rationale|guidelines?|citations?|discussion|assessment|subjective|objective|history|conclusion)\b/i;

/** Returns the two outcomes behind a header's last colon; none where the words before it may be a sentence. */
export function outcomeEntries(line: FormLine): readonly Entry[] {
  const { written, offset, letter } = line;
  const colon = BEHIND_COLON.exec(written);
  if (!colon) return [];
  const begun = colon[1] ?? '';
  if (!isHeader(line, written.slice(0, colon.index).trim())) return [];
  const texts = Object.values(OUTCOME_WORDS).filter(
    (word) => word.length > begun.length && word.toLowerCase().startsWith(begun.toLowerCase()),
  );
  const start = offset - begun.length;
  const gap = begun === '' && letter.source.charAt(start - 1) === ':' ? ' ' : '';
  return texts.map((word, rank) => ({
    label: word,
    start,
    text: gap + word,
    kind: CompletionItemKind.EnumMember,
    rank,
  }));
}

function isHeader(line: FormLine, name: string): boolean {
  const { letter, lineStart, offset, begins } = line;
  if (name === '' || FIELD_LABELS.some(({ words }) => name.toLowerCase().startsWith(words.toLowerCase()))) return false;
  const item = letter.items.findLast(({ span }) => span.start <= offset);
  if (item && isUndecided(item, letter.source, lineStart, offset)) return true;
  if (!begins || (item && !hasAllFields(item))) return false;
  return ORIGINAL.test(name) || !(OPENING.test(name) || SENTENCE.test(name));
}

/** Returns whether the offset ends an item's header that lacks only its outcome, or whose outcome is being typed. */
function isUndecided({ header, fields, decision }: DisputedItem, source: string, lineStart: number, offset: number) {
  const [first] = fields;
  if (!first || decision?.outcome || offset > first.span.start || offset < header.start) return false;
  return (
    header.end >= lineStart &&
    skipWhitespace(source, Math.max(offset, header.end), first.span.start) === first.span.start
  );
}

/** Returns whether all fields of an item have text, so that another item may follow. */
export function hasAllFields({ claimsAdministratorGuideline, maximusGuideline, rationale }: DisputedItem): boolean {
  return [claimsAdministratorGuideline, maximusGuideline, rationale].every(
    (field) => field !== undefined && field.body.span.end > field.body.span.start,
  );
}
