import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../../server/src/citations/prose-mentions.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { citing } from '../../support/citing-item.ts';

const catalogue = builtInCatalogue();

/** The guidelines that a rationale names, each with its first pages and topics, and the words that name it. */
function named(rationale: string, decided = '02/14/2015') {
  const [letter] = parseLetters(citing({ rationale, decided }));
  const body = letter?.items[0]?.rationale?.body;
  if (!letter || !body) throw new Error('No rationale.');
  return mentionsIn(body, letter, catalogue).map(({ names, span }) => {
    const words = letter.source.slice(span.start, span.end);
    if (!('citation' in names)) return [names.program, words];
    const { guideline, pages, topics } = names.citation;
    return [guideline, pages[0]?.ranges[0]?.join('-'), topics[0]?.topic, words].filter((part) => part !== undefined);
  });
}

describe('mentionsIn, pages', () => {
  it('takes pages before the name of a guideline', () => {
    expect(named('Per page 82 of the MTUS Chronic Pain Guidelines it is not.')).toEqual([
      ['cp-2009', '82-82', 'page 82 of the MTUS Chronic Pain Guidelines'],
    ]);
    expect(named('As stated on pages 300-301 in ACOEM Chapter 12, it is not.')).toEqual([
      ['acoem-12', '300-301', 'pages 300-301 in ACOEM Chapter 12'],
    ]);
    expect(named('See p. 46, MTUS Chronic Pain Guidelines.')).toEqual([
      ['cp-2009', '46-46', 'p. 46, MTUS Chronic Pain Guidelines'],
    ]);
  });
  it('takes a topic behind the pages', () => {
    expect(named('The MTUS Chronic Pain Guidelines, p. 46, Epidural steroid injections, ask for more.')).toEqual([
      ['cp-2009', '46-46', 'esi', 'MTUS Chronic Pain Guidelines, p. 46, Epidural steroid injections'],
    ]);
  });
  it('leaves pages of something else alone', () => {
    expect(named('The report has 4 pages. MTUS Chronic Pain Guidelines allow it.')).toEqual([
      ['cp-2009', 'MTUS Chronic Pain Guidelines'],
    ]);
    expect(named('It is on page 3 of the report. The MTUS Chronic Pain Guidelines allow it.')).toEqual([
      ['cp-2009', 'MTUS Chronic Pain Guidelines'],
    ]);
    expect(named('It is on page 3. MTUS Chronic Pain Guidelines allow it.')).toEqual([
      ['cp-2009', 'MTUS Chronic Pain Guidelines'],
    ]);
  });
});
