import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { isRegulation, regulationAt, regulationContent } from '../../../server/src/guidelines/regulations.ts';

const catalogue = builtInCatalogue();

/** What a section holds: the ids of its topics, or of the guidelines that it adopted. */
const content = (section: string, subdivision = '') => {
  const { topics, adopted } = regulationContent({ section, subdivision }, catalogue);
  return [...topics, ...adopted].map(({ id }) => id);
};

describe('regulationAt', () => {
  it('reads a section in all the ways letters name it, with its subdivision', () => {
    for (const [words, section, subdivision] of [
      ['MTUS 9792.20(e)', '9792.20', '(e)'],
      ['8 CCR §9792.24.2', '9792.24.2', ''],
      ['section 9792.10.6(b)(1)', '9792.10.6', '(b)(1)'],
      ['9792.21.1', '9792.21.1', ''],
    ]) {
      const text = `It is defined in ${words}.`;
      const found = regulationAt(text, text.indexOf('9792') + 3);
      expect([found?.section, found?.subdivision]).toEqual([section, subdivision]);
      expect(found && text.slice(found.span.start, found.span.end)).toBe(words);
    }
  });
  it('reads none beside it, and no other number', () => {
    expect(regulationAt('See 9792.20(e) for it.', 18)).toBeUndefined();
    expect(regulationAt('Claim 9792 of 2014.', 8)).toBeUndefined();
  });
});

describe('regulationContent', () => {
  it('returns the topics of the law on a section, narrowed to the subdivision', () => {
    expect(content('9792.20', '(e)')).toEqual(['fi']);
    expect(content('9792.20', '(f)')).toEqual(['fi']);
    expect(content('9792.20', '(c)')).toEqual(['cpdef']);
    expect(content('9792.21.1')).toEqual(['search']);
    expect(content('9792.10.7', '(a)')).toEqual(['imr-implement']);
  });
  it('returns the guidelines that a section adopted', () => {
    expect(content('9792.24.2')).toContain('cp-2016');
    expect(content('9792.24.2')).not.toContain('opioids-2016');
    expect(content('9792.99')).toEqual([]);
  });
});

describe('isRegulation', () => {
  it('tells a section of the regulations from a name', () => {
    expect(isRegulation('MTUS 9792.20(e)')).toBe(true);
    expect(isRegulation('§9792.24.2.')).toBe(true);
    expect(isRegulation('Chronic Pain 9792.24.2')).toBe(false);
  });
});
