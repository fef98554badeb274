import type * as vscode from 'vscode';
import type { ChangeReviewParams } from '../../../server/src/protocol/letter-reviews.ts';
import { ChangeReviewRequest } from '../../../server/src/protocol/review-messages.ts';
import { canWriteConfigFile, editConfigFile } from '../config-files/edit-config-file.ts';
import { openReviewTexts } from '../config-files/open-config-files.ts';
import type { WrittenFile } from '../config-files/undo-write.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { now } from '../today.ts';

/** What is done to the review of a letter. */
export type ReviewStep = Pick<ChangeReviewParams, 'action' | 'text' | 'note' | 'comment' | 'by'>;

/** Writes a step into the review file of the letter at a position; undefined if it was not written, after saying why. */
export async function changeReview(
  server: ServerConnection,
  letter: vscode.Uri,
  { line, character }: vscode.Position,
  step: ReviewStep,
): Promise<WrittenFile | undefined> {
  if (!(await canWriteConfigFile(letter))) return undefined;
  const at = now();
  return editConfigFile(server, ChangeReviewRequest, () => ({
    textDocument: { uri: letter.toString() },
    position: { line, character },
    at,
    ...step,
    open: openReviewTexts(),
  }));
}
