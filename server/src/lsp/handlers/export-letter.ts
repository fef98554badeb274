import { latin1 } from '../../documents/document-kind.ts';
import { exportLetters } from '../../export/export-letters.ts';
import { exportedFile } from '../../export/exported-file.ts';
import { exportedText } from '../../export/exported-text.ts';
import type { SpaceEdit } from '../../features/tidy/space-edit.ts';
import { lineEndOf, tidyEdits } from '../../features/tidy/tidy.ts';
import { parseLetters } from '../../letter/parser/parse.ts';
import { ExportLetterRequest } from '../../protocol.ts';
import { forEachYielding } from '../scheduling/for-each-yielding.ts';
import { onDocument } from './handler.ts';

export const exportLetterHandler = onDocument(
  ExportLetterRequest,
  {},
  async ({ document, text, letters, runtime, token, reviewService }, { format, comments }) => {
    if (letters.length === 0) return null;
    const isStopped = () => token.isCancellationRequested;
    const edits: SpaceEdit[] = [];
    const steps = tidyEdits(letters, { column: 0, eol: lineEndOf(text.source) });
    if (!(await forEachYielding(steps, runtime, isStopped, (step) => edits.push(...step)))) return null;
    const review = comments === true ? await reviewService.of(document, isStopped) : undefined;
    if (comments === true && !review) return null;
    const source = exportedText(text.source, edits);
    const findings = review ? reviewService.recheck(review, source).findings : [];
    const exported = exportLetters(source, parseLetters(source), findings);
    return { base64: btoa(latin1(exportedFile(exported, format))) };
  },
);
