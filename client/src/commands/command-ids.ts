/** The command of the code lenses above items; it is in no menu. */
export const SHOW_SAME_TREATMENT = 'imrLetter.showSameTreatment';
/** The command of the code lens above a letter, and of the palette. */
export const READY_TO_SIGN = 'imrLetter.readyToSign';
/** The command that copies the list before signing. */
export const COPY_READINESS = 'imrLetter.copyReadiness';
