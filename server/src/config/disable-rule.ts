import { editedJson } from './json-edit.ts';
import type { ConfigurationProblem } from './severity-overrides.ts';

/** Returns the text of a `.imr-letter.json` with a rule turned off and everything else unchanged, or why that is impossible. */
export function disableRule(uri: string, text: string | undefined, code: string): string | ConfigurationProblem {
  return editedJson(uri, text, ({ rules }) => {
    if (rules === undefined) return { path: ['rules'], value: { [code]: 'off' } };
    const isObject = typeof rules === 'object' && rules !== null && !Array.isArray(rules);
    return isObject ? { path: ['rules', code], value: 'off' } : '"rules" is not an object.';
  });
}
