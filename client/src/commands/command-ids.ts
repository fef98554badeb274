/** The command of the code lenses over items; it is in no menu. */
export const SHOW_SAME_TREATMENT = 'imrLetter.showSameTreatment';
