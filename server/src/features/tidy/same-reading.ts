import type { DisputedItem, Field, Letter } from '../../letter/letter.ts';
import { isGuidelineField } from '../../letter/parser/fields.ts';
import type { TextSpan } from '../../text/span.ts';

/** Returns whether two letters have the same parts with the same text apart from white space. */
export function sameReading(one: Letter, other: Letter): boolean {
  return JSON.stringify(reading(one)) === JSON.stringify(reading(other));
}

/** Returns everything that is parsed from a letter, without offsets. */
export function reading({ form, header, reviewer, sections, items }: Letter): unknown {
  return [
    form,
    header?.entries.map(({ key, label, value }) => [key, label.text, value?.text]),
    reviewer && [reviewer.style, texts(reviewer.licenses), texts(reviewer.specialties)],
    sections.map(({ kind, title, body }) => [kind, title.text, title.spelling, body.text]),
    items.map(itemReading),
  ];
}

function itemReading({ name, disputed, request, decision, fields }: DisputedItem): unknown {
  return [
    name.text,
    disputed.text,
    request && [request.original.text, request.authorized?.text, request.disputed.text],
    decision && [decision.word.text, decision.outcome],
    fields.map(fieldReading),
  ];
}

function fieldReading(field: Field): unknown {
  const own = [field.kind, field.label.text, field.label.spelling, field.body.text];
  if (!isGuidelineField(field)) return own;
  const parts = field.parts.map(({ mtus, words }) => [mtus, words.text]);
  return [...own, field.statement, parts, field.pages.map(({ ranges }) => ranges)];
}

function texts(phrases: readonly TextSpan[]): string[] {
  return phrases.map(({ text }) => text);
}
