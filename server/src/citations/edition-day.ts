import type { GuidelineField, Letter } from '../letter/letter.ts';
import { daysIn, denialDate, type LetterDate, letterDate } from '../letter/letter-date.ts';
import { memoOfLast } from '../text/memo.ts';

/** "Retrospective request for …", "Retro: …": the service has been rendered. */
const RETROSPECTIVE = /\bretro(?:spective(?:ly)?)?\b/i;

/** The days by which the editions of a field's guidelines go: the day itself, the first of several days of service, and what they are. */
export interface EditionDay extends LetterDate {
  readonly first: string;
}

/**
 * Returns the day by which the editions of guidelines in a field go: the UR Denial Date for the claims administrator's; for a retrospective
 * item the last date of service that its header prints, since a guideline binds services rendered on or after its day (8 CCR §9792.23 ff.,
 * orders under Labor Code §5307.27); else the decision date, else the latest date in the letter. Null where there is none.
 */
export function editionDay(field: GuidelineField, letter: Letter): EditionDay | null {
  if (field.kind === 'claimsAdministratorGuideline') {
    const day = denialDate(letter);
    if (day !== undefined) return { day, first: day, by: 'denial-date' };
  }
  const served = serviceDays(field, letter);
  if (served) return { day: served.last, first: served.first, by: 'service-date' };
  const date = letterDate(letter);
  return date && { ...date, first: date.day };
}

/** Returns whether a field is of an item that was requested after the service. */
export function isRetrospective(field: GuidelineField, letter: Letter): boolean {
  return RETROSPECTIVE.test(nameOf(field, letter));
}

function serviceDays(field: GuidelineField, letter: Letter) {
  const name = nameOf(field, letter);
  return RETROSPECTIVE.test(name) ? daysIn(name) : undefined;
}

/** Returns the name of the item that a field belongs to. */
function nameOf(field: GuidelineField, letter: Letter): string {
  return namesByField(letter).get(field) ?? '';
}

const namesByField = memoOfLast(
  ({ items }: Letter) =>
    new Map(items.flatMap(({ name, fields }) => fields.map((field) => [field as object, name.text]))),
);
