import { describe, expect, it } from 'vitest';
import {
  type CitationTarget,
  citationAt,
  printedName,
  resolveCitationTarget,
} from '../../../server/src/features/citation-text.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { citingLetter } from '../../support/citing-letter.ts';
import { marked } from '../../support/marked-text.ts';

const catalogue = builtInCatalogue();
const MUSCLE_RELAXANTS = { guideline: 'cp-2009', topic: 'muscle-relaxants' };
const ANTIDEPRESSANTS = { guideline: 'cp-2009', topic: 'antidepressants' };

function cited(ids: { readonly guideline: string; readonly topic?: string; readonly page?: number }): CitationTarget {
  const found = resolveCitationTarget(catalogue, ids);
  if (!found) throw new Error(`The catalogue has no ${ids.guideline}.`);
  return found;
}

/** What the reviewer's field holds after a citation was put where the cursor is; unverified pages stand between `<` and `>`. */
function inserted(field: string, ids: Parameters<typeof cited>[0], decided = '05/04/2015'): string {
  const { text, cursor = -1 } = marked(citingLetter(field, decided));
  const { before, unverified, after } = citationAt(text, cursor, parseLetters(text)[0], cited(ids));
  const put = before + (unverified === undefined ? '' : `<${unverified}>`) + after;
  const whole = text.slice(0, cursor) + put + text.slice(cursor);
  return /^MAXIMUS guideline:(.*)$/m.exec(whole)?.[1] ?? '';
}

describe('an inserted citation', () => {
  it('follows the grammar of the letter’s year', () => {
    expect(inserted('‸', MUSCLE_RELAXANTS)).toBe(
      ' Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants (for pain) Page(s): 63-66.',
    );
    expect(inserted('‸', { guideline: 'acoem-13' })).toBe(' Decision based on MTUS ACOEM Chapter 13 Knee Complaints.');
    expect(inserted('‸', { guideline: 'acoem-13' }, '02/14/2017')).toBe(
      ' Decision based on MTUS Knee Complaints 2004.',
    );
    expect(inserted('‸', MUSCLE_RELAXANTS, '02/14/2017')).toBe(
      ' Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Muscle relaxants (for pain).',
    );
  });

  it('leaves unverified pages to the writer', () => {
    expect(inserted('‸', ANTIDEPRESSANTS)).toMatch(/ Page\(s\): <13-16>\.$/);
  });

  it('has the page that was looked up', () => {
    expect(inserted('‸', { ...MUSCLE_RELAXANTS, page: 64 })).toMatch(/ Page\(s\): 64\.$/);
  });

  it('opens with the words for a guideline outside the MTUS', () => {
    expect(inserted('‸', { guideline: 'odg' })).toBe(
      ' Decision based on Non-MTUS Citation Official Disability Guidelines.',
    );
  });

  it('is a whole sentence behind a sentence of the field', () => {
    expect(inserted('Decision based on MTUS Eye 2004.‸', { guideline: 'acoem-13' })).toBe(
      ' Decision based on MTUS Eye 2004. Decision based on MTUS ACOEM Chapter 13 Knee Complaints.',
    );
    expect(inserted('Decision based on MTUS Eye 2004, ‸and more.', { guideline: 'acoem-13' })).not.toMatch(
      /based.*based/,
    );
  });

  it('omits the opening where it stands, and in prose', () => {
    const knee = { guideline: 'acoem-13' };
    expect(inserted('Decision based on MTUS‸', knee)).toBe(' Decision based on MTUS ACOEM Chapter 13 Knee Complaints.');
    expect(inserted('Decision based on MTUS Eye 2004, and ‸.', knee)).toBe(
      ' Decision based on MTUS Eye 2004, and ACOEM Chapter 13 Knee Complaints.',
    );
    const { text, cursor = -1 } = marked('The brace would not help (see ‸).');
    expect(citationAt(text, cursor, undefined, cited(knee))).toEqual({ before: 'Knee Complaints 2004', after: '' });
  });
});

describe('printedName', () => {
  const all = catalogue.guidelines.filter(({ id }) => !id.startsWith('reg-'));

  it('returns a name for every guideline', () => {
    for (const guideline of all) expect(printedName(guideline, 'sections')).not.toMatch(/^MTUS|^$/);
  });
});
