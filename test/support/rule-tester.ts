import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { check } from '../../server/src/review/check.ts';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Edit, Finding, Rule } from '../../server/src/rules/rule.ts';
import { within } from '../../server/src/text/span.ts';
import { withNotes, withoutNotes } from './marked-text.ts';
import { testSpeller } from './speller.ts';

/** The letters on which a rule is tested, by name. */
export interface RuleCases {
  /** Letters with this rule's findings underlined (see `withNotes`). */
  readonly reported: Readonly<Record<string, string>>;
  /** Letters in which this rule finds nothing. */
  readonly silent?: Readonly<Record<string, string>>;
  /** Letters whose first finding is fixed: before and after. */
  readonly fixed?: Readonly<Record<string, readonly [before: string, after: string]>>;
}

const EXAMPLE = exampleLetter();
const DECISIONS = EXAMPLE.indexOf('Tramadol');

/** Returns the example letter with these items in place of its disputed item. */
export function deciding(items: string): string {
  return EXAMPLE.slice(0, DECISIONS) + items.trimStart();
}

/** Three complete fields. */
export const FIELDS = `
Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: Nothing in the guidelines supports it. The request is not medically necessary.
`;

/** Tests a rule on its cases and its page's examples, and applies every fix. */
export function testRule(rule: Rule, cases: RuleCases): void {
  const own = (text: string) => findingsIn(text, rule).filter(({ code }) => code === rule.code);
  describe(rule.code, () => {
    it('reports the incorrect example of its page', () => {
      expect(own(rule.docs.incorrect)).not.toEqual([]);
      expectFixesToHold(rule.docs.incorrect, rule);
      expectChoicesToHold(rule.docs.incorrect, rule);
    });
    it('has a correct example that no rule reports', () => {
      expect(findingsIn(rule.docs.correct, rule)).toEqual([]);
    });
    it.each(Object.entries(cases.reported))('reports %s', (_, annotated) => {
      const text = withoutNotes(annotated);
      expect(withNotes(text, own(text))).toBe(annotated);
      expect(annotated).not.toBe(text);
      expectFixesToHold(text, rule);
      expectChoicesToHold(text, rule);
    });
    it.each(Object.entries(cases.silent ?? {}))('is silent on %s', (_, text) => {
      expect(withNotes(text, own(text))).toBe(text);
    });
    it.each(Object.entries(cases.fixed ?? {}))('fixes %s', (_, [before, after]) => {
      const fix = own(before)[0]?.fix;
      expect(fix && applied(before, fix.edits)).toBe(after);
      expectFixesToHold(before, rule);
    });
  });
}

/** Returns all findings at the rules' default severities; a tested rule that is off by default has severity information. */
export function findingsIn(text: string, tested?: Rule): Finding[] {
  const severities = new Map(rules.map(({ code, severity }) => [code, severity]));
  if (tested?.severity === 'off') severities.set(tested.code, 'information');
  return check(
    text,
    parseLetters(text),
    { severityOf: (code) => severities.get(code) ?? 'off' },
    { failed, speller: testSpeller },
  );
}

function failed(code: string, cause: unknown): never {
  throw new Error(`${code} threw.`, { cause });
}

/** Applies edits, which must not overlap, to a text. */
export function applied(text: string, edits: readonly Edit[]): string {
  const backwards = edits.toSorted((a, b) => b.span.start - a.span.start);
  return backwards.reduce((now, { span, text: words }) => now.slice(0, span.start) + words + now.slice(span.end), text);
}

/**
 * Fails unless each fix removes its finding and causes no other. An incomplete one may cause the `empty-field` of the label that it
 * inserts, unless text follows that belongs to it. That text leaves its former field, so for such a fix only the letter's structure
 * is compared. Invisible characters in replaced text are removed with it. A corrected slip may be all that told two rationales apart,
 * and may make a conclusion readable, whose lack was another finding.
 */
export function expectFixesToHold(text: string, tested?: Rule): void {
  const before = findingsIn(text, tested);
  for (const { code, fix } of before) {
    if (!fix) continue;
    const counts = ({ code: other }: Finding) => !COPIES.has(other) && (fix.complete || STRUCTURE.has(other));
    const after = tally(findingsIn(applied(text, fix.edits), tested).filter(counts));
    const others = before
      .toSpliced(
        before.findIndex((other) => other.fix === fix),
        1,
      )
      .filter(({ code: hint, span }) => hint !== INVISIBLE || !fix.edits.some((edit) => within(span, edit.span)));
    const expected = tally(others.filter(counts));
    if (!fix.complete && (after[EMPTY] ?? 0) > (expected[EMPTY] ?? 0)) expected[EMPTY] = (expected[EMPTY] ?? 0) + 1;
    const more = Object.entries(after).filter(([other, count]) => count > (expected[other] ?? 0));
    expect(Object.fromEntries(more), `${code}: ${fix.title}`).toEqual({});
  }
}

/** Fails unless each choice changes the text and removes its finding. */
export function expectChoicesToHold(text: string, tested?: Rule): void {
  for (const { code, message, choices = [] } of findingsIn(text, tested)) {
    for (const { title, edits } of choices) {
      const changed = applied(text, edits);
      const left = findingsIn(changed, tested).filter((finding) => finding.code === code);
      expect(changed, `${code}: ${title}`).not.toBe(text);
      expect(
        left.map((finding) => finding.message),
        `${code}: ${title}`,
      ).not.toContain(message);
    }
  }
}

/** Returns the choices of a rule's first finding: the title of each and the text after it. */
export function choicesOf(text: string, { code }: Rule): Readonly<Record<string, string>> {
  const { choices = [] } = findingsIn(text).find((finding) => finding.code === code) ?? {};
  return Object.fromEntries(choices.map(({ title, edits }) => [title, applied(text, edits)]));
}

const STRUCTURE = new Set(rules.filter(({ group }) => group === 'structure').map(({ code }) => code));
const EMPTY = 'empty-field';
const COPIES = new Set(['duplicate-rationale', 'near-copied-rationale']);
const INVISIBLE = 'invisible-character';
type Summary = Record<string, number>;

function tally(findings: readonly Finding[]): Summary {
  const counts: Summary = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
