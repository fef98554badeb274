import { expect, it } from 'vitest';
import { ancillaryWithoutDeniedPrimary } from '../../../server/src/rules/consistency/ancillary-without-denied-primary.ts';
import { deciding, FIELDS, findingsIn, testRule } from '../../support/rule-tester.ts';

const [claims = '', maximus = ''] = FIELDS.trim().split('\n\n');
const NECESSARY = 'The guidelines support it. The request is medically necessary.';
const NOT_NECESSARY = 'The guidelines don’t support it. The request is not medically necessary.';
const ALONG = 'Since the primary procedure is not medically necessary, none of what goes with it is.';

function items(...all: readonly (readonly [header: string, rationale: string])[]): string {
  return deciding(
    all.map(([header, words]) => `${header}\n\n${claims}\n\n${maximus}\n\nDecision rationale: ${words}\n`).join('\n'),
  );
}

const REFUSED = 'primary procedure is not medically necessary';

function found(other: string): string {
  const underline = ' '.repeat(`Decision rationale: ${ALONG}`.indexOf(REFUSED)) + '^'.repeat(REFUSED.length);
  return `\n${underline} The rationale of “Crutches” says that the primary service isn’t necessary, but “${other}” is Overturned.`;
}

testRule(ancillaryWithoutDeniedPrimary, {
  reported: {
    'a procedure that is overturned': items(
      ['Knee arthroscopy: Overturned', NECESSARY],
      ['Crutches: Upheld', ALONG + found('Knee arthroscopy')],
    ),
    'a procedure that is overturned, though something else is upheld': items(
      ['Tramadol 50mg #84: Upheld', NOT_NECESSARY],
      ['Crutches: Upheld', ALONG + found('Lumbar fusion')],
      ['Lumbar fusion: Overturned', NECESSARY],
      ['Post-operative physical therapy after fusion: Upheld', NOT_NECESSARY],
    ),
    'no procedure by name, and all others overturned': items(
      ['Motorized scooter: Overturned', NECESSARY],
      ['Crutches: Upheld', ALONG + found('Motorized scooter')],
    ),
  },
  silent: {
    'a procedure that is upheld': items(['Knee arthroscopy: Upheld', NOT_NECESSARY], ['Crutches: Upheld', ALONG]),
    'one of two procedures that is upheld': items(
      ['Knee arthroscopy: Overturned', NECESSARY],
      ['Lumbar fusion: Upheld', NOT_NECESSARY],
      ['Crutches: Upheld', ALONG],
    ),
    'no procedure by name, and another item upheld': items(
      ['Motorized scooter: Overturned', NECESSARY],
      ['Tramadol: Upheld', NOT_NECESSARY],
      ['Crutches: Upheld', ALONG],
    ),
    'another item upheld that may be the procedure': items(
      ['Shoulder injection: Overturned', NECESSARY],
      ['Hardware removal, ankle: Upheld', NOT_NECESSARY],
      ['Crutches: Upheld', ALONG],
    ),
    'a service that isn’t in dispute': items(['Crutches: Upheld', ALONG], ['Brace: Upheld', ALONG]),
    'an ancillary item that is overturned itself': items(
      ['Knee arthroscopy: Overturned', NECESSARY],
      ['Crutches: Overturned', ALONG],
    ),
    'grounds of its own': items(['Knee arthroscopy: Overturned', NECESSARY], ['Crutches: Upheld', NOT_NECESSARY]),
  },
});

it('ancillary-without-denied-primary › points at the outcome of the primary service', () => {
  const text = items(['Knee arthroscopy: Overturned', NECESSARY], ['Crutches: Upheld', ALONG]);
  const [finding] = findingsIn(text).filter(({ code }) => code === ancillaryWithoutDeniedPrimary.code);
  expect(finding?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['Overturned']);
});
