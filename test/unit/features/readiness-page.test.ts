import { describe, expect, it } from 'vitest';
import { readinessLenses } from '../../../server/src/features/code-lenses.ts';
import { readinessPage } from '../../../server/src/features/readiness-page.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { lines } from '../../../server/src/text/lines.ts';
import { readinessIn, readyLetter } from '../../support/ready-letter.ts';

const URI = 'file:///letters/Roe%20v.imr';
const UNDECIDED = readyLetter(['#84: Upheld', '#84:']);

function pageOf(text: string) {
  const [readiness] = readinessIn(text);
  if (!readiness) throw new Error('The text holds no letter.');
  return readinessPage(readiness, { uri: URI, name: 'Roe v.imr', rangeOf: lines(text).rangeOf });
}

/** The words of a page that are links, each with its target. */
function linksOf({ text, links }: ReturnType<typeof pageOf>): readonly (readonly [string, string])[] {
  const all = text.split('\n');
  return links.map(({ range: { start, end }, target }) => {
    expect(end.line).toBe(start.line);
    return [all[start.line]?.slice(start.character, end.character) ?? '', target];
  });
}

describe('the page before signing', () => {
  it('says first whether the letter can be signed, then each part with a mark and a word', () => {
    expect(pageOf(UNDECIDED).text).toBe(`Not ready: 1 item undecided
CM17-0000001, Roe v.imr

✓ Passed  Case header: complete and plausible
✓ Passed  Dates: possible and in order
          line 4: The application was received 21 days after the denial (limit: 30 days from service, more by mail; Labor Code §4610.5(h)).
          line 2: The decision came 29 days after the application (limit: 30 days from the receipt of the papers, a day that the letter does not give; Labor Code §4610.6(d)(1)).
✓ Passed  Reviewer’s credentials: given
✓ Passed  Sections: complete and in order
✓ Passed  Placeholders: none left
✗ Failed  Item 1, “Tramadol 50mg #84”: 1 wrong
          line 18: “Tramadol 50mg #84” has no outcome. Its header must end in “: Upheld” or “: Overturned”.
✓ Passed  Citations: nothing wrong
✓ Passed  Contradictions: none found
✓ Passed  Confidentiality: no identities found
✓ Passed  Wording: nothing wrong
✓ Passed  Set aside: nothing
✓ Passed  Checks: all made
`);
  });

  it('leads from each part and each point to its place in the letter', () => {
    const links = linksOf(pageOf(UNDECIDED));
    expect(links).toContainEqual(['Case header', `${URI}#L1,1`]);
    expect(links).toContainEqual(['line 4', `${URI}#L4,23`]);
    expect(links).toContainEqual(['Item 1, “Tramadol 50mg #84”', `${URI}#L18,1`]);
    expect(links).toContainEqual(['line 18', `${URI}#L18,1`]);
  });

  it('shows the words of a letter as words: no line breaks, control characters or reversed text', () => {
    const page = pageOf(readyLetter(['Tramadol 50mg #84', 'Tramadol \u001b]8;;x\u0007 [a](command:b) \u202e#84']));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(page.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(linksOf(page).every(([, target]) => target.startsWith(`${URI}#L`))).toBe(true);
  });
});

describe('the lens at the top of a letter', () => {
  const letters = parseLetters(`${readyLetter()}\n${UNDECIDED}`);
  const sources = { uri: URI, readyCommand: 'shows.list' };

  it('says for each letter whether it can be signed, and opens its list', () => {
    const lenses = readinessLenses(letters, sources, readinessIn(letters[0]?.source ?? ''));
    expect(lenses.map(({ command }) => command)).toEqual([
      { title: 'Ready to sign', command: 'shows.list', arguments: [URI, 0] },
      { title: 'Not ready: 1 item undecided', command: 'shows.list', arguments: [URI, 1] },
    ]);
    expect(lenses[0]?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  });

  it('asks where letters are not checked as they change', () => {
    expect(readinessLenses(letters, sources, undefined).map(({ command }) => command?.title)).toEqual([
      'Ready to sign?',
      'Ready to sign?',
    ]);
  });
});
