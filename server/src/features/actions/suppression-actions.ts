import { type CodeAction, CodeActionKind, type Command } from 'vscode-languageserver-types';
import type { Finding } from '../../rules/rule.ts';
import { spelling } from '../../rules/text/spelling.ts';
import { caseNumberOf, findingPlace, letterAt } from '../../suppressions/finding-fingerprint.ts';
import { plainText } from '../../text/plain-text.ts';
import { diagnostic } from '../diagnostics.ts';
import { type CodeActionQuery, findingsAt, isAskedFor } from './code-actions.ts';
import type { FixableText } from './fix-actions.ts';

/** The client's commands that write configuration files: they ask for a reason, and check what may be written. */
export const IGNORE_COMMAND = 'imrLetter.ignoreFinding';
export const TURN_OFF_COMMAND = 'imrLetter.turnRuleOff';
export const ADD_WORD_COMMAND = 'imrLetter.addWord';

/** Returns the actions that list misspelled words at a range as right, ignore its findings, or turn their rules off. */
export function suppressionActions(text: FixableText, query: CodeActionQuery): CodeAction[] {
  if (!isAskedFor(CodeActionKind.QuickFix, query)) return [];
  const here = findingsAt(text.findings, query);
  const off = new Map(here.map((finding) => [finding.code, finding]));
  return [
    ...here
      .filter(({ code }) => code === spelling.code)
      .map((finding) => action(finding, query, adding(text, finding, query.uri))),
    ...here.map((finding) => action(finding, query, ignoring(text, finding, query.uri))),
    ...[...off.values()].map((finding) => action(finding, query, turningOff(finding, query.uri))),
  ];
}

function action(finding: Finding, query: CodeActionQuery, command: Command): CodeAction {
  const { title } = command;
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic(finding, query)], command };
}

function adding({ source }: FixableText, { span }: Finding, uri: string): Command {
  const word = source.slice(span.start, span.end);
  return {
    title: plainText(`Add “${word}” to the folder’s words`),
    command: ADD_WORD_COMMAND,
    arguments: [{ uri, word }],
  };
}

function ignoring({ source, letters }: FixableText, finding: Finding, uri: string): Command {
  const letter = letterAt(letters, finding.span.start);
  const { item, fingerprint } = findingPlace(source, letter, finding);
  const caseNumber = caseNumberOf(letter);
  const { code } = finding;
  const named = { code, ...(caseNumber && { case: caseNumber }), ...(item && { item }), fingerprint };
  return {
    title: `Ignore this finding… (${code})`,
    command: IGNORE_COMMAND,
    arguments: [{ uri, finding: named }],
  };
}

function turningOff({ code }: Finding, uri: string): Command {
  return {
    title: `Turn this rule off for this folder (${code})`,
    command: TURN_OFF_COMMAND,
    arguments: [{ uri, code }],
  };
}
