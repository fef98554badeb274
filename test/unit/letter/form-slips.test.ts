import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { FIELDS, letterWith } from '../../support/item-letter.ts';

function only(text: string): Letter {
  const [letter, ...others] = parseLetters(text);
  expect(others).toEqual([]);
  if (!letter) throw new Error('no letter');
  return letter;
}

const labelsOf = (decisions: string) =>
  only(letterWith(decisions)).items.map(({ name, fields }) => [
    name.text,
    ...fields.map(({ kind, label, body }) => `${kind} ${label.spelling}: ${body.text}`),
  ]);
const [claims = '', maximus = '', rationale = ''] = FIELDS.split('\n');
const RATIONALE = 'The knee is stable. As such, the request is not medically necessary.';

describe('parseLetters, title that character recognition misread', () => {
  const titles: readonly (readonly [printed: string, standard: string])[] = [
    ['lMR ISSUES, DECISIONS AND RATIONALES', 'IMR ISSUES, DECISIONS AND RATIONALES'],
    ['1MR lSSUES, DEClSlONS AND RATlONALES', 'IMR ISSUES, DECISIONS AND RATIONALES'],
    ['IMR I55UES, DECISI0NS AND RATI0NALES', 'IMR ISSUES, DECISIONS AND RATIONALES'],
    ['|MR ISSUES. DECISIONS AND RATIONALES', 'IMR ISSUES, DECISIONS AND RATIONALES'],
    ['CLlNlCAL CASE SUMMARY', 'CLINICAL CASE SUMMARY'],
    ['C L I N I C A L C A S E S U M M A R Y', 'CLINICAL CASE SUMMARY'],
    ['C L l N I C A L C A S E S U M M A R Y', 'CLINICAL CASE SUMMARY'],
    ['CL1N1CAL CA5E SUMrnARY', 'CLINICAL CASE SUMMARY'],
    ['H0W THE lMR FlNAL DETERMlNATlON WAS MADE', 'HOW THE IMR FINAL DETERMINATION WAS MADE'],
    ['Clinlcal Case Summary', 'CLINICAL CASE SUMMARY'],
    ['Imr Issues, Decisions and Ratlonales', 'IMR ISSUES, DECISIONS AND RATIONALES'],
    ['HOVV THE IMR FINAL DETERrnINATION VVAS MADE', 'HOW THE IMR FINAL DETERMINATION WAS MADE'],
  ];
  it.each(titles)('“%s” opens its section', (printed, standard) => {
    const { sections, items } = only(letterWith(`Cane: Upheld\n${FIELDS}`).replace(standard, printed));
    expect(sections.map(({ title }) => title.standard)).toContain(standard);
    expect(sections.find(({ title }) => title.standard === standard)?.title).toMatchObject({
      text: printed,
      spelling: 'misspelled',
    });
    expect(items.map(({ name }) => name.text)).toEqual(['Cane']);
  });

  it.each(['CLINICAL CARE WAS GIVEN', 'Clinical case of a summary', 'MRI ISSUES', 'I was ill and had IMR ISSUES'])(
    'does not take “%s” for a title',
    (line) => {
      const text = letterWith(`Cane: Upheld\n${FIELDS}`).replace('The worker fell', `${line}\nThe worker fell`);
      expect(only(text).sections).toHaveLength(3);
    },
  );
});

describe('parseLetters, title or label after a bullet or number', () => {
  it.each(['• ', '- ', '* ', '– ', '1. ', '2) ', '(3) ', 'a) ', 'IV. ', '•', '** ', '→ ', '✓ ', '➢ ', '\uf0d8 ', 'o '])(
    'parses it after “%s”',
    (bullet) => {
      const text = letterWith(`Cane: Upheld\n${FIELDS.replaceAll(/^/gm, bullet)}`)
        .replace('CLINICAL', `${bullet}CLINICAL`)
        .replace('IMR ISSUES', `${bullet}IMR ISSUES`);
      const { sections, items } = only(text);
      expect(sections.map(({ title }) => [title.text, title.spelling])).toEqual([
        ['HOW THE IMR FINAL DETERMINATION WAS MADE', 'exact'],
        ['CLINICAL CASE SUMMARY', 'exact'],
        ['IMR ISSUES, DECISIONS AND RATIONALES', 'exact'],
      ]);
      expect(sections[1]?.body.text).toBe('The worker fell from a ladder and has knee pain.');
      expect(items[0]?.fields.map(({ label, body }) => [label.spelling, body.text])).toEqual(
        FIELDS.split('\n').map((field) => ['exact', field.slice(field.indexOf(':') + 2)]),
      );
    },
  );
});

describe('parseLetters, label with other punctuation in place of its colon', () => {
  it.each([';', '.', ' -', ' –', '—', '', ' =', ',', ' |'])('parses “Decision rationale%s” as the label', (mark) => {
    const text = `Cane: Upheld\n${claims}\n${maximus}\nDecision rationale${mark} ${RATIONALE}`;
    const [item] = only(letterWith(text)).items;
    expect(item?.rationale?.body.text).toBe(RATIONALE);
    expect(item?.rationale?.label).toMatchObject({
      text: `Decision rationale${mark}`,
      spelling: 'no-colon',
      standard: 'Decision rationale:',
    });
    expect(item?.maximusGuideline?.body.text).toBe(maximus.slice(maximus.indexOf(':') + 2));
  });

  it('parses a label without a colon that is alone on its line', () => {
    const text = `Cane: Upheld\n${claims}\n${maximus}\nDecision rationale\n12 visits were had. ${RATIONALE}`;
    expect(only(letterWith(text)).items[0]?.rationale?.body.text).toBe(`12 visits were had. ${RATIONALE}`);
  });

  it('parses it as prose within a sentence', () => {
    const prose = `${RATIONALE.slice(0, -1)} by the cited\nMAXIMUS guideline. The cane is of no use, as the\nMAXIMUS guideline; so it is.`;
    const found = labelsOf(`Cane: Upheld\n${claims}\nDecision rationale: ${prose}`);
    expect(found[0]).toHaveLength(3);
  });
});

describe('parseLetters, word before “guideline:”', () => {
  const without = `${maximus}\nDecision rationale: It is of no use within each`;
  const lines = [
    'ODG guideline: Physical therapy is given for 10 visits.',
    'guideline: (1) The pain is chronic.',
    'the guideline: Four visits are given.',
    'a Maximus guideline: Decision based on MTUS is how it begins.',
    'each MAXIMUS guideline: four visits are given.',
    'CA guidelines: Four visits are given.',
    'per guideline: four visits.',
    'MTUS guideline: Decision based on function.',
    'CA guideline: four visits are given.',
    'the maximum guideline: 10 visits.',
    'Maximum guideline: 10 visits.',
    'rationale: the pain is new.',
  ];
  it.each(lines)('parses “%s” as prose', (line) => {
    for (const gap of ['\n', '. So it is.\n']) {
      const found = labelsOf(`Cane: Upheld\n${without}${gap}${line}\nIt is not medically necessary.`);
      expect(found).toHaveLength(1);
      expect(found[0]?.slice(1)).toHaveLength(2);
    }
  });

  it('parses the short name of a label that the item lacks as the label, where the words of such a field follow', () => {
    const found = labelsOf(
      `Cane: Upheld\nCA guideline: The Claims Administrator did not cite any medical evidence for its decision.\n${maximus}\nRationale: ${RATIONALE}`,
    );
    expect(found[0]?.map((field) => field.split(':')[0])).toEqual([
      'Cane',
      'claimsAdministratorGuideline misspelled',
      'maximusGuideline exact',
      'rationale misspelled',
    ]);
  });
});

describe('parseLetters, outcome without a plain colon before it', () => {
  const marks = [
    '. Upheld',
    ' – Upheld',
    ' - Upheld',
    ' — Upheld.',
    ' [Upheld]',
    ' (Upheld)',
    '; Upheld',
    ', Upheld',
    ' = Upheld',
    ':: Upheld',
    ': [Upheld]',
    ': “Upheld”',
    ': **Upheld**',
    ' Upheld',
    '\nUpheld',
    '.\nUpheld',
    ' → Upheld',
    '… Upheld',
    '……Upheld',
    ': ✓ Upheld',
  ];
  it.each(marks)('parses the outcome of “Cane%s”, and keeps the punctuation out of the name', (mark) => {
    const { items } = only(
      letterWith(`Cane${mark}\n${FIELDS}\nBrace${mark}\n\n${FIELDS}\nKnee pad: Overturned\n${rationale}`),
    );
    expect(items.map(({ name, decision }) => [name.text, decision?.outcome])).toEqual([
      ['Cane', 'upheld'],
      ['Brace', 'upheld'],
      ['Knee pad', 'overturned'],
    ]);
    expect(items.map(({ decision }) => decision?.separator !== undefined)).toEqual([true, true, false]);
    expect(items[0]?.rationale?.body.text).toBe(RATIONALE);
  });

  it('parses none at the end of a field’s words', () => {
    const said = 'MAXIMUS guideline: The Expert Reviewer says that the denial is upheld';
    expect(labelsOf(`Cane: Upheld\n${claims}\n${said}\n${rationale}`)).toHaveLength(1);
    const closing = `${rationale} For this reason the denial is upheld.`;
    expect(labelsOf(`Cane: Upheld\n${claims}\n${maximus}\n${closing}\nBrace: Upheld\n${FIELDS}`)).toHaveLength(2);
  });

  it('keeps the inch sign in the name', () => {
    expect(only(letterWith(`Wedge, 12" – Upheld\n${FIELDS}`)).items[0]?.name.text).toBe('Wedge, 12"');
  });
});
