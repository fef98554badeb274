import { describe, expect, it } from 'vitest';
import { changeItem, type ItemChange, isItemChange } from '../../../../server/src/features/items/edit-item.ts';
import { edited } from '../../../../server/src/features/items/item-at-cursor.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { rules } from '../../../../server/src/rules/index.ts';
import { FIELDS, letterWith } from '../../../support/item-letter.ts';
import { marked } from '../../../support/marked-text.ts';
import { findingsIn } from '../../../support/rule-tester.ts';
import { writtenLetters } from '../../../support/written-letters.ts';

const [CLAIMS, MAXIMUS, RATIONALE] = FIELDS.split('\n');
/** As long as the longest line. */
const LONG = 'The brace does nothing that exercises would not do as well, whatever the weather is like in winter';
const HEAD = letterWith('');

/** The decisions after a change at the cursor, with the cursor where the change puts it; else why there is no change. */
function changed(decisions: string, change: ItemChange): string {
  return cut(changedText(letterWith(decisions), change));
}

function changedText(withCursor: string, change: ItemChange): string {
  const { text, cursor = -1 } = marked(withCursor);
  const result = changeItem(parseLetters(text), { offset: cursor, anchor: cursor }, change);
  if ('refused' in result) return result.refused;
  const now = edited(text, result.edits);
  expect(result.anchor).toBe(result.cursor);
  return result.cursor === undefined ? now : `${now.slice(0, result.cursor)}‸${now.slice(result.cursor)}`;
}

function cut(text: string): string {
  return text.startsWith(HEAD) ? text.slice(HEAD.length) : text;
}

/** The snippet of an addition at the cursor, with what stands right before and behind it. */
function snippet(withCursor: string): string {
  const { text, cursor = -1 } = marked(withCursor);
  const result = changeItem(parseLetters(text), { offset: cursor, anchor: cursor }, 'addItem');
  if ('refused' in result) return result.refused;
  const at = result.edits[0]?.span.start ?? -1;
  return `${text.slice(at - 4, at)}⟦${result.snippet}⟧${text.slice(at, at + 4)}`;
}

describe('moving an item', () => {
  const CANE = `Cane: Upheld\n${FIELDS}`;
  const BRACE = `Knee brace,\nleft: Overturned\n\n${FIELDS.replaceAll('\n', '\n\n')}`;
  const GYM = `Gym membership: Upheld\n${FIELDS}`;

  it('moves header and fields and leaves the white space between items', () => {
    const text = `${CANE}\n\n\n  ${BRACE.replace('left', 'le‸ft')}\n\f\n${GYM}\n \n`;
    expect(changed(text, 'moveUp')).toBe(`${BRACE.replace('left', 'le‸ft')}\n\n\n  ${CANE}\n\f\n${GYM}\n \n`);
    expect(changed(text, 'moveDown')).toBe(`${CANE}\n\n\n  ${GYM}\n\f\n${BRACE.replace('left', 'le‸ft')}\n \n`);
  });

  it('moves the item above a blank line or after the indentation', () => {
    expect(changed(`${CANE}\n‸\n${GYM}`, 'moveDown')).toBe(`${GYM}\n\n${CANE}‸`);
    expect(changed(`${CANE}\n\n‸  ${GYM}`, 'moveUp')).toBe(`‸${GYM}\n\n  ${CANE}`);
  });

  it('stops at the first and the last item', () => {
    expect(changed(`‸${CANE}\n\n${GYM}`, 'moveUp')).toBe('first-item');
    expect(changed(`${CANE}\n\n${GYM}‸`, 'moveDown')).toBe('last-item');
  });

  it('is refused where the next header could not be told from its last words', () => {
    const unfinished = `Cane: Up‸held\n${FIELDS.replace(/As such.*$/, `\n${LONG} and`)}`;
    expect(changed(`${GYM}\n${unfinished}`, 'moveUp')).toBe('unclear-end');
    expect(changed(`${GYM}\n\n${unfinished.replace(/ and$/, '.')}`, 'moveUp')).toContain('Gym');
  });

  it('stays within its letter', () => {
    const two = `${letterWith(CANE)}\n${letterWith(`G‸${GYM.slice(1)}`)}`;
    expect(changedText(two, 'moveUp')).toBe('first-item');
  });
});

describe('duplicating an item', () => {
  it('inserts the copy below with the letter’s spacing, and the cursor in it', () => {
    const cane = `Cane: Upheld\n${FIELDS}`;
    const gym = `Gym: Upheld\n${FIELDS}`;
    expect(changed(`Ca‸${cane.slice(2)}\n\n\n${gym}\n`, 'duplicate')).toBe(
      `${cane}\n\n\nCa‸${cane.slice(2)}\n\n\n${gym}\n`,
    );
    expect(changed(`Ca‸${cane.slice(2)}`, 'duplicate')).toBe(`${cane}\n\nCa‸${cane.slice(2)}`);
    expect(changed(`Ca‸${cane.slice(2)}\n${gym}`, 'duplicate')).toBe(`${cane}\nCa‸${cane.slice(2)}\n${gym}`);
  });

  it('keeps the letter’s line ends and leaves out page breaks', () => {
    const text = `Ca‸ne: Upheld\n${FIELDS}\n\f\nGym: Upheld\n${FIELDS}`.replaceAll('\n', '\r\n');
    const item = `Cane: Upheld\n${FIELDS}`.replaceAll('\n', '\r\n');
    expect(changed(text, 'duplicate')).toContain(`${item}\r\n\r\nCa‸ne`);
  });
});

describe('setting the outcome', () => {
  it('replaces the outcome', () => {
    expect(changed(`Cane: Upheld\n${FIELDS}‸`, 'overturned')).toBe(`Cane: Overturned\n${FIELDS}`);
    expect(changed(`Cane:  Partially upheld‸\n${FIELDS}`, 'upheld')).toBe(`Cane:  Upheld\n${FIELDS}`);
    expect(changed(`CANE:\nUPHELD‸\n${FIELDS}`, 'overturned')).toBe(`CANE:\nOVERTURNED\n${FIELDS}`);
    expect(changed(`Cane: Upheld‸\n${FIELDS}`, 'upheld')).toBe(`Cane: Upheld\n${FIELDS}`);
    // A new item has this in its place.
    expect(changed(`Cane: [Outcome]‸\n${FIELDS}`, 'upheld')).toBe(`Cane: Upheld\n${FIELDS}`);
  });

  it('appends it to a header without one, with the letter’s spacing', () => {
    expect(changed(`Cane‸\n${FIELDS}`, 'upheld')).toBe(`Cane: Upheld\n${FIELDS}`);
    expect(changed(`Cane:‸\n${FIELDS}`, 'upheld')).toBe(`Cane: Upheld\n${FIELDS}`);
    expect(changed(`Gym:  Upheld\n${FIELDS}\nCane‸\n${FIELDS}`, 'upheld')).toContain(`\nCane:  Upheld\n${CLAIMS}`);
  });

  it('needs a header', () => {
    expect(changed(`${FIELDS}‸`, 'upheld')).toBe('no-header');
  });
});

describe('adding an item', () => {
  const ITEM = (gap: string, label: string, colon = ': ') =>
    `${gap}\${1:Treatment or service}${colon}\${2|[Outcome],Upheld,Overturned|}${label}Claims Administrator guideline: $3${label}MAXIMUS guideline: $4${label}Decision rationale: $5$0`;

  it('inserts it below the item at the cursor, else below the last, with the letter’s spacing', () => {
    const cane = `Cane:  Upheld\n${FIELDS}`;
    expect(snippet(letterWith(`C‸${cane.slice(1)}\n\n\nGym: Upheld\n${FIELDS}`))).toBe(
      `ary.⟦${ITEM('\n\n\n', '\n', ':  ')}⟧\n\n\nG`,
    );
    const spaced = FIELDS.replaceAll('\n', '\n\n');
    expect(snippet(`‸${letterWith(`Cane: Upheld\n\n${spaced}\n`)}`)).toBe(`ary.⟦${ITEM('\n\n', '\n\n')}⟧\n`);
    expect(snippet(letterWith('‸'))).toBe(`low:⟦${ITEM('\n\n', '\n\n')}⟧\n`);
  });

  it('leaves the outcome open where there are no tab stops', () => {
    expect(changed(`Cane: Upheld‸\n${FIELDS}\n`, 'addItem')).toBe(
      `Cane: Upheld\n${FIELDS}\n\nTreatment or service:\nClaims Administrator guideline: \nMAXIMUS guideline: \nDecision rationale:\n`,
    );
    const codes = findingsIn(
      letterWith(
        `Cane: Upheld\n${FIELDS}\n\nTreatment or service:\nClaims Administrator guideline: \nMAXIMUS guideline: \nDecision rationale:\n`,
      ),
    ).map(({ code }) => code);
    expect(
      codes.filter(
        (code) =>
          rules.find((rule) => rule.code === code)?.group === 'structure' &&
          code !== 'empty-field' &&
          code !== 'preamble-changed',
      ),
    ).toEqual(['missing-decision']);
  });

  it('needs a section for decisions', () => {
    expect(snippet('HOW THE IMR FINAL DETERMINATION WAS MADE\n‸')).toBe('no-section');
    expect(snippet('‸')).toBe('no-letter');
  });
});

describe('adding a field', () => {
  it('inserts the first missing label in the form’s order, with the cursor after it', () => {
    expect(changed(`Ca‸ne: Upheld\n${RATIONALE}\n`, 'addField')).toBe(
      `Cane: Upheld\nClaims Administrator guideline: ‸\n${RATIONALE}\n`,
    );
    expect(changed(`Cane: Upheld\n${CLAIMS}\n${RATIONALE}‸\n`, 'addField')).toBe(
      `Cane: Upheld\n${CLAIMS}\nMAXIMUS guideline: ‸\n${RATIONALE}\n`,
    );
    expect(changed(`Cane: Upheld\n\n${CLAIMS}\n\n${MAXIMUS}‸\n`, 'addField')).toBe(
      `Cane: Upheld\n\n${CLAIMS}\n\n${MAXIMUS}\n\nDecision rationale: ‸\n`,
    );
  });

  it('adds nothing to a complete item or one without an outcome', () => {
    expect(changed(`Cane: Upheld‸\n${FIELDS}`, 'addField')).toBe('complete');
    expect(changed(`Cane‸\n${CLAIMS}`, 'addField')).toBe('no-decision');
  });
});

describe('changeItem', () => {
  it('accepts changes by name', () => {
    expect(['moveUp', 'addItem', 'toString', 3, undefined].map(isItemChange)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('refuses changes outside of items and in the layouts of 2013', () => {
    expect(changedText(`‸${letterWith(`Cane: Upheld\n${FIELDS}`)}`, 'moveUp')).toBe('no-item');
    const notice = writtenLetters().find(({ name }) => name.endsWith('2013-notice.imr'))?.text ?? '';
    for (const change of ['moveDown', 'addItem', 'upheld'] as const) {
      expect(changedText(`${notice.trimEnd()}‸`, change)).toBe('layout-2013');
    }
    expect(changedText('No letter at all.‸', 'duplicate')).toBe('no-letter');
  });
});
