/** The command of the code lenses above items; it is in no menu. */
export const SHOW_SAME_TREATMENT = 'imrLetter.showSameTreatment';
