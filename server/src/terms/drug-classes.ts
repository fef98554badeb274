import { memo } from '../text/memo.ts';
import data from './data/drug-classes.json' with { type: 'json' };
import { termFinder } from './term-finder.ts';

/** A class of drugs that words name: the classes of `data/drugs.json` that it covers, and where in the words its name stands. */
export interface NamedClass {
  readonly classes: readonly string[];
  readonly start: number;
  readonly end: number;
}

const HEADINGS: Readonly<Record<string, string>> = data.headings;
const finder = memo(() => termFinder(data.names.map(({ classes, names }) => [classes, names] as const)));

/** Returns the classes of drugs that words name, in their order: "opioids", "muscle relaxants". */
export function drugClassesIn(words: string): readonly NamedClass[] {
  return finder()(words).map(({ term, start, end }) => ({ classes: term, start, end }));
}

/** Returns the class under whose heading guidelines treat a class of drugs: "SSRI" goes under "antidepressant". */
export function headingClass(name: string): string {
  return HEADINGS[name] ?? name;
}
