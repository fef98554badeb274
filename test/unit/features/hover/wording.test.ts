import { describe, expect, it } from 'vitest';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { builtInCatalogue } from '../../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { letterWith } from '../../../support/item-letter.ts';
import { marked } from '../../../support/marked-text.ts';

const catalogue = builtInCatalogue();
const NOTHING = 'no hover';

interface Shown {
  readonly words: string;
  readonly text: string;
}

/** The hover at the cursor of a letter: the words it belongs to, collapsed, and its text. */
function shown(withCursor: string, markdown = true): Shown {
  const { text, cursor = -1 } = marked(withCursor);
  const letters = parseLetters(text);
  const found = hover(letters, cursor, catalogue, { markdown });
  const letter = letters[0];
  if (!found?.range || !letter) return { words: NOTHING, text: NOTHING };
  const words = text.slice(letter.offsetAt(found.range.start), letter.offsetAt(found.range.end)).replace(/\s+/g, ' ');
  return { words, text: typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : '' };
}

interface Parts {
  readonly item?: string;
  readonly field?: string;
  readonly rationale?: string;
  readonly decided?: string;
}

function letterOf({
  item = 'Lumbar brace: Upheld',
  field = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care.',
  rationale = 'The brace would not help. As such, the request is not medically necessary.',
  decided = '02/14/2017',
}: Parts): string {
  const header = decided && `Case Number: CM17-0000001\nDecision Date: ${decided}\n`;
  return `${header}${letterWith(
    `${item}\nClaims Administrator guideline: Decision based on MTUS Knee Complaints 2004.\nMAXIMUS guideline: ${field}\nDecision rationale: ${rationale}`,
  )}`;
}

const inRationale = (rationale: string, decided?: string) =>
  shown(letterOf({ rationale, ...(decided !== undefined && { decided }) }));

describe('the hover of a guideline in prose', () => {
  it('is expanded as in a citation', () => {
    const { words, text } = inRationale('The California MTUS 2016 Chronic‸ Pain Guidelines support it.');
    expect(words).toBe('California MTUS 2016 Chronic Pain Guidelines');
    expect(text).toContain('**Chronic Pain Medical Treatment Guidelines (MTUS), July 28, 2016**');
    expect(text).toContain('in force July 28, 2016 – November 30, 2017 · _documented_');
    expect(inRationale('The Official Disab‸ility\n Guidelines allow it.').text).toContain('Work Loss Data Institute');
    expect(inRationale('Per OD‸G, it helps.').words).toBe('ODG');
    expect(inRationale('The MTUS acupuncture guide‸lines allow six.').words).toBe('MTUS acupuncture guidelines');
    expect(inRationale('Per the ACOEM chapter on knee comp‸laints, no.').text).toContain('Chapter 13: Knee Complaints');
    expect(inRationale('See ACOEM 2004 Shoulder Compl‸aints.').text).toContain('Chapter 9: Shoulder Complaints');
  });

  it('shows the edition of the letter’s date if no year is printed', () => {
    const words = 'The MTUS Chronic Pa‸in Medical Treatment Guidelines allow it.';
    expect(inRationale(words, '02/14/2017').text).toContain('July 28, 2016**');
    expect(inRationale(words, '03/03/2015').text).toContain('July 18, 2009**');
  });

  it('includes the pages and the chapter after it', () => {
    const { words, text } = inRationale('While ACOEM Chapter 12, page 3‸00 notes otherwise, it may be useful.');
    expect(words).toBe('page 300');
    expect(text).toContain('**Initial Care**');
    expect(inRationale('The ODG Low Back Chap‸ter is silent.').words).toBe('Low Back Chapter');
  });

  it('shows what the item cites of a whole body of guidelines', () => {
    const { words, text } = inRationale('The California MT‸US Guidelines do not support a brace.');
    expect(words).toBe('California MTUS Guidelines');
    expect(text).toContain('**Medical Treatment Utilization Schedule (MTUS)**');
    expect(text).toContain('Here the Expert Reviewer cites:');
    expect(text).toContain('Chapter 12: Low Back Complaints**');
    expect(text).toContain('**Initial Care** · page 300 ·');
    expect(text).toContain('Here the Claims Administrator cites:\n\n- ACOEM Practice Guidelines');
    const acoem = inRationale('The CA MTUS/ACO‸EM Guidelines state otherwise.');
    expect(acoem.words).toBe('ACOEM Guidelines');
    expect(acoem.text).toContain('Chapter 12: Low Back Complaints**');
  });

  it('shows what was in force where the item cites none of them', () => {
    const { text } = shown(
      letterOf({
        field: 'The Expert Reviewer did not cite any medical evidence for its decision.',
        rationale: 'The ACOEM is silent. See M‸TUS.',
      }).replace('Decision based on MTUS Knee Complaints 2004.', 'None.'),
    );
    expect(text).toContain('In force on the decision date, February 14, 2017:');
    expect(text).toContain('- ACOEM Practice Guidelines, 2nd ed. (2004), Chapter 12: Low Back Complaints');
    expect(text).toMatch(/- \d+ more$/m);
    expect(text).not.toContain('July 18, 2009');
  });

  it('is shown in the case summary', () => {
    const letter = letterOf({}).replace('has knee pain', 'was seen under the MT‸US Postsurgical Treatment Guidelines');
    expect(shown(letter).text).toContain('**Postsurgical Treatment Guidelines**');
  });

  it('is not shown for ordinary words that are also a guideline’s name', () => {
    for (const words of [
      'He has chronic pa‸in in both knees.',
      'She has low back com‸plaints.',
      'Acupunc‸ture helped before.',
      'Most guide‸lines advise against it.',
      'The opio‸ids were stopped. Guidelines say so.',
      'Chronic Pa‸in is his diagnosis.',
    ]) {
      expect(inRationale(words).text, words).toBe(NOTHING);
    }
  });
});

describe('the hover of a drug', () => {
  it('shows its generic name, class, topics, pages and limits, and how sure they are', () => {
    const { words, text } = shown(letterOf({ item: 'Nor‸flex 100 mg #90: Upheld', decided: '03/03/2015' }));
    expect(words).toBe('Norflex');
    expect(text).toContain('**Norflex** is a brand of **orphenadrine**');
    expect(text).toContain('· muscle relaxant · other brands:');
    expect(text).toContain('_Chronic Pain Medical Treatment Guidelines (MTUS), July 18, 2009_ · [8 CCR §9792.24.2]');
    expect(text).toContain('**Muscle relaxants (for pain)** · pages 63–66');
    expect(text).not.toContain('July 28, 2016');
  });

  it('is shown in rationale and summary, in any case, for combinations and parts', () => {
    expect(inRationale('HYDROCODONE/\nACETAMIN‸OPHEN is tapered.').words).toBe('HYDROCODONE/ ACETAMINOPHEN');
    expect(inRationale('Hydro‸codone is tapered.').text).toContain('**hydrocodone/acetaminophen**');
    expect(inRationale('Hydrocodone-AP‸AP is tapered.').words).toBe('Hydrocodone-APAP');
    expect(inRationale('Voltaren g‸el is tried.').text).toContain('**diclofenac topical**');
    const both = inRationale('Diclofe‸nac is tried.').text;
    expect(both).toContain('**diclofenac oral**');
    expect(both).toContain('**diclofenac topical**');
    expect(inRationale('He takes sumatrip‸tan.').text).toContain('The catalogue has no topic of a guideline for it.');
  });

  it('says that no section is about it where the guideline has none', () => {
    expect(inRationale('She takes Nor‸co.').text).toContain('No section known here is about hydrocodone/acetaminophen');
  });

  it('leaves out what is said of other drugs alone', () => {
    const { text } = inRationale('She wears Lido‸derm.');
    expect(text).toContain('one unrecommended component sinks the compound');
    expect(text).not.toContain('Baclofen');
  });

  it('says where none of its guidelines was in force', () => {
    const { text } = inRationale('She takes baclo‸fen.', '05/02/2019');
    expect(text).toContain('None of these was in force on May 2, 2019.');
    expect(text).toContain('July 18, 2009');
  });

  it('is a topic where a citation names it', () => {
    const field =
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Cyclobenz‸aprine (Flexeril).';
    expect(shown(letterOf({ field })).words).toBe('Cyclobenzaprine (Flexeril)');
  });
});

describe('the hover of an outcome', () => {
  it('shows what it means and the law', () => {
    const upheld = shown(letterOf({ item: 'Lumbar brace: Uph‸eld' }));
    expect(upheld.words).toBe('Upheld');
    expect(upheld.text).toContain('not medically necessary');
    expect(upheld.text).toContain('Labor Code §4610.6(c)');
    const overturned = shown(letterOf({ item: 'Lumbar brace: Over‸turned' })).text;
    expect(overturned).toContain('found the disputed treatment medically necessary');
    expect(overturned).toContain('within 5 working days');
  });

  it('is null for other words and in prose', () => {
    expect(shown(letterOf({ item: 'Lumbar brace: Den‸ied' })).text).toBe(NOTHING);
    expect(inRationale('The denial is uph‸eld.').text).toBe(NOTHING);
  });
});

describe('the hover of a title or label', () => {
  for (const [at, expected] of [
    ['HOW THE IMR FINAL DETER‸MINATION WAS MADE', 'Labor Code §4610.6(f)'],
    ['CLINICAL CASE SUM‸MARY', 'documents that were reviewed'],
    ['IMR ISS‸UES, DECISIONS AND RATIONALES', '8 CCR §9792.10.6(b)(1)'],
    ['Claims Administrator guide‸line:', '8 CCR §9792.21.1(a)'],
    ['MAXI‸MUS guideline:', 'MTUS or Non-MTUS'],
    ['Decision ratio‸nale:', 'layperson’s terms'],
    ['Decision Da‸te:', 'within 30 days'],
    ['Case Num‸ber:', 'seven digits'],
    ['State(s) of Lic‸ensure:', 'keeps the reviewer’s name confidential'],
  ] as const) {
    it(`“${at.replace('‸', '')}” shows what is asked there`, () => {
      const plain = at.replace('‸', '');
      const { words, text } = shown(letterOf({}).replace(plain, at));
      expect(words).toBe(plain.replace(/:$/, '') === words ? words : plain);
      expect(text).toContain(expected);
    });
  }

  it('says what is not verified', () => {
    expect(shown(letterOf({}).replace('Decision rationale', 'Decision‸ rationale')).text).toContain(
      'Gives the clinical reasons. ([8 CCR §9792.10.6(d)](<https://www.dir.ca.gov/t8/9792_10_6.html>), _from memory, not verified_)',
    );
  });
});

describe('the hover of a section of the regulations', () => {
  it('says what the section says, in a field and in a rationale', () => {
    for (const { words, text } of [
      inRationale('No functional improvement as defined in MTUS 9792.2‸0(e) is shown.'),
      shown(letterOf({ field: 'Decision based on MTUS 9792.2‸0(e).' })),
    ]) {
      expect(words).toBe('MTUS 9792.20(e)');
      expect(text).toMatch(/^\*\*Functional improvement definition\*\*\n\n- Clinically significant gain/);
    }
  });

  it('shows the guideline that the section adopted, by the decision date', () => {
    const at = (decided: string) => inRationale('It rests on 8 CCR §9792.24.‸2.', decided).text;
    expect(at('02/14/2017')).toMatch(/^\*\*Chronic Pain Medical Treatment Guidelines \(MTUS\), July 28, 2016\*\*/);
    expect(at('02/14/2019')).toMatch(/^\*\*ACOEM Chronic Pain Guideline \(May 15, 2017\)\*\*/);
    expect(inRationale('It rests on 8 CCR §9792.9‸9.').text).toBe('8 CCR §9792.99 is not in the catalogue.');
  });
});

describe('the hover of an abbreviation', () => {
  it('shows what it stands for', () => {
    expect(inRationale('He remained on TT‸D status.')).toEqual({
      words: 'TTD',
      text: '**TTD**: temporary total disability',
    });
    expect(inRationale('An RF‸A was sent.').text).toBe(
      '**RFA**: request for authorization, or radiofrequency ablation',
    );
    expect(shown(letterOf({ item: 'NSAID 2 tablets PO QI‸D: Upheld' })).text).toContain('four times a day');
  });

  it('is shown for plurals, with periods, and beside others', () => {
    expect(inRationale('Two ES‸Is failed.').words).toBe('ESIs');
    expect(inRationale('One tablet q.i.‸d. is too much.').text).toContain('four times a day');
    expect(inRationale('An EMG/NC‸V was normal.').words).toBe('NCV');
    expect(inRationale('She is s‸/p fusion.').text).toContain('status post');
    expect(inRationale('See the PR-‸2.').text).toContain('progress report');
  });

  it('requires capitals, and is not shown in text in capitals', () => {
    expect(inRationale('The cures‸ failed.').text).toBe(NOTHING);
    expect(inRationale('A CUR‸ES report was seen.').text).toContain('Controlled Substance');
    expect(shown(letterOf({ item: 'NOTHING CUR‸ES PAIN: Upheld' })).text).toBe(NOTHING);
    expect(shown(letterOf({ item: 'MAR‸S MRI of the hip: Upheld' })).text).toContain('metal artifact reduction');
  });

  it('is plain text where the client has no Markdown', () => {
    expect(shown(letterOf({ rationale: 'Lumbar R‸OM is full.' }), false).text).toBe('ROM: range of motion');
  });
});

/** Words that are no abbreviation, drug or guideline; some are when they are in capitals elsewhere. */
const COMMON =
  'a about acute after all also am an and any are as at back be been both but by can case chronic cures daily days did do ' +
  'documentation documented ed evidence for form from guideline guidelines had has he her his how if in injury is it knee lift low ' +
  'may me med medical medically medication more my need necessary neck no not of on one or our out pain patient pens per physical ' +
  'prior rest rice right sad she should slap so spine surgery than that the their then there therapy they this to treatment two up ' +
  'us was we were which who will with work would year years you';

describe('ordinary words', () => {
  it('have no hover at all', () => {
    for (const word of COMMON.split(' ')) {
      for (const written of [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`]) {
        expect(inRationale(`Then ‸${written} then.`).text, written).toBe(NOTHING);
      }
    }
    for (const word of [
      'AS',
      'OR',
      'IT',
      'IS',
      'NO',
      'NOT',
      'PAIN',
      'AND',
      'WAS',
      'DO',
      'ME',
      'US',
      'AM',
      'HE',
      'ALL',
    ]) {
      expect(inRationale(`Then ‸${word} then.`).text, word).toBe(NOTHING);
    }
  });
});
