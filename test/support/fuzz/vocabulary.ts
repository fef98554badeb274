import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { FIELD_LABELS, TITLES } from '../../../server/src/letter/form.ts';
import { rules } from '../../../server/src/rules/index.ts';
import abbreviations from '../../../server/src/terms/data/abbreviations.json' with { type: 'json' };
import { DRUGS } from '../../../server/src/terms/drugs.ts';
import { HOSTILE_PIECES } from '../hostile-pieces.ts';
import type { Random } from './random.ts';
import { sampled } from './sample.ts';
import { tryText } from './try-text.ts';

/** Characters that texts from the web, from PDFs and from scanners have: invisible, look-alike, joined or broken ones. */
export const ODD_CHARACTERS: readonly string[] = [
  ...'\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202d\u202e\u2060\u2064\u2066\u2069\ufeff\ufe0f',
  ...'\u0000\u0007\u001b\u007f\u0085\u000b\u000c\u2028\u2029\u00a0\u2007\u202f\u3000\t\r',
  ...'\u2010\u2011\u2012\u2013\u2014\u2212\uff0d\uff1a\ufe55\u2236;\u2022\u25cf\u00b7',
  ...'\ufb00\ufb01\ufb02\ufb03\ufb04\u0131\u0130\u00df\u0301\ufffd\u2018\u2019\u201c\u201d\u00ab\u00bb',
  ...'@@::##//((()))[[]]{}<>|"\'%$&*+=_~^`\\',
  '\ud83d\ude00',
  '\ud800',
  '\udc00',
  '\r\n',
  '\n\n\n',
];

/** Lines that stand in no letter but in its file: page furniture, marks of a merge, names of further sections. */
const FURNITURE: readonly string[] = [
  '\nPage 2 of 3\n',
  '\n- 2 -\n',
  '\n\f\n3\n',
  '\nCase Number: CM16-0000001\n',
  '\nMAXIMUS Federal Services, Inc.\n',
  '\n<<<<<<< HEAD\n',
  '\n=======\n',
  '\n>>>>>>> other\n',
  '\nDOCUMENTS REVIEWED\n',
  '\n1. ',
  '\n2) ',
  '\n\u2022 ',
  '\n| a | b |\n',
];

/** What texts are made of: words of the form, of the catalogue and of the rules' own pages, and whatever their patterns look for. */
export interface Vocabulary {
  /** One piece of it. */
  piece(random: Random): string;
}

/** The vocabulary of all rules. The patterns are those that come into play on some texts and on the examples of the rules' pages. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const examples = rules.flatMap(({ docs }) => [docs.incorrect, docs.correct]);
  const patterns = patternsIn(() => {
    for (const text of [...texts, ...examples]) tryText(text);
  });
  const { guidelines } = builtInCatalogue();
  const kinds: readonly [readonly string[], ...(readonly string[])[]] = [
    [...TITLES.map(({ words }) => words), ...FIELD_LABELS.map(({ words }) => `${words}:`), ': Upheld', ': Overturned'],
    guidelines.flatMap(({ title, aliases }) => [title, ...aliases]),
    guidelines.flatMap(({ topics }) => topics.map(({ title }) => title)),
    DRUGS.flatMap(({ generic, brands = [] }) => [generic, ...brands]),
    Object.keys(abbreviations.readings),
    HOSTILE_PIECES,
    FURNITURE,
    ODD_CHARACTERS,
    examples.flatMap((text) => text.match(/[^.\n]+[.\n]/g) ?? []),
    examples.flatMap((text) => text.match(/\S+/g) ?? []),
  ];
  return {
    piece(random) {
      if (!random.once(3)) return random.of(random.of(kinds)) ?? '';
      const pattern = random.of(patterns);
      return pattern ? sampled(pattern, random) : '';
    },
  };
}

/** The patterns that are looked for during a run, in the order in which they first are. */
function patternsIn(run: () => void): readonly RegExp[] {
  const found = new Map<string, RegExp>();
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (this: RegExp, words: string) {
    found.set(String(this), this);
    return exec.call(this, words);
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...found.values()];
}
