import { type Node, parseTree } from 'jsonc-parser';
import type { Range } from 'vscode-languageserver-types';
import { LARGEST } from '../config/file-limits.ts';
import { MOST_PROBLEMS, RULE_SETTINGS, type RuleDefault } from '../config/severity-overrides.ts';
import { closestMatch } from '../text/closest-match.ts';
import { lines } from '../text/lines.ts';

/** A word of a configuration that is none, and the one that was probably meant. */
export interface SuggestedEntry {
  readonly written: string;
  readonly meant: string;
  /** Its range, between the quotation marks. */
  readonly range: Range;
}

/** In which file rules are set: `.imr-letter.json`, or the editor's settings, a workspace's too. */
export type ConfigurationKind = 'configuration' | 'settings';

const IN_FILE = 'rules';
const IN_SETTINGS = 'imrLetter.rules';
/** A workspace's file holds its settings in an object of their own. */
const SETTINGS = 'settings';

/** Returns the unknown rule codes and severities in a configuration file with the known ones that were probably meant; comments are skipped. */
export function suggestedEntries(
  text: string,
  kind: ConfigurationKind,
  rules: readonly RuleDefault[],
): SuggestedEntry[] {
  if (text.length > LARGEST.configuration) return [];
  const codes = rules.map(({ code }) => code);
  const places = lines(text);
  const found: SuggestedEntry[] = [];
  for (const { key, value } of rulesIn(text, kind)) {
    if (found.length >= MOST_PROBLEMS) break;
    const near = codes.includes(key.value) ? undefined : closestMatch(key.value, codes);
    if (near !== undefined) found.push(entry(key, near));
    const isLevel = RULE_SETTINGS.some((level) => level === value?.value);
    const level = isLevel || typeof value?.value !== 'string' ? undefined : closestMatch(value.value, RULE_SETTINGS);
    if (value && level !== undefined) found.push(entry(value, level));
  }
  return found;

  function entry({ value, offset, length }: Node, meant: string): SuggestedEntry {
    return { written: String(value), meant, range: places.rangeOf({ start: offset + 1, end: offset + length - 1 }) };
  }
}

interface Entry {
  readonly key: Node;
  readonly value: Node | undefined;
}

function rulesIn(text: string, kind: ConfigurationKind): readonly Entry[] {
  const root = treeOf(text);
  const top = entriesOf(root);
  if (kind === 'configuration') return entriesOf(valueAt(top, IN_FILE));
  return entriesOf(valueAt(top, IN_SETTINGS) ?? valueAt(entriesOf(valueAt(top, SETTINGS)), IN_SETTINGS));
}

/** Parses a text as JSON with comments; returns undefined if it is nested too deeply. */
function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function entriesOf(object: Node | undefined): readonly Entry[] {
  if (object?.type !== 'object') return [];
  return (object.children ?? []).flatMap(({ children: [key, value] = [] }) => (key ? [{ key, value }] : []));
}

function valueAt(entries: readonly Entry[], name: string): Node | undefined {
  return entries.findLast(({ key }) => key.value === name)?.value;
}
