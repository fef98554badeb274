import type { Letter } from '../letter/letter.ts';

/** "CM17-0010420", "IMR 13-000004"; other words may name someone. */
const CASE_NUMBER = /^(?:CM|IMR )?\d{2}-\d{6,7}$/i;

/** Returns the case number of a letter's header; undefined where it is missing or malformed. */
export function caseNumberOf({ header }: Letter): string | undefined {
  const number = header?.entries.find(({ key }) => key === 'caseNumber')?.value?.text ?? '';
  return CASE_NUMBER.test(number) ? number : undefined;
}
