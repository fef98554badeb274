import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conclusionOf } from '../../../../server/src/analysis/conclusions/conclusions.ts';
import { scanTokens } from '../../../../server/src/analysis/tokens/token-scan.ts';
import { sentences } from '../../../../server/src/text/sentences.ts';

function concluded(text: string) {
  const all = { start: 0, end: text.length };
  return conclusionOf(scanTokens(text, all), sentences(text, all));
}

function read(text: string): { readonly says: 'necessary' | 'not necessary'; readonly words: string } | undefined {
  const found = concluded(text);
  return (
    found && {
      says: found.necessary ? 'necessary' : 'not necessary',
      words: text.slice(found.span.start, found.span.end).replace(/\s+/g, ' '),
    }
  );
}

describe('a rationale concludes that a request is not medically necessary', () => {
  it.each([
    ['The pain is as before. As such, the request is not medically necessary.', 'is not medically necessary'],
    ['Therefore the brace is determined to not be medically necessary.', 'is determined to not be medically necessary'],
    ['Therefore the brace is determined to be not medically necessary.', 'is determined to be not medically necessary'],
    ['The request for “Brace” is not-medically necessary.', 'is not-medically necessary'],
    ['The request for a brace is notmedically necessary.', 'is notmedically necessary'],
    ['Hence, the request is not medically\n\nnecessary and appropriate.', 'is not medically necessary'],
    [
      'The request cannot be considered medically necessary; a new one may be.',
      'cannot be considered medically necessary',
    ],
    ["The request isn't medically necessary.", "n't medically necessary"],
    ['A second brace is not a medical necessity.', 'is not a medical necessity'],
    ['As such the request is not necessary.', 'is not necessary'],
    ['Medical necessity has not been established.', 'medical necessity has not been established'],
    [
      'The medical necessity of this request for a brace of 2 x 3 inches has not been clearly demonstrated.',
      'medical necessity of this request for a brace of 2 x 3 inches has not been clearly demonstrated',
    ],
    ['The medical necessity of a brace cannot be determined.', 'medical necessity of a brace cannot be determined'],
    ['Medical necessity is therefore unsubstantiated.', 'medical necessity is therefore unsubstantiated'],
    ['The record does not establish the medical necessity of a brace.', 'does not establish the medical necessity'],
    [
      'A brace is not supported by the records or the guidelines as being medically necessary.',
      'is not supported by the records or the guidelines as being medically necessary',
    ],
    ['A second brace is not seen as medically necessary.', 'is not seen as medically necessary'],
    ['There is no medical necessity for it.', 'no medical necessity'],
    ['The request is medically unnecessary.', 'is medically unnecessary'],
    ['I do not believe the request is medically necessary.', 'I do not believe the request is medically necessary'],
    ['The request is neither medically necessary nor appropriate.', 'is neither medically necessary'],
    ['The request fails to meet medical necessity.', 'fails to meet medical necessity'],
    ['It fails to meet the standard of medical necessity.', 'fails to meet the standard of medical necessity'],
    ['The request would not be medically necessary.', 'would not be medically necessary'],
    ['Neither the brace nor the crutch is medically necessary.', 'is medically necessary'],
    ['As the surgery isn’t supported, none of what goes with it is medically necessary.', 'is medically necessary'],
    ['On these records, the request is not medically reasonable.', 'is not medically reasonable'],
    [
      'The use of a brace is not medically necessary at this point. It has been worn for years.',
      'is not medically necessary',
    ],
    [
      'The request is not medically necessary. A drug should not be stopped abruptly. See the guideline.',
      'is not medically necessary',
    ],
    ['The request for a brace is denied.', 'request for a brace is denied'],
    ['Thus, the request is not supported.', 'request is not supported'],
    ['The request is therefore non-certified.', 'request is therefore non-certified'],
    ['The denial of this brace is upheld.', 'denial of this brace is upheld'],
    ['I recommend non-certification.', 'recommend non-certification'],
  ])('%s', (text, words) => {
    expect(read(text)).toEqual({ says: 'not necessary', words: expect.stringMatching(new RegExp(`^${words}$`, 'i')) });
  });
});

describe('a rationale concludes that a request is medically necessary', () => {
  it.each([
    ['The knee locks. As such, the request is medically necessary.', 'is medically necessary'],
    ['Therefore, the request was medically necessary.', 'was medically necessary'],
    ['The brace is thus considered to be medically necessary.', 'is thus considered to be medically necessary'],
    ['The request for a brace is reasonable and medically necessary.', 'is reasonable and medically necessary'],
    ['I find the request for a brace to be medically necessary.', 'be medically necessary'],
    ['Medical necessity has been established.', 'medical necessity has been established'],
    ['There is no contraindication, and the request is medically necessary.', 'is medically necessary'],
    ['It is not unreasonable; the request is medically necessary.', 'is medically necessary'],
    ['The medical necessity of this request is clear.', 'medical necessity of this request is clear'],
    ['As the knee has not improved, the request is medically necessary.', 'is medically necessary'],
    ['The request for an MRI of the knee without contrast is medically necessary.', 'is medically necessary'],
    [
      'I disagree with the utilization review that it is not medically necessary. The request is medically necessary.',
      'is medically necessary',
    ],
    [
      'Utilization review found that the request is not medically necessary. However, the request is medically necessary.',
      'is medically necessary',
    ],
    [
      'A brace is not necessary if the knee is stable. It is not stable here. The request is medically necessary.',
      'is medically necessary',
    ],
    [
      'Although the claims administrator found that it is not medically necessary, the request is medically necessary.',
      'is medically necessary',
    ],
    ['As the provider states that he can’t work, the request is medically necessary.', 'is medically necessary'],
    ['The request is supported.', 'request is supported'],
    ['The prior denial is overturned.', 'denial is overturned'],
  ])('%s', (text, words) => {
    expect(read(text)).toEqual({ says: 'necessary', words: expect.stringMatching(new RegExp(`^${words}$`, 'i')) });
  });
});

describe('a rationale concludes nothing', () => {
  it.each([
    ['without words', ''],
    ['of facts', 'The knee is stable. It was seen twice.'],
    [
      'where it says both',
      'Two of the requested visits are medically necessary. The request for ten is not medically necessary.',
    ],
    [
      'in another order',
      'The request for ten is not medically necessary. Of these, the request for two is medically necessary.',
    ],
    ['in what depends on something', 'The request would be medically necessary if the knee were unstable.'],
    ['in the other order', 'If the knee were unstable, the request is medically necessary.'],
    ['for some patients', 'A brace is medically necessary for patients with an unstable knee.'],
    ['in a guideline’s words', 'The guideline says: “A brace is medically necessary after an operation.”'],
    [
      'in a quotation of several sentences',
      'ODG: "Braces are of use. A brace is medically necessary." The knee is stable.',
    ],
    ['in a quotation without an end', 'ODG: "Braces are of use. A brace is medically necessary.'],
    ['in what a provider holds after a comma', 'The physician states that, and the request is medically necessary.'],
    ['in what a provider holds', 'The physician states that the brace is medically necessary.'],
    ['where a part of it is', 'The request for six is medically necessary, but ten are not.'],
    ['where it is taken back', 'The request is medically necessary. However, ten visits exceed the guideline.'],
    [
      'where another is in its place',
      'The request for a brace is therefore not medically necessary. The request for a cane is supported.',
    ],
    ['where refusing it is', 'Therefore, weaning is medically necessary.'],
    ['of what else is necessary', 'For the request to be approved, a record of failure is necessary.'],
    ['in general', 'In this case, it is generally medically necessary.'],
    ['of a part', 'The request is only partially medically necessary.'],
    ['of a denial that is overturned', 'The finding that the request is not medically necessary is overturned.'],
    ['of a denial that came before', 'The request was non-certified because it is not medically necessary.'],
    ['in what was decided before', 'The claims administrator denied it because it is not medically necessary.'],
    ['where it isn’t clear', 'It is not clear that the request is medically necessary.'],
    ['where it asks', 'The question is whether medical necessity is established.'],
    ['where nothing shows it', 'There is no record that shows the medical necessity of a brace.'],
    ['where it could be', 'Medical necessity could be established by an examination.'],
    ['where doubt follows', 'The request is medically necessary. There is no rationale as to the medical necessity.'],
  ])('%s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('from the text around it', () => {
    const word = fc.constantFrom(
      'The',
      'request',
      'is',
      'not',
      'medically',
      'necessary.',
      'necessity',
      '“',
      '"',
      'if',
      '\n',
      'denied.',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ');
        const found = concluded(text);
        if (!found) return;
        expect(found.span.start).toBeLessThan(found.span.end);
        expect(text.slice(found.span.start, found.span.end).trim()).not.toBe('');
      }),
    );
  });
});
