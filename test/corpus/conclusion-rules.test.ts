import { describe, expect, it } from 'vitest';
import { conclusionOf } from '../../server/src/analysis/conclusions/conclusions.ts';
import { tokensOf } from '../../server/src/analysis/tokens/token-scan.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { check } from '../../server/src/review/check.ts';
import { configurationOf } from '../../server/src/review/configuration.ts';
import { rules } from '../../server/src/rules/index.ts';
import { sentences } from '../../server/src/text/sentences.ts';
import { haveRealLetters, isUnread, realLetters } from '../support/real-letters.ts';
import { writtenLetters } from '../support/written-letters.ts';

const OWN = new Set([
  'decision-contradicts-rationale',
  'duplicate-rationale',
  'ancillary-without-denied-primary',
  'decided-without-records',
]);
const own = rules.filter(({ code }) => OWN.has(code));
const configuration = configurationOf(rules);

/** "error duplicate-rationale 3" for each finding of a text: its number is that of the item at which it stands. */
function found(text: string): readonly string[] {
  const letters = parseLetters(text);
  const items = letters.flatMap((letter) => letter.items);
  return check(text, letters, configuration, { rules: own }).map(({ severity, code, span }) => {
    const item = items.findIndex((one) => span.start >= one.span.start && span.end <= one.span.end);
    return `${severity} ${code} ${item + 1}`;
  });
}

it.each(writtenLetters().filter(({ name }) => /samples\/.*-sound/.test(name)))('$name is sound', ({ text }) => {
  expect(found(text)).toEqual([]);
});

describe.skipIf(!haveRealLetters)('what published letters conclude (../shared/letters)', () => {
  const letters = realLetters();
  const plain = letters.filter(({ extraction }) => extraction === 'plain');

  it.each(['plain', 'layout', 'raw'] as const)('is read in nearly all rationales as %s text', (extraction) => {
    let read = 0;
    let all = 0;
    for (const { text } of letters.filter((letter) => letter.extraction === extraction)) {
      for (const letter of parseLetters(text)) {
        for (const { rationale, decision } of letter.items) {
          if (!rationale || !decision?.outcome) continue;
          all++;
          const conclusion = conclusionOf(tokensOf(letter), sentences(letter.source, rationale.body.span));
          if (conclusion) read++;
          if (conclusion) expect(conclusion.necessary).toBe(decision.outcome === 'overturned');
        }
      }
    }
    console.log(`${extraction}: conclusions read: ${read} of ${all}`);
    expect(read / all).toBeGreaterThanOrEqual(0.95);
  });

  it('is the opposite of their outcomes or of itself in one letter, and copies are found', () => {
    const read = plain.filter(({ name }) => !isUnread(name));
    expect(read.flatMap(({ name, text }) => found(text).map((finding) => `${name}: ${finding}`))).toEqual([
      'CM16-0248471: information duplicate-rationale 4',
      // Its records meet the criteria, and the request is not necessary.
      'CM17-0002551: warning decision-contradicts-rationale 1',
    ]);
    const unread = plain.filter(({ name }) => isUnread(name)).flatMap(({ text }) => found(text));
    expect(unread.filter((finding) => !/ duplicate-rationale /.test(finding))).toEqual([]);
  });

  it('leaves little evidence denied that the summary reports', () => {
    const rule = rules.filter(({ code }) => code === 'denied-evidence-present');
    const on = { severityOf: () => 'information' as const };
    const hits = (text: string) => check(text, parseLetters(text), on, { rules: rule }).length;
    const counted = plain.filter(({ text }) => hits(text) > 0).map(({ name }) => (isUnread(name) ? 'unread' : name));
    expect(counted).toEqual(['CM16-0248698', 'CM17-0006634']);
  });

  it('gives the same findings in all extractions of a letter', () => {
    for (const { name, extraction, text } of letters) {
      const same = plain.find((letter) => letter.name === name);
      expect(found(text), `${name} ${extraction}`).toEqual(found(same?.text ?? ''));
    }
  });
});
