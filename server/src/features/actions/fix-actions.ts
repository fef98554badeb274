import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { Letter } from '../../letter/letter.ts';
import type { Finding } from '../../rules/rule.ts';
import { letterAt } from '../../suppressions/finding-fingerprint.ts';
import { diagnostic } from '../diagnostics.ts';
import { type CodeActionQuery, isAskedFor, MOST_FINDINGS, touches, workspaceEdit } from './code-actions.ts';
import { allFixes, type Recheck } from './fix-all.ts';

/** The kind of the action that makes all sure fixes, for `editor.codeActionsOnSave` and the like. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.imr-letter`;

/** A text that was checked. */
export interface FixableText {
  readonly source: string;
  readonly letters: readonly Letter[];
  readonly findings: readonly Finding[];
}

/** Returns the actions that make several fixes at once: all sure ones of the text, or those of one kind in the letter at a range. */
export function fixActions(text: FixableText, query: CodeActionQuery, recheck: Recheck): CodeAction[] {
  // Without an explicit request there is no action for the whole text.
  const isFixAll = query.only !== undefined && isAskedFor(FIX_ALL_KIND, query);
  return [
    ...(isFixAll ? fixAll(text, query, recheck) : []),
    ...(isAskedFor(CodeActionKind.QuickFix, query) ? fixKinds(text, query, recheck) : []),
  ];
}

function fixAll(text: FixableText, query: CodeActionQuery, recheck: Recheck): CodeAction[] {
  const fixable = text.findings.filter(({ fix }) => fix?.complete);
  const letters = new Set(fixable.map((finding) => letterOf(text, finding)).filter((letter) => letter !== undefined));
  const edits = [...letters].flatMap((letter) => allFixes(text, letter, recheck, () => true));
  if (edits.length === 0) return [];
  return [{ title: 'Fix all sure faults of the letter', kind: FIX_ALL_KIND, edit: workspaceEdit(edits, query) }];
}

function* fixKinds(text: FixableText, query: CodeActionQuery, recheck: Recheck): Generator<CodeAction> {
  const offered = new Set<string>();
  for (const [letter, code, alike] of alikeIn(text)) {
    if (alike.length < 2 || offered.has(code)) continue;
    if (!alike.some(({ span }) => touches(query.rangeOf(span), query.range))) continue;
    offered.add(code);
    const edits = allFixes(text, letter, recheck, (other) => other.code === code);
    if (edits.length === 0) continue;
    yield {
      title: `Fix all of this kind in the letter (${alike.length})`,
      kind: CodeActionKind.QuickFix,
      diagnostics: alike.slice(0, MOST_FINDINGS).map((other) => diagnostic(other, query)),
      edit: workspaceEdit(edits, query),
    };
  }
}

/** Returns the fixable findings of each kind in each letter, in the order of the first of them. */
function alikeIn(text: FixableText): (readonly [Letter, string, readonly Finding[]])[] {
  const kinds = new Map<Letter, Map<string, Finding[]>>();
  const all: [Letter, string, Finding[]][] = [];
  for (const finding of text.findings) {
    const letter = finding.fix?.complete ? letterOf(text, finding) : undefined;
    if (!letter) continue;
    const own = kinds.get(letter) ?? new Map<string, Finding[]>();
    kinds.set(letter, own);
    const alike = own.get(finding.code);
    if (alike) alike.push(finding);
    else {
      const first = [finding];
      own.set(finding.code, first);
      all.push([letter, finding.code, first]);
    }
  }
  return all;
}

function letterOf({ letters }: FixableText, { span }: Finding): Letter | undefined {
  return letterAt(letters, span.start);
}
