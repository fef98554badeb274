import { describe, expect, it } from 'vitest';
import { resolveCitations } from '../../../server/src/citations/resolve.ts';
import { citation } from '../../../server/src/features/citation-text.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import type { Topic } from '../../../server/src/guidelines/guideline.ts';
import { citingLetter, reviewersField } from '../../support/citing-letter.ts';

const catalogue = builtInCatalogue();

describe('citation', () => {
  const all = catalogue.guidelines.filter(({ id }) => !id.startsWith('reg-'));

  it.each(['pages', 'sections'] as const)(
    'returns text that resolves to the cited guideline and topic, in the grammar with %s',
    (grammar) => {
      const wrong: string[] = [];
      const came = all.filter(({ inForce: days }) => grammar === 'sections' || (days?.from ?? '') < '2016');
      for (const guideline of came) {
        for (const topic of [undefined, ...guideline.topics] as readonly (Topic | undefined)[]) {
          const own = citation({ guideline, ...(topic && { topic }) }, grammar);
          const words = own.before + (own.unverified ?? '') + own.after;
          const program = guideline.mtus ? 'MTUS' : 'Non-MTUS Citation';
          const { letter, field } = reviewersField(
            citingLetter(`Decision based on ${program} ${words}.`, inForce(guideline)),
          );
          const [found, ...more] = resolveCitations(field, letter, catalogue);
          const topics = found?.topics.map(({ topic: id }) => id) ?? [];
          const isRight =
            found?.guideline === guideline.id && more.length === 0 && (!topic || topics.includes(topic.id));
          if (!isRight) wrong.push(`${words} → ${found?.guideline} ${topics}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});

/** A day on which a guideline was in force, as a case header prints it. */
function inForce({ inForce: days }: { readonly inForce?: { readonly from: string; readonly to: string | null } }) {
  const [year, month, day] = (days?.to ?? days?.from ?? '2017-02-14').split('-');
  return `${month}/${day}/${year}`;
}
