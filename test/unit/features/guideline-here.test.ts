import { describe, expect, it } from 'vitest';
import { guidelineHere } from '../../../server/src/features/guideline-here.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { marked } from '../../support/marked-text.ts';

const catalogue = builtInCatalogue();

function letter(item: string, maximus: string, rationale: string): string {
  return `Case Number: CM14-0000001 Date Assigned: 01/20/2014
Decision Date: 02/14/2014

CLINICAL CASE SUMMARY

The worker fell.

IMR ISSUES, DECISIONS AND RATIONALES

${item}: Upheld

Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment Guidelines Opioids Page(s): 78.

MAXIMUS guideline: ${maximus}

Decision rationale: ${rationale}
`;
}

function here(text: string) {
  const { text: source, cursor = -1 } = marked(text);
  return guidelineHere(parseLetters(source), cursor, catalogue);
}

const CITED =
  'Decision based on MTUS Chronic Pain Medical Treatment Guidelines Muscle relaxants (for pain) Page(s): 63-66. Decision based on Non-MTUS Official Disability Guidelines (ODG): Pain Chapter.';

describe('what guidelines say at the cursor', () => {
  it('is what the hover says of a citation there, with a link to its topic', () => {
    const found = here(letter('Flexeril 10mg', CITED.replace('relaxants (', 'relax‸ants ('), 'It is not needed.'));
    expect(found?.item).toBe('Flexeril 10mg');
    expect(found?.html).toMatch(/^<section><p><strong>Muscle relaxants \(for pain\)<\/strong> · pages 63–66/);
    expect(found?.html.match(/<section>/g)).toHaveLength(1);
    expect(found?.links).toEqual(['imr-guideline:/cp-2009.md#topic-muscle-relaxants']);
  });

  it('is all that the reviewer cites for the item, where the words at the cursor are none of a guideline', () => {
    const found = here(letter('Flexeril 10mg', CITED, 'It is ‸not needed.'));
    expect(found?.html.match(/<section>/g)).toHaveLength(2);
    expect(found?.html).toContain('<strong>Muscle relaxants (for pain)</strong>');
    expect(found?.links[0]).toBe('imr-guideline:/cp-2009.md');
    expect(found?.links[1]).toMatch(/^imr-guideline:\/odg/);
  });

  it('is what the claims administrator cites where the reviewer cites nothing', () => {
    const found = here(letter('Norco 10/325mg', '', 'It is ‸not needed.'));
    expect(found?.links).toEqual(['imr-guideline:/cp-2009.md']);
  });

  it('is that of the drug in dispute where nothing is cited', () => {
    const text = letter('Flexeril 10mg', '', 'It is ‸not needed.').replace(/Decision based on.*/, '');
    expect(here(text)?.html).toContain('<strong>Flexeril</strong> is a brand of <strong>cyclobenzaprine</strong>');
  });

  it('is nothing outside of items, but for a drug or a guideline there', () => {
    expect(here(letter('Flexeril 10mg', CITED, 'No.').replace('worker fell', 'worker ‸fell'))).toBeNull();
    expect(here(letter('Flexeril 10mg', CITED, 'No.').replace('worker fell', 'worker took Nor‸co'))?.html).toContain(
      'hydrocodone',
    );
  });

  it('shows words of a letter as words', () => {
    const found = here(letter('Flexeril', 'Decision based on MTUS <img src=x onerror=a()> ‸Guidelines 2031.', 'No.'));
    expect(found?.html ?? '').not.toContain('<img');
  });
});
