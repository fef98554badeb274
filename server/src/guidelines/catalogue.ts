import { type TitleIndex, titleIndex, titleKey } from '../text/folded-words.ts';
import { memo } from '../text/memo.ts';
import { BUILT_IN_FILES } from './catalogue-data.ts';
import {
  type CatalogueFiles,
  editionsOf,
  type Guideline,
  type PageRange,
  type Source,
  type Topic,
} from './guideline.ts';
import { type GuidelineName, guidelineNames } from './names.ts';

/** A topic and where it is said to stand on a page. */
export interface TopicOnPage {
  readonly topic: Topic;
  readonly pages: PageRange;
}

/** The known guidelines, ready for lookup. */
export interface Catalogue {
  readonly guidelines: readonly Guideline[];
  /** Returns a guideline by its id. */
  guideline(id: string): Guideline | undefined;
  /** All names that letters print for guidelines. */
  readonly names: TitleIndex<readonly GuidelineName[]>;
  /** Returns the guidelines that go by a name, printed with a year or without. */
  named(name: string, year?: number): readonly Guideline[];
  /** Returns all names of a guideline's topics. */
  topicTitles(guideline: Guideline): TitleIndex<Topic>;
  /** Returns a guideline's topic by its id. */
  topic(guideline: Guideline, id: string): Topic | undefined;
  /** Returns a guideline's topic by its title or another name that letters print. */
  topicTitled(guideline: Guideline, title: string): Topic | undefined;
  /** Returns the topics that stand on any page of a range, cited places first; each topic once. */
  topicsOn(guideline: Guideline, first: number, last: number): readonly TopicOnPage[];
  /** Returns a source by its id; a case number is a published letter. */
  source(id: string, guideline?: Guideline): Source | undefined;
}

const CASE_NUMBER = /^CM\d\d-\d{4,}$/;
/** "Special Studies (Table 11-6)", "NSAIDs (non-steroidal anti-inflammatory drugs)". */
const BRACKETS_AT_END = / ?\([^()]*\)$/;
/** "Chapter 3: Initial Approaches to Treatment". */
const CHAPTER_AT_START = /^Chapter \d+: /;
/** "4 Tapering Opioids", "9792.21.1 Medical Evidence Search Sequence": the number of a section and its name. */
const NUMBER_AT_START = /^\d+(?:\.\d+)*\.? (?=\p{L}.*\p{L}{4})/u;

/** Returns the catalogue that comes with the product, made when it is first asked for. */
export const builtInCatalogue: () => Catalogue = memo(() => catalogueOf(BUILT_IN_FILES));

/** Returns a catalogue made from files; each edition is a guideline of its own; of two with one id the first counts. */
export function catalogueOf(files: CatalogueFiles): Catalogue {
  const byId = new Map<string, Guideline>();
  for (const guideline of files.guidelines.flatMap(editionsOf)) {
    if (!byId.has(guideline.id)) byId.set(guideline.id, guideline);
  }
  const guidelines = [...byId.values()];
  const names = memo(() => guidelineNames(guidelines));
  const nameTitles = memo(() => titleIndex(names()));
  const titles = new Map<string, TitleIndex<Topic>>();
  return {
    guidelines,
    guideline: (id) => byId.get(id),
    get names() {
      return nameTitles();
    },
    named(name, year) {
      const found = names().get(titleKey(name.replace(/^(?:CA )?MTUS /i, '').replace(/ Guidelines?$/i, ''))) ?? [];
      return found
        .filter((entry) => year === undefined || entry.years.includes(year))
        .map(({ guideline }) => guideline);
    },
    topicTitles(guideline) {
      const known = titles.get(guideline.id) ?? titleIndex(topicKeys(guideline));
      titles.set(guideline.id, known);
      return known;
    },
    topic: (guideline, id) => guideline.topics.find((topic) => topic.id === id),
    topicTitled(guideline, title) {
      const key = titleKey(title);
      for (const [own, topic] of topicKeys(guideline)) if (own === key) return topic;
      return undefined;
    },
    topicsOn,
    source(id, guideline) {
      const known = guideline?.sourceList?.[id] ?? files.sources[id];
      return known ?? (CASE_NUMBER.test(id) ? { title: `letter ${id}`, kind: 'published letter' } : undefined);
    },
  };
}

/** Yields the keys of a guideline's topics; full titles come first, so that another topic's short name never hides one. */
function* topicKeys(guideline: Guideline): Iterable<readonly [string, Topic]> {
  for (const topic of guideline.topics) yield [titleKey(topic.title), topic];
  for (const topic of guideline.topics) {
    for (const alias of topic.aliases ?? []) yield [titleKey(alias), topic];
  }
  for (const topic of guideline.topics) {
    const bare = topic.title.replace(CHAPTER_AT_START, '');
    yield [titleKey(bare), topic];
    yield [titleKey(bare.replace(NUMBER_AT_START, '')), topic];
    yield [titleKey(bare.replace(BRACKETS_AT_END, '')), topic];
  }
}

function topicsOn(guideline: Guideline, first: number, last: number): readonly TopicOnPage[] {
  const found: TopicOnPage[] = [];
  for (const topic of guideline.topics) {
    const pages = topic.pages?.find((range) => range.first <= last && first <= range.last);
    if (pages) found.push({ topic, pages });
  }
  const remembered = ({ pages }: TopicOnPage) => (pages.confidence === 'memory' ? 1 : 0);
  return found.sort((one, other) => remembered(one) - remembered(other) || one.pages.first - other.pages.first);
}
