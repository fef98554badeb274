import { CompletionRequest } from 'vscode-languageserver';
import { below, completions } from '../../features/completion/completion.ts';

import { formCompletions } from '../../features/completion/form.ts';
import { snippetCompletions } from '../../features/completion/snippets.ts';
import { onPosition } from './handler.ts';

export const completionHandler = onPosition(
  CompletionRequest.type,
  { completionProvider: { triggerCharacters: [':', ' ', ','] } },
  ({ letters, text, offset, catalogue, client }) => {
    const { completionMarkdown, snippets, labelDetails, suggestCommand } = client;
    const format = { markdown: completionMarkdown, snippets, labelDetails, again: suggestCommand };
    const content = completions(letters, offset, catalogue, format);
    const form = formCompletions(letters, offset, format) ?? [];
    const source = letters[0]?.source ?? text.source;
    const started = snippets ? (snippetCompletions(source, letters, offset, new Date()) ?? []) : [];
    // Words of the form are incomplete, so that they are requested again at each key and none stays on offer beside ordinary words.
    const incomplete = [...form, ...started];
    return incomplete.length > 0 ? { isIncomplete: true, items: [...incomplete, ...below(content ?? [])] } : content;
  },
);
