import type { Field, Letter } from '../../server/src/letter/letter.ts';
import { isGuidelineField } from '../../server/src/letter/parser/fields.ts';

/** What was read of a text's letters, for a person to review in a diff. */
export function outline(letters: readonly Letter[]): string {
  return letters.length === 0 ? 'no letter\n' : letters.map(letterOutline).join('\n');
}

function letterOutline(letter: Letter): string {
  const line = (offset: number) => letter.rangeOf({ start: offset, end: offset }).start.line + 1;
  const rows = [`letter of ${letter.form}, lines ${line(letter.span.start)}-${line(letter.span.end)}`];
  for (const { key, value } of letter.header?.entries ?? []) rows.push(`  ${key} ${value?.text ?? '(none)'}`);
  const { reviewer } = letter;
  if (reviewer) {
    const list = (phrases: readonly { readonly text: string }[]) => phrases.map(({ text }) => text).join(' | ');
    rows.push(
      `  reviewer (${reviewer.style}) licenses ${list(reviewer.licenses)}; specialties ${list(reviewer.specialties)}`,
    );
  }
  for (const { kind, title, body, span } of letter.sections) {
    rows.push(
      `  section ${kind}${mark(title.spelling)}, lines ${line(span.start)}-${line(span.end)}: ${short(body.text)}`,
    );
  }
  for (const item of letter.items) {
    rows.push(`  item “${item.name.text}”`);
    if (item.request) rows.push(`    original “${item.request.original.text}”`);
    if (item.request?.authorized) rows.push(`    authorized “${item.request.authorized.text}”`);
    if (item.disputed.text !== item.name.text) rows.push(`    disputed “${item.disputed.text}”`);
    rows.push(
      `    decision ${item.decision ? `${item.decision.word.text} → ${item.decision.outcome ?? 'unknown'}` : 'none'}`,
    );
    for (const field of item.fields) rows.push(...fieldOutline(field).map((row) => `    ${row}`));
  }
  return `${rows.join('\n')}\n`;
}

function fieldOutline(field: Field): string[] {
  const rows = [`${field.kind}${mark(field.label.spelling)}: ${field.body.text ? short(field.body.text) : '(empty)'}`];
  if (!isGuidelineField(field)) return rows;
  if (field.statement !== 'cited') rows.push(`  ${field.statement}`);
  for (const { mtus, words } of field.parts) rows.push(`  ${mtus ? 'MTUS' : 'Non-MTUS'} “${words.text}”`);
  for (const { ranges } of field.pages) rows.push(`  pages ${ranges.map(([from, to]) => `${from}-${to}`).join(', ')}`);
  return rows;
}

function mark(spelling: string): string {
  return spelling === 'exact' ? '' : ` (${spelling})`;
}

function short(text: string): string {
  return text.length > 72 ? `${text.slice(0, 40)} … ${text.slice(-28)}` : text;
}
