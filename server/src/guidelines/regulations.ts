import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { Catalogue } from './catalogue.ts';
import type { Guideline, Topic } from './guideline.ts';

/** "8 CCR §9792.24.2", "MTUS 9792.20(e)", "section 9792.10.6(b)(1)": a section of the regulations on medical treatment (Title 8, 9792). */
const SECTION =
  /(?:\b(?:8 ?CCR|CCR|(?:CA |California )?MTUS)[\s,]*)?(?:§§?\s?|\b[Ss]ections?\s)?\b(9792\.\d{1,2}(?:\.\d{1,2}){0,2})((?:\s?\([a-z0-9]{1,3}\)){0,3})/g;
const WHOLE = new RegExp(`^(?:${SECTION.source})[\\s.]*$`);
const NUMBER = '9792.';

/** A section of the regulations as words name it: "9792.20", and its subdivision, "(e)". */
export interface RegulationSection {
  readonly section: string;
  readonly subdivision: string;
  readonly span: Span;
}

/** Returns the section of the regulations that is named at an offset of a text. */
export function regulationAt(source: string, offset: number): RegulationSection | undefined {
  const from = source.lastIndexOf('\n', offset - 1) + 1;
  const line = source.slice(from, offset + REACH);
  if (!line.includes(NUMBER)) return undefined;
  for (const { 0: words, 1: section = '', 2: subdivision = '', index } of matchesOf(line, SECTION)) {
    const span = { start: from + index, end: from + index + words.length };
    if (span.start <= offset && offset <= span.end)
      return { section, subdivision: subdivision.replace(/\s/g, ''), span };
  }
  return undefined;
}

/** How far behind an offset a section that is named there may reach, in UTF-16 units. */
const REACH = 60;

/** Returns whether words are a section of the regulations and nothing else. */
export function isRegulation(words: string): boolean {
  return words.includes(NUMBER) && WHOLE.test(words);
}

/** What a section holds: the topics of the law that are about it, or the guidelines that it adopted. */
export interface RegulationContent {
  readonly law: Guideline | undefined;
  readonly topics: readonly Topic[];
  readonly adopted: readonly Guideline[];
}

/** Returns what the catalogue has on a section, narrowed to a subdivision where that is known. */
export function regulationContent(
  { section, subdivision }: Pick<RegulationSection, 'section' | 'subdivision'>,
  catalogue: Catalogue,
): RegulationContent {
  for (const whole of subdivision === '' ? [''] : [subdivision, '']) {
    for (const law of catalogue.guidelines) {
      const topics = law.topics.filter(({ title, aliases = [] }) =>
        [title, ...aliases].some((name) => namesSection(name, section, whole)),
      );
      if (topics.length > 0) return { law, topics, adopted: [] };
    }
  }
  const adopted = catalogue.guidelines.filter(({ regulation }) => adopts(regulation?.text ?? '', section));
  return { law: undefined, topics: [], adopted };
}

/** Returns whether a topic's name begins with a section, and with its subdivision if one is asked for. */
function namesSection(name: string, section: string, subdivision: string): boolean {
  const own = /^(9792[.\d]*\d)(\([a-z]\))?/.exec(name);
  return own?.[1] === section && (subdivision === '' || subdivision.startsWith(own[2] ?? '-'));
}

function adopts(regulation: string, section: string): boolean {
  return matchesOf(regulation, /9792[.\d]*\d/g).some(([own]) => own === section);
}
