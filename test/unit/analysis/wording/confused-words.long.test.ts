import { describe, expect, it } from 'vitest';
import { scanTokens } from '../../../../server/src/analysis/tokens/token-scan.ts';
import { confusedWordsIn } from '../../../../server/src/analysis/wording/confused-words.ts';
import data from '../../../../server/src/terms/data/confusions.json' with { type: 'json' };

interface Entry {
  readonly words: Readonly<Record<string, string | readonly string[]>>;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
}

const ENTRIES = data.confusions as readonly unknown[] as readonly Entry[];
const GROUPS: Readonly<Record<string, readonly string[]>> = data.groups;

function found(words: string): readonly (readonly [string, readonly string[]])[] {
  const span = { start: 0, end: words.length };
  return confusedWordsIn(scanTokens(words, span), span).map(({ span: { start, end }, meant }) => [
    words.slice(start, end),
    meant,
  ]);
}

/** Words of a list with its groups spelled out; one word that nothing is said of where there is no list. */
function choices(list: readonly string[] | undefined): readonly string[] {
  return (list ?? ['zig']).flatMap((words) => GROUPS[words.slice(1, -1)] ?? [words]);
}

/** Returns words between the words of an entry around them. */
function between(before: string, words: string, after: string): string {
  return `${before}${/[-/]$/.test(before) ? '' : ' '}${words}${/^\w/.test(after) ? ' ' : ''}${after}`;
}

/** Whether what the entry rules out stands around a word. */
function isExcluded({ notBefore = [], notAfter = [] }: Entry, before: string, after: string): boolean {
  const ends = (words: string) => ` ${before}`.toLowerCase().endsWith(` ${words.toLowerCase()}`);
  return notBefore.some(ends) || notAfter.some((words) => after.toLowerCase().startsWith(words.toLowerCase()));
}

describe('the data of confusedWordsIn', () => {
  it('has every entry found between all words that it names, and nothing at what was meant', () => {
    const missed: string[] = [];
    for (const entry of ENTRIES) {
      for (const [printed, meant] of Object.entries(entry.words)) {
        const both = [
          ...choices(entry.before).map((before) => [before, choices(entry.after)[0] ?? ''] as const),
          ...choices(entry.after).map((after) => [choices(entry.before)[0] ?? '', after] as const),
        ];
        for (const [before, after] of both) {
          if (isExcluded(entry, before, after)) continue;
          const words = between(before, printed, after);
          if (
            !found(words).some(([, all]) =>
              [meant].flat().every((one) => all.join().toLowerCase().includes(one.toLowerCase())),
            )
          )
            missed.push(words);
          const right = between(before, [meant].flat()[0] ?? '', after);
          if (found(right).length > 0) missed.push(`${right} (correct)`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  it('has no entry found beside the words that an entry rules out', () => {
    const reported: string[] = [];
    for (const entry of ENTRIES) {
      const [printed = ''] = Object.keys(entry.words);
      const before = choices(entry.before)[0] ?? '';
      const after = choices(entry.after)[0] ?? '';
      const around = [
        ...(entry.before ? [] : (entry.notBefore ?? []).map((words) => between(words, printed, after))),
        ...(entry.after ? [] : (entry.notAfter ?? []).map((words) => between(before, printed, words))),
      ];
      for (const words of around) if (found(words).some(([one]) => one === printed)) reported.push(words);
    }
    expect(reported).toEqual([]);
  });
});
