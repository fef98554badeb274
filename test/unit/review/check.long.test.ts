import { describe, expect, it } from 'vitest';
import type { RuleSetting } from '../../../server/src/config/severity-overrides.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { check } from '../../../server/src/review/check.ts';
import { configurationOf } from '../../../server/src/review/configuration.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { haveRealLetters, realLetters } from '../../support/real-letters.ts';
import { applied } from '../../support/rule-tester.ts';

/** What published letters satisfy while they are intact; what they cite is judged rule by rule. */
const STRUCTURE = rules.filter(({ group }) => group === 'structure');

function codes(text: string, levels: Readonly<Record<string, RuleSetting>> = {}, own = rules): string[] {
  const configuration = configurationOf(rules, [{ levels: new Map(Object.entries(levels)), problems: [] }]);
  return check(text, parseLetters(text), configuration, { rules: own }).map(
    ({ code, severity }) => `${severity} ${code}`,
  );
}

describe.skipIf(!haveRealLetters)('published letters (../shared/letters)', () => {
  const letters = realLetters();

  it('have no finding of the group structure', () => {
    const found = letters.map(({ name, extraction, text }) =>
      `${name} ${extraction} ${codes(text, {}, STRUCTURE).join(', ')}`.trim(),
    );
    expect(found).toEqual(letters.map(({ name, extraction }) => `${name} ${extraction}`));
  });

  it('have exactly one finding, in its item, when a field is removed', () => {
    const kinds = {
      claimsAdministratorGuideline: 'missing-claims-administrator-guideline',
      maximusGuideline: 'missing-maximus-guideline',
      rationale: 'missing-rationale',
    } as const;
    const wrong: string[] = [];
    for (const { name, extraction, text } of letters) {
      for (const [index, item] of parseLetters(text)
        .flatMap((letter) => letter.items)
        .entries()) {
        for (const field of item.fields) {
          const without = applied(text, [{ span: field.span, text: '' }]);
          const after = parseLetters(without);
          const found = check(without, after, configurationOf(rules), { rules: STRUCTURE });
          const place = after.flatMap((letter) => letter.items)[index]?.span;
          const [only] = found;
          const right =
            found.length === 1 &&
            only?.code === kinds[field.kind] &&
            place &&
            only.span.start >= place.start &&
            only.span.end <= place.end;
          if (!right)
            wrong.push(
              `${name} ${extraction} item ${index} ${field.kind}: ${found.map(({ code }) => code).join(', ')}`,
            );
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
