import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver-types';
import { type CompletionFormat, completions } from '../../../../server/src/features/completion/completion.ts';
import { builtInCatalogue } from '../../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { citingLetter } from '../../../support/citing-letter.ts';
import { letterWith } from '../../../support/item-letter.ts';
import { marked } from '../../../support/marked-text.ts';

const catalogue = builtInCatalogue();
const DECIDED = '02/14/2017';
const FULL: CompletionFormat = { markdown: true, snippets: true, again: 'again' };

/** What is offered at the cursor of a letter. */
function offered(withCursor: string, format?: CompletionFormat): CompletionItem[] {
  const { text, cursor = -1 } = marked(withCursor);
  return completions(parseLetters(text), cursor, catalogue, format) ?? [];
}

/** The labels offered at the cursor in the reviewer's field; from 2016 on the letter has its decision date. */
function cited(citation: string, decided?: string): string[] {
  return inOrder(offered(citingLetter(citation, decided))).map(({ label }) => label);
}

function inOrder(items: readonly CompletionItem[]): CompletionItem[] {
  return [...items].sort((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
}

/** The letter's line once the entry is chosen, with the cursor where a snippet puts it. */
function chosen(withCursor: string, label: string, format?: CompletionFormat): string {
  const { text, cursor = -1 } = marked(withCursor);
  const letters = parseLetters(text);
  const item = completions(letters, cursor, catalogue, format)?.find((own) => own.label === label);
  const edit = item?.textEdit;
  const letter = letters[0];
  if (!edit || !('range' in edit) || !letter) return `${label} is not offered`;
  expect(edit.range.start.line).toBe(edit.range.end.line);
  const from = letter.offsetAt(edit.range.start);
  expect(letter.offsetAt(edit.range.end)).toBe(cursor);
  const snippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const put = snippet ? edit.newText.replace('$0', '‸').replace(/\\([\\$}])/g, '$1') : edit.newText;
  const whole = text.slice(0, from) + put + text.slice(cursor);
  return whole.slice(whole.lastIndexOf('\n', from - 1) + 1).split('\n')[0] ?? '';
}

const letterOf2014 = (citation: string) => citingLetter(citation);
const letterOf2017 = (citation: string) => citingLetter(citation, DECIDED);

describe('the year of a guideline', () => {
  const years = (text: string) =>
    new Map(
      offered(text, { ...FULL, labelDetails: true }).map(({ label, labelDetails }) => [
        label,
        labelDetails?.description,
      ]),
    );

  it('stands beside its name, which may be cut or leave it out', () => {
    const of2014 = years(letterOf2014('Decision based on MTUS ‸'));
    expect(of2014.get('Chronic Pain Treatment Guidelines')).toBe('2009');
    expect(years(letterOf2017('Decision based on MTUS ‸')).get('Chronic Pain Medical Treatment 2016')).toBe('2016');
    expect(
      years(letterOf2017('Decision based on Non-MTUS Citation ‸')).get('Official Disability Guidelines (ODG)'),
    ).toBe(undefined);
  });

  it('is left out for a client that shows no details beside labels', () => {
    const [first] = offered(letterOf2014('Decision based on MTUS ‸'), FULL);
    expect(first).not.toHaveProperty('labelDetails');
  });
});

describe('completion in an empty guideline field', () => {
  it('offers its stock openings, each with the field’s own subject', () => {
    expect(cited('‸', DECIDED)).toEqual([
      'Decision based on MTUS',
      'The Expert Reviewer did not cite any medical evidence for its decision.',
      'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation',
    ]);
    const own = letterWith(
      'Brace: Upheld\nClaims Administrator guideline: ‸\nMAXIMUS guideline: Decision based on MTUS Yoga.',
    );
    expect(offered(own).map(({ label }) => label.slice(0, 25))).toEqual([
      'Decision based on MTUS',
      'The Claims Administrator ',
      'The Claims Administrator ',
    ]);
  });

  it('inserts a space after the label’s colon and a period after the cursor', () => {
    const text = letterWith('Brace: Upheld\nMAXIMUS guideline:‸\nDecision rationale: It helps.');
    expect(chosen(text, 'Decision based on MTUS')).toBe('MAXIMUS guideline: Decision based on MTUS ');
    expect(chosen(text, 'Decision based on MTUS', FULL)).toBe('MAXIMUS guideline: Decision based on MTUS ‸.');
    expect(
      chosen(letterOf2017('The ‸'), 'The Expert Reviewer did not cite any medical evidence for its decision.'),
    ).toBe('MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.');
  });

  it('offers those that begin with what is written, and none once they are whole', () => {
    expect(cited('dec‸', DECIDED)).toEqual(['Decision based on MTUS', 'Decision based on Non-MTUS Citation']);
    expect(cited('Decision based on Non‸', DECIDED)).toEqual(['Decision based on Non-MTUS Citation']);
    expect(cited('Something else‸', DECIDED)).toEqual([]);
    expect(cited('‸Decision based on MTUS Acupuncture Treatment 2007.', DECIDED)).toEqual([]);
  });

  it('offers citations outside the MTUS after a sentence about the MTUS', () => {
    expect(cited('Decision based on MTUS Acupuncture Treatment 2007. D‸', DECIDED)).toEqual([
      'Decision based on Non-MTUS Citation',
    ]);
    expect(cited('Decision based on MTUS Acupuncture Treatment 2007. ‸', DECIDED)).toEqual([]);
    expect(cited('Decision based on MTUS Acupuncture Treatment 2007.‸', DECIDED)).toEqual([]);
  });
});

describe('completion of a guideline’s name', () => {
  it('follows the letter’s year: its grammar, and guidelines in force then', () => {
    const of2017 = cited('Decision based on MTUS ‸', DECIDED);
    expect(of2017).toContain('Chronic Pain Medical Treatment 2016');
    expect(of2017).toContain('Low Back Complaints 2004');
    expect(of2017).not.toContain('Chronic Pain Medical Treatment 2009');
    expect(of2017.filter((name) => !/ \d{4}$/.test(name))).toEqual([]);
    const of2014 = cited('Decision based on MTUS ‸');
    expect(of2014).toContain('Chronic Pain Treatment Guidelines');
    expect(of2014).toContain('ACOEM Chapter 12 Low Back Complaints');
    expect(of2014).toContain('ACOEM Chapter 2 General Approach to Initial Assessment and Documentation');
    expect(of2014.filter((name) => /\d{4}/.test(name))).toEqual([]);
    const of2019 = cited('Decision based on MTUS ‸', '05/02/2019');
    expect(of2019).toContain('Low Back Disorders 2016');
    expect(of2019).not.toContain('Low Back Disorders 2019');
    expect(cited('Decision based on MTUS ‸', '08/11/2019')).toContain('Low Back Disorders 2019');
    expect(of2019).not.toContain('Chronic Pain 2024');
    expect(of2019).not.toContain('Low Back Disorders 2020');
    expect(of2019).not.toContain('Low Back Complaints 2004');
  });

  it('offers names that begin with the typed words, spaces and commas included', () => {
    expect(cited('Decision based on MTUS low ba‸', DECIDED)).toEqual(['Low Back Complaints 2004']);
    expect(cited('Decision based on MTUS Forearm, Wrist, and H‸', DECIDED)).toEqual([
      'Forearm, Wrist, and Hand Complaints 2004',
    ]);
    expect(chosen(letterOf2017('Decision based on MTUS low ba‸.'), 'Low Back Complaints 2004')).toBe(
      'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004.',
    );
  });

  it('replaces only the words on the cursor’s own line', () => {
    const wrapped = letterOf2017('Decision based on MTUS Forearm, Wrist,\n  and Ha‸');
    expect(chosen(wrapped, 'Forearm, Wrist, and Hand Complaints 2004')).toBe('  and Hand Complaints 2004');
  });

  it('offers another guideline behind “, and”', () => {
    const text = 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Initial Care, and Low‸';
    expect(cited(text, DECIDED)).toEqual(['Low Back Complaints 2004']);
    const long = 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Initial Care, and Forearm, Wrist, and ‸';
    expect(cited(long, DECIDED)).toEqual(['Forearm, Wrist, and Hand Complaints 2004']);
    expect(chosen(letterOf2017(text), 'Low Back Complaints 2004')).toMatch(
      /Initial Care, and Low Back Complaints 2004$/,
    );
  });

  it('offers guidelines outside the MTUS behind their opening', () => {
    const offers = cited('Decision based on Non-MTUS Citation ‸', DECIDED);
    expect(offers).toContain('Official Disability Guidelines (ODG)');
    expect(offers).not.toContain('Low Back Complaints 2004');
  });

  it('sorts guidelines about the item first', () => {
    const text = (name: string) =>
      letterWith(`${name}: Upheld\nMAXIMUS guideline: Decision based on MTUS ‸\nDecision rationale: It helps.`);
    expect(inOrder(offered(text('Baclofen 10 mg')))[0]?.label).toBe('Chronic Pain Treatment Guidelines');
    expect(inOrder(offered(text('Knee brace')))[0]?.label).toBe('ACOEM Chapter 13 Knee Complaints');
    expect(inOrder(offered(text('MRI lumbar spine')))[0]?.label).toContain('Complaints');
  });

  it('is documented by the guideline’s hover', () => {
    const [item] = offered(letterOf2017('Decision based on MTUS Low‸'));
    expect(item?.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**ACOEM Practice') });
    expect(item?.detail).toBe('8 CCR §9792.23.5');
    const [plain] = offered(letterOf2017('Decision based on MTUS Low‸'), { markdown: false, snippets: false });
    expect(plain?.documentation).toMatchObject({ kind: 'plaintext', value: expect.not.stringContaining('**') });
  });
});

describe('completion of topics and pages', () => {
  it('offers sections behind a dated name', () => {
    expect(cited('Decision based on MTUS Low Back Complaints 2004,‸', DECIDED)).toContain(
      'Section(s): Special Studies',
    );
    expect(chosen(letterOf2017('Decision based on MTUS Low Back Complaints 2004‸.'), 'Section(s): Summary')).toBe(
      'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Summary.',
    );
    expect(
      chosen(letterOf2017('Decision based on MTUS Low Back Complaints 2004, Sec‸'), 'Section(s): Initial Care'),
    ).toBe('MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care');
    expect(cited('Decision based on MTUS Low Back Complaints 2004, Section(s): ‸', DECIDED)).toContain(
      'Special Studies',
    );
    expect(
      cited('Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, Physical M‸', DECIDED),
    ).toEqual(['Physical Methods']);
  });

  it('knows that titles hold commas', () => {
    const text = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Office visits, NSAIDs, GI‸';
    expect(cited(text, DECIDED)).toEqual(['NSAIDs, GI symptoms & cardiovascular risk']);
    expect(chosen(letterOf2017(text), 'NSAIDs, GI symptoms & cardiovascular risk')).toMatch(
      /Office visits, NSAIDs, GI symptoms & cardiovascular risk$/,
    );
  });

  it('offers topics behind an undated name, then pages, and says which are from memory', () => {
    expect(cited('Decision based on MTUS Chronic Pain Treatment Guidelines mus‸')).toEqual([
      'Muscle relaxants (for pain)',
    ]);
    const pages = offered(letterOf2014('Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants ‸'));
    expect(pages.map(({ label, detail }) => [label, detail])).toEqual([
      ['Page(s): 63-66', 'Muscle relaxants (for pain): pages 63–66 (documented)'],
      ['Muscle relaxants (for pain)', 'pages 63–66 (documented)'],
    ]);
    const remembered = offered(
      letterOf2014('Decision based on MTUS Chronic Pain Treatment Guidelines Yoga Page(s): ‸'),
    );
    expect(remembered.map(({ label, detail }) => [label, detail])).toEqual([
      ['126', 'Yoga: usually page 126, from memory, not verified'],
    ]);
    expect(
      chosen(letterOf2014('Decision based on MTUS Chronic Pain Treatment Guidelines Yoga Pa‸.'), 'Page(s): 126'),
    ).toBe('MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Yoga Page(s): 126.');
  });

  it('sorts topics about the item first', () => {
    const text = letterWith(
      'Norflex 100 mg #60: Upheld\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines ‸\nDecision rationale: No.',
    );
    const [first] = inOrder(offered(text));
    expect(first?.label).toBe('Muscle relaxants (for pain)');
    expect(first?.documentation).toMatchObject({ value: expect.stringContaining('pages 63–66') });
  });

  it('offers the chapters of the ODG', () => {
    expect(cited('Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Kn‸', DECIDED)).toEqual([
      'Knee & Leg (Acute & Chronic)',
    ]);
  });

  it('offers nothing for a guideline or a topic that the catalogue doesn’t know', () => {
    expect(cited('Decision based on MTUS Tea Drinking 2019, Section(s): ‸', DECIDED)).toEqual([]);
    expect(cited('Decision based on MTUS Low Back Complaints 2004, Section(s): Moon ba‸', DECIDED)).toEqual([]);
  });
});

describe('completion in a rationale', () => {
  const rationale = (words: string, field = 'Decision based on MTUS Low Back Complaints 2004.') =>
    offered(
      `Case Number: CM17-0000001\nDecision Date: ${DECIDED}\n${letterWith(
        `Brace: Upheld\nMAXIMUS guideline: ${field}\nDecision rationale: ${words}`,
      )}`,
    ).map(({ label }) => label);

  it('offers names and the topics of what the item cites, once three letters begin one', () => {
    expect(rationale('The Off‸')).toEqual(['Official Disability Guidelines (ODG)']);
    expect(rationale('As the MTUS Low Back‸')).toEqual(['MTUS Low Back Complaints 2004']);
    expect(rationale('Under Spe‸')).toEqual(['Special Studies']);
    expect(rationale('Under Of‸')).toEqual([]);
  });

  it('offers nothing on ordinary words', () => {
    for (const words of [
      'low ba‸',
      'pai‸',
      'special stu‸',
      'The ‸',
      'The‸',
      'was not‸',
      'Therefore, the brace‸',
      'chronic‸',
      'Off ‸',
      ':‸',
      ',‸',
    ]) {
      expect(rationale(words), words).toEqual([]);
    }
    expect(rationale('Under Topi‸')).toEqual([]);
  });
});

describe('completion elsewhere', () => {
  it('returns null outside of fields', () => {
    for (const text of [
      letterWith('Low‸'),
      letterWith('Offi‸: Upheld\nMAXIMUS guideline: Decision based on MTUS Yoga.'),
      `Off‸\n${citingLetter('Decision based on MTUS Yoga.')}`,
      'Official‸',
    ]) {
      expect(offered(text)).toEqual([]);
    }
  });

  it('returns nothing in a finished field', () => {
    expect(cited('Decision based on MTUS Low Back Complaints 2004.\n‸', DECIDED)).toEqual([]);
  });

  it('escapes snippet syntax', () => {
    const items = offered(letterOf2017('‸'), FULL);
    expect(items.map(({ insertTextFormat }) => insertTextFormat)).toEqual([2, 1, 2]);
    expect(items.map(({ command }) => command?.command)).toEqual(['again', undefined, 'again']);
  });

  it('never throws, and edits one line around the cursor', () => {
    const piece = fc.constantFrom(
      'Decision based on MTUS ',
      'Decision based on Non-MTUS Citation ',
      'Low Back Complaints 2004',
      ', Section(s): ',
      'Chronic Pain Treatment Guidelines',
      ' Page(s): ',
      '64-66',
      ', and ',
      'Muscle relaxants',
      'NSAIDs, GI',
      '. ',
      '.',
      '\n',
      '\r\n',
      ' ',
      'Official Disability Guidelines (ODG)',
      'Pain',
      'x',
      '“',
      '(',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), fc.nat(140), fc.boolean(), (pieces, back, dated) => {
        const text = citingLetter(pieces.join(''), dated ? DECIDED : undefined);
        const offset = Math.max(0, text.indexOf('\nDecision rationale') - back);
        // Between the two characters of a line’s end no editor has its cursor.
        if (text.slice(offset - 1, offset + 1) === '\r\n') return;
        const letters = parseLetters(text);
        for (const { textEdit, filterText, label } of completions(letters, offset, catalogue) ?? []) {
          if (!textEdit || !('range' in textEdit)) throw new Error('An entry has no edit.');
          const { start, end } = textEdit.range;
          expect(start.line).toBe(end.line);
          expect(letters[0]?.offsetAt(end)).toBe(offset);
          expect(filterText?.length, label).toBeGreaterThan(0);
          // An editor keeps an entry only where what is written begins it.
          const written = text.slice(letters[0]?.offsetAt(start), offset).trim().toLowerCase().replace(/\s+/g, ' ');
          expect(filterText?.toLowerCase().startsWith(written), `${filterText} for ${written}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('completion in a field of megabytes', () => {
  it('returns nothing at once', () => {
    for (const unit of [' ', '\t', '1, ', ', and ', 'and ', 'Section(s): ']) {
      const field = `Decision based on MTUS Opioid Treatment 2016, Section(s): ${unit.repeat(60_000)}`;
      expect(offered(citingLetter(`${field}‸`, DECIDED))).toEqual([]);
    }
  });
});
