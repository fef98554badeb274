import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver-types';
import { formCompletions } from '../../../../server/src/features/completion/form.ts';
import {
  CREDENTIALS_TITLE,
  DECISIONS_INTRODUCTION,
  DETERMINATION_PARAGRAPH,
  HEADER_LABELS,
  LICENSURE_LABEL,
  SPECIALTY_LABEL,
  SUMMARY_INTRODUCTION,
} from '../../../../server/src/letter/form.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import snippets from '../../../../snippets/imr-letter.json';
import { FIELDS, letterWith } from '../../../support/item-letter.ts';
import { marked } from '../../../support/marked-text.ts';
import { writtenLetters } from '../../../support/written-letters.ts';

const CREDENTIALS_LABELS = [CREDENTIALS_TITLE, LICENSURE_LABEL, SPECIALTY_LABEL];
const FORMAT = { markdown: true, snippets: true, again: 'again' };
const [CLAIMS, MAXIMUS, RATIONALE] = FIELDS.split('\n');

function items(withCursor: string): CompletionItem[] {
  const { text, cursor = -1 } = marked(withCursor);
  return formCompletions(parseLetters(text), cursor, FORMAT) ?? [];
}

/** What is offered at the cursor, long words cut. */
function offered(withCursor: string): string[] {
  return items(withCursor).map(({ label }) => (label.length > 50 ? `${label.slice(0, 20)}…` : label));
}

/** The letter's line once the first entry is chosen. */
function chosen(withCursor: string): string {
  const { text, cursor = -1 } = marked(withCursor);
  const [item] = items(withCursor);
  const edit = item?.textEdit;
  const letter = parseLetters(text)[0];
  if (!edit || !('range' in edit) || !letter) return 'nothing is offered';
  const whole = text.slice(0, letter.offsetAt(edit.range.start)) + edit.newText.replace('$0', '‸') + text.slice(cursor);
  return whole.slice(text.lastIndexOf('\n', cursor - 1) + 1).split('\n')[0] ?? '';
}

const deciding = (decisions: string) => offered(letterWith(decisions));

describe('completion of an item’s labels', () => {
  it('is offered below header and fields, the next missing label first', () => {
    const LABELS = ['Claims Administrator guideline:', 'MAXIMUS guideline:', 'Decision rationale:'];
    expect(deciding('Cane: Upheld\n\n‸')).toEqual(LABELS);
    expect(deciding(`Cane: Upheld\n${CLAIMS}\n‸`)).toEqual(LABELS.slice(1));
    expect(deciding(`Cane: Upheld\n${CLAIMS}\n‸\n${RATIONALE}`)).toEqual(['MAXIMUS guideline:']);
    expect(deciding(`Cane: Upheld\n‸\n${RATIONALE}`)).toEqual(LABELS.slice(0, 2));
    expect(deciding(`Cane: Upheld\n${FIELDS}\n‸`)).toEqual([]);
  });

  it('replaces typed letters and adds a space', () => {
    expect(chosen(letterWith(`Cane: Upheld\n${CLAIMS}\n${MAXIMUS}\n  dec‸`))).toBe('  Decision rationale: ');
    expect(chosen(letterWith('Cane: Upheld\nClaims Administrator guide‸'))).toBe('Claims Administrator guideline: ');
    expect(items(letterWith('Cane: Upheld\nCl‸'))[0]).toMatchObject({
      command: { command: 'again' },
      insertTextFormat: InsertTextFormat.PlainText,
    });
  });

  it('is not offered for ordinary words', () => {
    expect(deciding(`Cane: Upheld\n${CLAIMS}\nThe worker‸`)).toEqual([]);
    expect(deciding('Cane: Upheld\nClaims Administrator guideline: Decision based on\nM‸')).toEqual([]);
    expect(deciding('Cane: Upheld\nClaims Administrator guideline: Decision based on\nMAX‸')).toEqual([
      'MAXIMUS guideline:',
    ]);
    expect(deciding(`Cane: Upheld\n${CLAIMS}\nM‸ore words`)).toEqual([]);
  });
});

describe('completion of outcomes', () => {
  const BOTH = ['Upheld', 'Overturned'];

  it('is offered after a header’s colon', () => {
    expect(deciding('Cane:‸')).toEqual(BOTH);
    expect(deciding('Cane: ‸')).toEqual(BOTH);
    expect(deciding('Cane: o‸')).toEqual(['Overturned']);
    expect(deciding('Labs: CBC:‸')).toEqual(BOTH);
    expect(deciding(`Gym: Upheld\n${FIELDS}\n\nCane: ‸`)).toEqual(BOTH);
    expect(deciding(`Cane: Up‸\n\n${FIELDS}`)).toEqual(['Upheld']);
    expect(
      deciding(
        'Therapy x12 was the original request. Therapy x6 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, therapy x6 is:‸',
      ),
    ).toEqual(BOTH);
  });

  it('adds a space', () => {
    expect(chosen(letterWith('Cane:‸'))).toBe('Cane: Upheld');
    expect(chosen(letterWith('Cane: ‸'))).toBe('Cane: Upheld');
    expect(chosen(letterWith('Cane: ov‸'))).toBe('Cane: Overturned');
  });

  it('is not offered after labels and in prose', () => {
    expect(deciding('Cane: Upheld\nDecision rationale:‸')).toEqual([]);
    expect(deciding('Cane: Upheld\nDecision rationale: The findings: ‸')).toEqual([]);
    expect(deciding(`Cane: Upheld\n${FIELDS}\n\nThe record shows the following:‸`)).toEqual([]);
    expect(deciding(`Cane: Upheld\n${CLAIMS}\n\nOther: ‸`)).toEqual([]);
    expect(deciding('Cane: Upheld: ‸ and more')).toEqual([]);
    expect(offered(letterWith('').replace('knee pain.', 'these signs:‸'))).toEqual([]);
  });
});

describe('completion of titles and standing sentences', () => {
  const [HOW, SUMMARY, DECISIONS] = [
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'CLINICAL CASE SUMMARY',
    'IMR ISSUES, DECISIONS AND RATIONALES',
  ];

  it('is offered where a section begins, in the order of the form', () => {
    expect(offered(`${HOW}\n‸`)).toEqual(['MAXIMUS Federal Serv…', ...CREDENTIALS_LABELS, SUMMARY, DECISIONS]);
    expect(offered(`${HOW}\nWords of the form.\n${CREDENTIALS_LABELS[0]}\n‸`)).toEqual([
      'State(s) of Licensure:',
      'Certification(s)/Specialty:',
      SUMMARY,
      DECISIONS,
    ]);
    expect(offered(`${HOW}\n${SUMMARY}\n‸`)).toEqual(['The expert reviewer …', DECISIONS]);
    expect(offered(`${SUMMARY}\nA worker fell.\nI‸`)).toEqual([DECISIONS]);
    expect(offered(`${SUMMARY}\n${DECISIONS}\n\nThe F‸`)).toEqual(['The Final Determinat…']);
    expect(offered(`${HOW}\nWords.\nCLINICAL CASE SUMMA‸`)).toEqual([SUMMARY]);
  });

  it('is not offered for present titles or out of order', () => {
    expect(offered(`${HOW}\nWords.\n‸\n${SUMMARY}`)).not.toContain(SUMMARY);
    expect(offered(`${HOW}\nWords.\nC‸\n${DECISIONS}`)).toContain(SUMMARY);
    expect(
      offered(
        `${HOW}\nThe Expert Reviewer is Board Certified in Neurology and is licensed to practice in California.\nS‸`,
      ),
    ).toEqual([]);
  });

  it('is not offered in prose', () => {
    expect(offered(`${SUMMARY}\nA worker fell and\nI‸`)).toEqual([]);
    expect(offered(`${SUMMARY}\nA worker fell and\nIMR‸`)).toEqual([DECISIONS]);
    expect(offered(`${SUMMARY}\nA worker fell and\nimr‸`)).toEqual([]);
    expect(offered(`${SUMMARY}\nIt hurt.\nIt‸`)).toEqual([]);
  });
});

describe('completion of the case header', () => {
  it('offers label after label, also after another entry', () => {
    expect(offered('Case Number: CM17-0000001\n‸').slice(0, 3)).toEqual([
      'Date Assigned:',
      'Date of Injury:',
      'Decision Date:',
    ]);
    expect(offered('Case Number: CM17-0000001\nDate Assigned: 01/20/2017   Date‸')).toEqual(['Date of Injury:']);
    expect(chosen('Case Number: CM17-0000001\nDate Assigned: 01/20/2017   Date o‸')).toBe(
      'Date Assigned: 01/20/2017   Date of Injury: ',
    );
    expect(offered('Case Number: CM17-0000001\nHOW‸')).toEqual(['HOW THE IMR FINAL DETERMINATION WAS MADE']);
  });

  it('offers the two priorities', () => {
    expect(offered('Case Number: CM17-0000001\nPriority: ‸')).toEqual(['Standard', 'Expedited']);
    expect(chosen('Case Number: CM17-0000001\nPriority: ex‸')).toBe('Priority: Expedited');
  });

  it('is not offered in a letter without one', () => {
    expect(offered(`‸\n${letterWith('')}`)).toEqual([]);
  });
});

describe('the completed words of the form', () => {
  it('equal those of the snippet', () => {
    const { body } = snippets['Determination letter'];
    const [first, ...lines] = CREDENTIALS_LABELS;
    expect(body).toEqual(
      expect.arrayContaining([DETERMINATION_PARAGRAPH, SUMMARY_INTRODUCTION, DECISIONS_INTRODUCTION, first]),
    );
    for (const label of lines) expect(body.some((line) => line.startsWith(label))).toBe(true);
    const header = body.slice(0, 4).join('\n');
    for (const { words } of HEADER_LABELS) expect(header).toContain(`${words}:`);
  });

  it('are not offered in the layouts of 2013', () => {
    for (const { text, name } of writtenLetters()) {
      const letters = parseLetters(text);
      fc.assert(
        fc.property(fc.nat(text.length), (offset) => {
          const found = formCompletions(letters, offset, FORMAT);
          if (name.includes('2013')) expect(found).toBeNull();
        }),
        { numRuns: 50 },
      );
    }
  });
});
