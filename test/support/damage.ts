import fc from 'fast-check';

/** Words that letters are made of, so that random text comes near to one. */
const MARKS = [
  'HOW THE IMR FINAL DETERMINATION WAS MADE',
  'CLINICAL CASE SUMMARY',
  'IMR ISSUES, DECISIONS AND RATIONALES',
  'The Final Determination was based on decisions for the disputed items/services set forth below:',
  'Case Number: CM17-0000001',
  'Date Assigned: 01/02/2017',
  'Claims Administrator guideline:',
  'MAXIMUS guideline:',
  'Decision rationale:',
  'Rationale:',
  'Upheld',
  'Overturned',
  ': Upheld',
  'was the original request. The remaining IMR eligible portion of the original request, ',
  'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ',
  'Page(s): 64-66.',
  'State(s) of Licensure: California',
  '1) MAXIMUS Federal Services, Inc. has determined the request for X is not medically necessary.',
  'Notice of Independent Medical Review Determination',
  'ISSUE AT DISPUTE:',
  '. ',
  ':',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\f',
  '\u00a0',
  '\uFEFF',
  '\u0000',
  '\ud800',
  '\u2028',
];

/** Random text: marks of the form and anything else, lone surrogates and NULs among it. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem({ maxCount: 6 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

/** One of the texts cut, spliced with another, or with a stretch taken out or put in. */
export function damaged(texts: readonly string[]): fc.Arbitrary<string> {
  const one = fc.constantFrom(...texts);
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const cut = (text: string, share: number) => Math.floor(text.length * share);
  return fc.oneof(
    fc.tuple(one, at).map(([text, end]) => text.slice(0, cut(text, end))),
    fc.tuple(one, one, at, at).map(([a, b, end, start]) => a.slice(0, cut(a, end)) + b.slice(cut(b, start))),
    fc
      .tuple(one, at, at)
      .map(([text, a, b]) => text.slice(0, cut(text, Math.min(a, b))) + text.slice(cut(text, Math.max(a, b)))),
    fc
      .tuple(one, at, anyText)
      .map(([text, place, noise]) => text.slice(0, cut(text, place)) + noise + text.slice(cut(text, place))),
  );
}
