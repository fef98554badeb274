import { describe, expect, it } from 'vitest';
import { treatmentIn } from '../../../server/src/analysis/requests/treatment.ts';
import { decidedIn, searchTargetAt, treatmentReferences } from '../../../server/src/features/same-treatment.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { indexed } from '../../support/indexed.ts';
import { FIELDS, letterWith } from '../../support/item-letter.ts';
import { marked } from '../../support/marked-text.ts';

function deciding(...headers: readonly string[]): string {
  return letterWith(headers.map((header) => `${header}\n${FIELDS}`).join('\n\n'));
}

const TEXTS = {
  'file:///a.imr': deciding('Flexeril 10mg #60: Upheld', 'MRI of the left knee: Overturned'),
  'file:///b.imr': deciding('Cyclobenzaprine 7.5 mg #30: Overturned', 'Right knee MRI without contrast: Upheld'),
  'file:///c.imr': deciding('Cyclobenzaprine 5% and ketoprofen cream: Upheld', 'MRI of the lumbar spine: Upheld'),
};

/** The words that refer to what stands at the cursor, file by file. */
function references(header: string): string[] {
  const { text, cursor = -1 } = marked(deciding(header));
  const sought = searchTargetAt(parseLetters(text), cursor);
  if (!sought) return ['nothing'];
  return treatmentReferences(sought, indexed(TEXTS)).map(({ uri, range: { start, end } }) => {
    const line = TEXTS[uri as keyof typeof TEXTS].split('\n')[start.line] ?? '';
    return `${uri.slice(8, 9)}: ${line.slice(start.character, end.character)}`;
  });
}

describe('the references of an item’s header', () => {
  it('are all requests for a drug, by any of its names', () => {
    expect(references('Fexm‸id 7.5mg: Upheld')).toEqual(['a: Flexeril 10mg #60', 'b: Cyclobenzaprine 7.5 mg #30']);
    expect(references('Cyclobenz‸aprine 5% and ketoprofen cream: Upheld')).toEqual([
      'c: Cyclobenzaprine 5% and ketoprofen cream',
    ]);
  });

  it('are all requests for the same service on the same part of the body', () => {
    expect(references('M‸RI of the knee: Upheld')).toEqual([
      'a: MRI of the left knee',
      'b: Right knee MRI without contrast',
    ]);
    expect(references('Flexeril 10mg #60: Up‸held')).toEqual(['a: Flexeril 10mg #60', 'b: Cyclobenzaprine 7.5 mg #30']);
  });

  it('are empty outside of headers and for unknown treatments', () => {
    expect(references('Cane: Upheld\nCl‸aims Administrator guideline: None.')).toEqual(['nothing']);
    expect(references('Zig‸zag: Upheld')).toEqual(['nothing']);
  });
});

describe('the decisions of letters', () => {
  const decided = (words: string) => {
    const treatment = treatmentIn(words);
    return treatment && decidedIn([treatment], indexed(TEXTS)).get(treatment.name);
  };

  it('are counted once per letter', () => {
    expect(decided('Flexeril')).toEqual({ letters: 2, upheld: 1 });
    expect(decided('MRI, both knees')).toEqual({ letters: 2, upheld: 1 });
    expect(decided('Baclofen')).toEqual({ letters: 0, upheld: 0 });
  });

  it('count a letter as upheld if all its items are', () => {
    const twice = indexed({
      'file:///x.imr': deciding('Norco #10: Upheld', 'Norco #20: Overturned'),
      'file:///y.imr': deciding('Norco #10: Upheld', 'Norco #20: Upheld', 'Norco #30'),
    });
    const norco = treatmentIn('Norco');
    expect(norco && decidedIn([norco], twice).get(norco.name)).toEqual({ letters: 2, upheld: 1 });
  });

  it('count a letter in two files once, as the first has it', () => {
    const numbered = (outcome: string) => `Case Number: CM17-0000001\n\n${deciding(`Norco #10: ${outcome}`)}`;
    const twice = indexed({
      'file:///x.imr': numbered('Upheld'),
      'file:///copy%20of%20x.imr': numbered('Overturned'),
      'file:///y.imr': deciding('Norco #10: Overturned'),
      'file:///z.imr': deciding('Norco #10: Overturned'),
    });
    const norco = treatmentIn('Norco');
    expect(norco && decidedIn([norco], twice).get(norco.name)).toEqual({ letters: 3, upheld: 1 });
  });

  it('are not compared without a body part or for a class', () => {
    expect(decided('MRI')).toBeUndefined();
    expect(decided('Consultation with a specialist')).toBeUndefined();
  });
});

describe('a treatment', () => {
  const named = (words: string) => treatmentIn(words)?.name;

  it.each([
    ['Flexeril 10 mg #60', 'cyclobenzaprine'],
    ['Lidoderm 5% patch', 'topical lidocaine'],
    ['Diclofenac XR 100mg', 'diclofenac'],
    ['Voltaren gel', 'topical diclofenac'],
    ['Physical therapy 2x6 for the left shoulder', 'physical therapy, shoulder'],
    ['MRI of the cervical and lumbar spine', 'MRI, low back and neck'],
    ['Gym membership for the low back', 'gym membership, low back'],
    ['Something else', undefined],
    ['x '.repeat(2000), undefined],
  ])('is what %j names', (words, name) => {
    expect(named(words)).toBe(name);
  });

  it('is the same object for the same', () => {
    expect(treatmentIn('MRI left knee')).toBe(treatmentIn('Right knee M.R.I.'));
  });
});
