import { CodeActionRequest, CodeActionTriggerKind, type Range } from 'vscode-languageserver';
import { codeActions } from '../../features/actions/code-actions.ts';
import { FIX_ALL_KIND, fixActions } from '../../features/actions/fix-actions.ts';
import { headerActions } from '../../features/actions/header-actions.ts';
import { suppressionActions } from '../../features/actions/suppression-actions.ts';
import { itemActions } from '../../features/items/actions.ts';
import { arrayOf, isNumber, isRange, isString, objectOf, optional } from '../../protocol/guards.ts';
import { placeOf } from '../diagnostics/diagnostics.ts';
import { onDocument, withParams } from './handler.ts';

interface UsedContext {
  readonly only?: readonly string[];
  readonly triggerKind?: number;
}

const isParams = objectOf<{ readonly range: Range; readonly context?: UsedContext }>({
  range: isRange,
  context: optional(objectOf<UsedContext>({ only: optional(arrayOf(isString)), triggerKind: optional(isNumber) })),
});

export const codeActionHandler = onDocument(
  withParams(CodeActionRequest.type, isParams),
  { codeActionProvider: { codeActionKinds: ['quickfix', 'refactor', FIX_ALL_KIND] } },
  async ({ document, reviewService, client, token }, { range, context: { only, triggerKind } = {} }) => {
    if (!client.codeActions) return null;
    const review = await reviewService.of(document, () => token.isCancellationRequested);
    if (!review || review.text.version !== document.version) return null;
    const query = {
      ...placeOf(review, client),
      range,
      only,
      version: client.versionedEdits ? review.text.version : undefined,
      automatic: triggerKind === CodeActionTriggerKind.Automatic,
      snippets: client.snippetEdits,
    };
    const { source, letters } = review.text;
    const checked = { source, letters, findings: review.findings };
    return [
      ...codeActions(review.findings, query),
      ...fixActions(checked, query, (text) => reviewService.recheck(review, text)),
      ...(client.writesSuppressions ? suppressionActions(checked, query) : []),
      ...itemActions(letters, review.findings, query),
      ...headerActions(letters, query),
    ];
  },
);
