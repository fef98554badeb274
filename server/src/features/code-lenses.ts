import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { IndexedLetter } from '../index/letter-index.ts';
import type { Letter, Outcome } from '../letter/letter.ts';
import type { Readiness } from '../report/readiness-check.ts';
import type { Finding } from '../rules/rule.ts';
import { counted } from '../text/format.ts';
import { plainText } from '../text/plain-text.ts';
import { type Span, touches } from '../text/span.ts';
import { type Decided, decidedBy } from './same-treatment.ts';

/** The sources of code lenses; what is absent is not shown. */
export interface LensSources {
  readonly uri: string;
  /** The findings of the text, where they are counted. */
  readonly findings?: readonly Finding[] | undefined;
  /** The client's command that lists them. */
  readonly problemsCommand?: string | undefined;
  /** The client's command that shows, for a URI and a position, the other items for the same treatment. */
  readonly sameCommand?: string | undefined;
  /** The client's command that shows, for an address and a letter's number, whether it can be signed. */
  readonly readyCommand?: string | undefined;
}

/** Above each letter: whether it can be signed, as far as that is known without a click. */
export function readinessLenses(
  letters: readonly Letter[],
  { uri, readyCommand }: LensSources,
  readiness: readonly Pick<Readiness, 'summary'>[] | undefined,
): CodeLens[] {
  return letters.map((letter, index) => {
    const title = readiness?.[index]?.summary ?? 'Ready to sign?';
    const start = { start: letter.span.start, end: letter.span.start };
    return lens(letter, start, { title, command: readyCommand, arguments: [uri, index] });
  });
}

/** Returns a lens over the decisions of each letter: the number of items, of each outcome, and of findings. */
export function decisionsLenses(letters: readonly Letter[], { findings, problemsCommand }: LensSources): CodeLens[] {
  return letters.flatMap((letter) => {
    const section = letter.sections.find(({ kind }) => kind === 'decisions');
    if (!section || letter.items.length === 0) return [];
    const own = findings?.filter(({ span }) => touches(letter.written, span.start)).length ?? 0;
    const title = own > 0 ? `${summary(letter)} · ${counted(own, 'finding')}` : summary(letter);
    return [lens(letter, section.title.span, { title, command: own > 0 ? problemsCommand : undefined })];
  });
}

/**
 * Returns a lens over each item that other letters decide too: how many letters, and how. `own` is the indexed letter, `all` how all
 * letters decide its treatments, itself included.
 */
export function itemLenses(
  letter: Letter,
  own: IndexedLetter,
  all: ReadonlyMap<string, Decided>,
  { uri, sameCommand }: LensSources,
): CodeLens[] {
  return letter.items.flatMap((item, index) => {
    const treatment = own.items[index]?.treatment;
    const decided = treatment && all.get(treatment.name);
    if (!treatment || !decided) return [];
    const here = decidedBy(own.items, treatment.name);
    const letters = decided.letters - here.letters;
    if (letters <= 0) return [];
    const decide = letters === 1 ? 'other letter here decides' : 'other letters here decide';
    const title = `${letters} ${decide} this (${treatment.name}): ${decided.upheld - here.upheld} upheld`;
    // A header of several sentences names the disputed treatment in its last sentence.
    return [
      lens(letter, item.header, { title, command: sameCommand, arguments: [uri, letter.rangeOf(item.header).start] }),
    ];
  });
}

/** Returns the counts of a letter: "4 items: 3 upheld, 1 overturned". */
function summary({ items }: Letter): string {
  const count = (outcome: Outcome | undefined) => items.filter(({ decision }) => decision?.outcome === outcome).length;
  const parts = [
    [count('upheld'), 'upheld'],
    [count('overturned'), 'overturned'],
    [count(undefined), 'without an outcome'],
  ] as const;
  const said = parts.flatMap(([number, words]) => (number > 0 ? `${number} ${words}` : []));
  return `${counted(items.length, 'item')}: ${said.join(', ')}`;
}

/** Returns a lens; without a command of the client it shows its title alone. */
function lens(
  letter: Letter,
  span: Span,
  shown: Omit<Command, 'command'> & { readonly command: string | undefined },
): CodeLens {
  const { title, command, arguments: args = [] } = shown;
  return {
    range: letter.rangeOf(span),
    command: { title: plainText(title), command: command ?? '', ...(command && { arguments: args }) },
  };
}
