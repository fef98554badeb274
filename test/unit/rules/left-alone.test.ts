import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { findingsIn } from '../../support/rule-tester.ts';
import { letterOf, type Sound } from './left-alone/case.ts';
import { CONCLUSIONS } from './left-alone/conclusions.ts';
import { DAYS } from './left-alone/days.ts';
import { NAMES } from './left-alone/names.ts';
import { NUMBERS } from './left-alone/numbers.ts';
import { PERSONS } from './left-alone/persons.ts';
import { REQUESTS } from './left-alone/requests.ts';
import { SHORT_CONCLUSIONS } from './left-alone/short-conclusions.ts';
import { TEXT } from './left-alone/text.ts';

const GROUPS = new Set(['consistency', 'privacy', 'text']);
/** Conclusions in other words than those of the law are sound here, and an information of this rule. */
const IN_OTHER_WORDS = 'no-conclusion';
const OWN = new Set(rules.flatMap(({ code, group }) => (GROUPS.has(group) && code !== IN_OTHER_WORDS ? [code] : [])));

/** "error date-order: 02/10/2017" for each finding of the rules that read what letters say. */
function found(text: string): readonly string[] {
  return findingsIn(text)
    .filter(({ code }) => OWN.has(code))
    .map(({ severity, code, span }) => `${severity} ${code}: ${text.slice(span.start, span.end)}`);
}

const ALL: Readonly<Record<string, Readonly<Record<string, Sound>>>> = {
  days: DAYS,
  names: NAMES,
  numbers: NUMBERS,
  persons: PERSONS,
  requests: REQUESTS,
  conclusions: CONCLUSIONS,
  text: TEXT,
  'conclusions in short': SHORT_CONCLUSIONS,
};

describe.each(Object.entries(ALL))('no rule reports correct letters about %s', (_, sounds) => {
  it.each(Object.entries(sounds))('%s', (_name, sound) => {
    const text = letterOf(sound);
    expect(parseLetters(text).map(({ items }) => items.length)).toEqual([sound.items?.length ?? 1]);
    expect(found(text)).toEqual([]);
  });
});
