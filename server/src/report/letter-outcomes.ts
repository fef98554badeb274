import type { Letter, LetterForm, Outcome } from '../letter/letter.ts';
import { decisionDate } from '../letter/letter-date.ts';
import { caseNumberOf } from './case-number.ts';
import { itemService } from './item-service.ts';

/** What a letter decided, as plain data without its words but the case number. */
export interface LetterOutcomes {
  /** The case number; null where it is missing or malformed. */
  readonly case: string | null;
  /** The decision date of the case header, as "2016-09-14"; null where there is none. */
  readonly decided: string | null;
  readonly form: LetterForm;
  /** The number of disputed items, and of those with either outcome. */
  readonly items: number;
  readonly upheld: number;
  readonly overturned: number;
  /** The disputed items in their order. */
  readonly services: readonly ServiceOutcome[];
}

/** A disputed item: the treatment that it names, where one is recognized, and its outcome, where it has one. */
export interface ServiceOutcome {
  readonly service: string | null;
  readonly outcome: Outcome | null;
}

/** Returns what a letter decided. */
export function letterOutcomes(letter: Letter): LetterOutcomes {
  const services = letter.items.map((item): ServiceOutcome => {
    const outcome = item.decision?.outcome ?? null;
    return { service: itemService(item) ?? null, outcome };
  });
  const count = (wanted: Outcome) => services.filter(({ outcome }) => outcome === wanted).length;
  return {
    case: caseNumberOf(letter) ?? null,
    decided: decisionDate(letter) ?? null,
    form: letter.form,
    items: services.length,
    upheld: count('upheld'),
    overturned: count('overturned'),
    services,
  };
}
