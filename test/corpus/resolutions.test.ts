import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../server/src/citations/citation.ts';
import { mentionsIn } from '../../server/src/citations/prose-mentions.ts';
import { resolveCitations } from '../../server/src/citations/resolve.ts';
import { builtInCatalogue } from '../../server/src/guidelines/catalogue.ts';
import { isGuidelineField } from '../../server/src/letter/parser/fields.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { collapseWhitespace } from '../../server/src/text/normalized-text.ts';
import { haveRealLetters, isUnread, type RealLetter, realLetters } from '../support/real-letters.ts';

const catalogue = builtInCatalogue();

const WEB_PAGE = 'a page of the web, no guideline';
const EDITION = 'its edition is not printed, and none was part of the MTUS then';

/** What the letters cite that the catalogue doesn't have, as they print it, and why; of an address its beginning. */
const KNOWN_UNKNOWN: Readonly<Record<string, string>> = {
  'http://www.slideshare.net/': WEB_PAGE,
  'ACOEM: Low back disorders': EDITION,
  'diagnostic and treatment recommendations, low back pain/radicular pain, diagnostic recommendations, MRI': EDITION,
  '326': 'a page in the place of a section',
  'Web Version': 'where the guideline was read, no part of it',
};

function citationsOf({ text }: RealLetter): readonly Citation[] {
  return parseLetters(text).flatMap((letter) =>
    letter.items
      .flatMap(({ fields }) => fields.filter(isGuidelineField))
      .flatMap((field) => resolveCitations(field, letter, catalogue)),
  );
}

/** The entry of what the catalogue is known not to have. */
function knownAs(printed: string): string | undefined {
  return Object.keys(KNOWN_UNKNOWN).find((known) =>
    known.startsWith('http') ? printed.startsWith(known) : printed === known,
  );
}

/** What was printed and what it was read as, a line each with how often: names first, topics indented below their guideline. */
function resolutions(citations: readonly Citation[]): string {
  const counts = new Map<string, number>();
  const count = (line: string) => counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const { guideline: id, title, topics, pages } of citations) {
    const guideline = id === null ? undefined : catalogue.guideline(id);
    const group = guideline?.title ?? notKnown(title.text);
    count(`${group}\n`);
    count(`${group}\n  name  ${guideline ? title.text : knownAs(title.text)}`);
    for (const { topic, words } of topics) {
      const known = guideline && topic !== null ? catalogue.topic(guideline, topic)?.title : undefined;
      count(`${group}\n  topic ${words.text} = ${known ?? notKnown(words.text)}`);
    }
    for (const { ranges } of pages) count(`${group}\n  pages ${ranges.map((range) => range.join('-')).join(', ')}`);
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([line, times]) => `${line.endsWith('\n') ? line.trim() : line.split('\n')[1]} × ${times}\n`)
    .join('');
}

function notKnown(printed: string): string {
  return `(not in the catalogue: ${KNOWN_UNKNOWN[knownAs(printed) ?? '']})`;
}

describe.skipIf(!haveRealLetters)('what the citations of published letters were read as', () => {
  const letters = realLetters();
  const plain = letters.filter(({ extraction }) => extraction === 'plain');
  const readable = plain.filter(({ name }) => !isUnread(name));

  it('is what stands in resolutions.txt, of which each line was looked at', async () => {
    const all = readable.flatMap(citationsOf);
    console.log(`${all.length} citations of ${readable.length} letters`);
    await expect(resolutions(all)).toMatchFileSnapshot(path.join(import.meta.dirname, 'resolutions.txt'));
  });

  it('is what stands in mentions.txt where rationales name guidelines', async () => {
    const counts = new Map<string, number>();
    for (const letter of readable.flatMap(({ text }) => parseLetters(text))) {
      for (const { span, names } of letter.items.flatMap(({ rationale }) =>
        rationale ? mentionsIn(rationale.body, letter, catalogue) : [],
      )) {
        const meant =
          'program' in names
            ? `${names.program} as a whole`
            : catalogue.guideline(names.citation.guideline ?? '')?.title;
        const line = `${collapseWhitespace(letter.source.slice(span.start, span.end))} = ${meant}`;
        counts.set(line, (counts.get(line) ?? 0) + 1);
      }
    }
    const lines = [...counts].map(([line, times]) => `${line} × ${times}\n`).sort();
    await expect(lines.join('')).toMatchFileSnapshot(path.join(import.meta.dirname, 'mentions.txt'));
  });

  it('is unknown for known reasons only', () => {
    const unknown = readable
      .flatMap(citationsOf)
      .flatMap(({ guideline, title, topics }) => [
        ...(guideline === null ? [title.text] : []),
        ...topics.filter(({ topic }) => topic === null).map(({ words }) => words.text),
      ]);
    expect(unknown.map((printed) => knownAs(printed) ?? `without a reason: ${printed}`).sort()).toEqual(
      Object.keys(KNOWN_UNKNOWN).sort(),
    );
  });

  it('is a guideline throughout in the letters that nobody reads, and a topic but for entries of the ODG', () => {
    const all = plain.filter(({ name }) => isUnread(name)).flatMap(citationsOf);
    const topics = all.flatMap(({ guideline, topics }) => topics.map(({ topic }) => ({ guideline, topic })));
    const unknown = topics.filter(({ topic }) => topic === null);
    console.log(`${all.length} citations, ${topics.length} topics, ${unknown.length} of them not in the catalogue`);
    expect(all.filter(({ guideline }) => guideline === null)).toHaveLength(0);
    expect(unknown.filter(({ guideline }) => guideline !== 'odg')).toHaveLength(0);
  });

  it('is the same in all extractions of a letter', () => {
    const ids = (letter: RealLetter | undefined) =>
      letter &&
      citationsOf(letter).map(({ guideline, topics, pages }) => ({
        guideline,
        topics: topics.map(({ topic }) => topic),
        pages: pages.map(({ ranges }) => ranges),
      }));
    for (const letter of letters) {
      expect(ids(letter), `${letter.name} ${letter.extraction}`).toEqual(
        ids(plain.find(({ name }) => name === letter.name)),
      );
    }
  });
});
