import { DefinitionRequest, type Location, type LocationLink } from 'vscode-languageserver';
import { definition } from '../../features/definition.ts';
import { onPosition } from './handler.ts';

/** Answers with the place on a guideline's page, which a client must be able to show. */
export const definitionHandler = onPosition(
  DefinitionRequest.type,
  ({ guidelinePages }) => (guidelinePages ? { definitionProvider: true } : {}),
  async ({ letters, text, offset, catalogue, catalogues, client }) => {
    if (!client.guidelinePages) return null;
    const found = definition(letters, offset, catalogue, await catalogues.folderOf(text.uri));
    return found && (client.definitionLinks ? [found] : toLocation(found));
  },
);

/** Returns the target of a link, for clients without support for links. */
function toLocation({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}
