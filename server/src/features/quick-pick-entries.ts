import { inForceOn } from '../citations/editions.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Guideline, Topic } from '../guidelines/guideline.ts';
import { pageLimits } from '../guidelines/page-limits.ts';
import type { Drug } from '../terms/drugs.ts';
import { DRUGS } from '../terms/drugs.ts';
import { formatDate } from '../text/date-format.ts';
import { pageAddress, pagePlaces } from './guideline-page.ts';
import { pagesName } from './hover/wording.ts';

/** An entry of the lookup list, with its line on a page. */
export interface QuickPickEntry {
  readonly kind: 'guideline' | 'topic' | 'drug' | 'page';
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly uri: string;
  readonly line: number;
  /** The citation that is inserted. */
  readonly guideline: string;
  readonly topic?: string;
  readonly page?: number;
}

/** The widest topic of which each page is an entry of its own. */
const WIDEST = 80;

/**
 * Returns the guidelines, topics, drugs and pages that can be looked up, in that order. With a letter's date, guidelines that were in
 * force then come first, and those that were not are marked so and come last.
 */
export function quickPickEntries(catalogue: Catalogue, day?: string, folder?: string): QuickPickEntry[] {
  const isPast = (guideline: Guideline) => day !== undefined && inForceOn(guideline, day) === false;
  const rank = (guideline: Guideline) => {
    const inForce = day === undefined ? undefined : inForceOn(guideline, day);
    return inForce ? 0 : inForce === undefined ? 1 : 2;
  };
  const guidelines = [...catalogue.guidelines].sort((one, other) => rank(one) - rank(other));
  const entries: Record<QuickPickEntry['kind'], QuickPickEntry[]> = { guideline: [], topic: [], drug: [], page: [] };
  for (const guideline of guidelines) {
    const { topicLine } = pagePlaces(guideline, catalogue);
    const past = isPast(guideline) ? ` · not in force on ${formatDate(day ?? '')}` : '';
    const at = (topic?: Topic) => ({
      uri: pageAddress(guideline.id, folder, topic?.id),
      line: topic ? topicLine(topic.id) : 0,
      guideline: guideline.id,
      ...(topic && { topic: topic.id }),
    });
    entries.guideline.push({
      kind: 'guideline',
      label: guideline.title,
      description: `${guideline.regulation?.text ?? ''}${past}`.replace(/^ · /, ''),
      detail: guideline.aliases.join(' · '),
      ...at(),
    });
    for (const topic of guideline.topics) {
      entries.topic.push({
        kind: 'topic',
        label: topic.title,
        description: `${pagesPrefix(topic)}${guideline.title}${past}`,
        detail: [...(topic.aliases ?? []), ...(topic.drugs ?? [])].join(' · '),
        ...at(topic),
      });
    }
    for (const drug of DRUGS) {
      const ids = drug.topics[guideline.id];
      if (!ids) continue;
      const topics = ids.flatMap((id) => catalogue.topic(guideline, id) ?? []);
      const titles = topics.map(({ title }) => title).join(', ');
      entries.drug.push({
        kind: 'drug',
        label: nameOf(drug),
        description: drug.class,
        detail: `${titles === '' ? '' : `${titles} · `}${guideline.title}${past}`,
        ...at(topics[0]),
      });
    }
    for (const [page, topics] of topicsByPage(guideline)) {
      entries.page.push({
        kind: 'page',
        label: `Page ${page}`,
        description: `${guideline.title}${past}`,
        detail:
          topics.length === 0
            ? 'No topic is known there'
            : topics.map(({ title, isVerified }) => (isVerified ? title : `${title}, not verified`)).join(' · '),
        ...at(topics[0]),
        page,
      });
    }
  }
  return [...entries.guideline, ...entries.topic, ...entries.drug, ...entries.page];
}

function nameOf({ generic, brands = [] }: Drug): string {
  return brands.length === 0 ? generic : `${generic} (${brands.join(', ')})`;
}

/** Returns a topic's pages as a prefix, "pages 63–66 · ", marked if nobody has verified them. */
function pagesPrefix({ pages: [pages] = [] }: Topic): string {
  if (!pages) return '';
  const place = pagesName(pages.first, pages.last);
  return pages.confidence === 'memory' ? `usually ${place}, not verified · ` : `${place} · `;
}

interface PagedTopic extends Topic {
  readonly isVerified: boolean;
}

/** Returns the topics on each page, verified ones first; of a guideline whose pages are known, pages without a topic too. */
function topicsByPage(guideline: Guideline): readonly (readonly [number, readonly PagedTopic[]])[] {
  const { topics } = guideline;
  const byPage = new Map<number, PagedTopic[]>();
  const places = topics.flatMap((topic) =>
    (topic.pages ?? []).map((pages) => ({ topic, pages, isVerified: pages.confidence !== 'memory' })),
  );
  places.sort((one, other) => Number(other.isVerified) - Number(one.isVerified));
  for (const { topic, pages, isVerified } of places) {
    if (pages.last - pages.first >= WIDEST) continue;
    for (let page = pages.first; page <= pages.last; page++) {
      const there = byPage.get(page) ?? [];
      if (!there.some(({ id }) => id === topic.id)) byPage.set(page, [...there, { ...topic, isVerified }]);
    }
  }
  const limits = byPage.size > 0 ? pageLimits(guideline) : undefined;
  if (limits) for (let page = limits.first; page <= limits.last; page++) byPage.set(page, byPage.get(page) ?? []);
  return [...byPage].sort(([one], [other]) => one - other);
}
