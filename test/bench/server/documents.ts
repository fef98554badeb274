import type { Range } from 'vscode-languageserver-types';
import type { Label } from '../../../server/src/letter/letter.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { lines } from '../../../server/src/text/lines.ts';
import { bytes } from '../letters.ts';

/** One step of an edit that goes to and fro: what changes, and the whole text after it. */
export interface Step {
  readonly range: Range;
  readonly text: string;
  readonly whole: string;
}

/** A document to measure on, with an edit that makes a fault and the one that fixes it. */
export interface Document {
  readonly text: string;
  readonly faultAndBack: readonly [Step, Step];
}

/** The line of a YAML item that gets a fault; no prose begins so deep. */
const DECISION = '\n      decision: ';

/** Whether a letter has the label that its edit takes away. */
export function isEditable(text: string): boolean {
  return middleLabel(text) !== undefined;
}

/** A letter, and in its middle item a label that loses its colon and gets it back. */
export function letterDocument(text: string): Document {
  const label = middleLabel(text);
  if (!label) throw new Error('The letter that is measured on has no rationale in its middle item.');
  return { text, faultAndBack: toAndFro(text, label.span.end - 1, ':', '') };
}

/** A YAML document that says what letters say, of the same size in bytes, with a bracket that opens and never closes. */
export function yamlDocument(letters: readonly string[], size: number): Document {
  const entries: string[] = [];
  for (let index = 0, length = 0; length < size; index++) {
    const entry = yamlEntry(letters[index % letters.length] ?? '', index);
    entries.push(entry);
    length += bytes(entry);
  }
  const text = cutAtLine(entries.join(''), size);
  const place = text.indexOf(DECISION, text.length / 2);
  const at = place < 0 ? text.lastIndexOf(DECISION) : place;
  if (at < 0) throw new Error('The YAML document that is measured on has no decision.');
  return { text, faultAndBack: toAndFro(text, at + DECISION.length, '', '[ ') };
}

function middleLabel(text: string): Label | undefined {
  const items = parseLetters(text).flatMap((letter) => letter.items);
  const label = items[Math.floor(items.length / 2)]?.rationale?.label;
  return label?.spelling === 'exact' ? label : undefined;
}

function toAndFro(text: string, at: number, before: string, after: string): [Step, Step] {
  const faulty = text.slice(0, at) + after + text.slice(at + before.length);
  const { rangeOf } = lines(text);
  const changed = rangeOf({ start: at, end: at + before.length });
  const back = lines(faulty).rangeOf({ start: at, end: at + after.length });
  return [
    { range: changed, text: after, whole: faulty },
    { range: back, text: before, whole: text },
  ];
}

function yamlEntry(source: string, index: number): string {
  return parseLetters(source)
    .map((letter) => {
      const sections = letter.sections
        .filter(({ kind }) => kind !== 'decisions')
        .map(({ title, body }) => `    - title: ${quoted(title.text)}\n${block('body', body.text)}`);
      const items = letter.items.map(
        (item) =>
          `    - name: ${quoted(item.name.text)}${DECISION}${item.decision?.word.text ?? 'none'}\n` +
          item.fields.map(({ kind, body }, place) => block(`${kind}-${place}`, body.text)).join(''),
      );
      return `- case: ${index}\n  sections:\n${sections.join('')}  items:\n${items.join('')}`;
    })
    .join('');
}

/** A field as a folded block, broken into lines as a person would. */
function block(key: string, text: string): string {
  const wrapped = text.replace(/[^\t\x20-\x7e\xa0-\ud7ff]/g, '').match(/\S.{0,88}(?=\s|$)/g) ?? [];
  return `      ${key}: >-\n${wrapped.map((line) => `        ${line}\n`).join('')}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function cutAtLine(text: string, size: number): string {
  const flat = Buffer.from(text, 'utf8');
  return flat.subarray(0, flat.lastIndexOf('\n', size) + 1).toString('utf8');
}
