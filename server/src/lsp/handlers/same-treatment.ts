import { treatmentReferences, treatmentTargetAt } from '../../features/same-treatment.ts';
import { SameTreatmentRequest } from '../../protocol.ts';
import { onPosition } from './handler.ts';

export const sameTreatmentHandler = onPosition(
  SameTreatmentRequest,
  {},
  async ({ letters, document, offset, workspaceLetters, token }) => {
    const treatment = treatmentTargetAt(letters, offset);
    if (!treatment) return null;
    await workspaceLetters.refresh();
    return token.isCancellationRequested
      ? null
      : treatmentReferences(treatment, await workspaceLetters.files(document));
  },
);
