import { describe, expect, it } from 'vitest';
import { pageOutsideTopic } from '../../../server/src/rules/citations/page-outside-topic.ts';
import { citing } from '../../support/citing-item.ts';
import { choicesOf, findingsIn, testRule } from '../../support/rule-tester.ts';

const CHRONIC_PAIN = 'Decision based on MTUS Chronic Pain Treatment Guidelines';

testRule(pageOutsideTopic, {
  reported: {
    'a drug on the pages of others': citing({
      item: 'Baclofen 10mg',
      administrator: {
        words: `${CHRONIC_PAIN} Page(s): ⟦67-68⟧.`,
        finding: `Check the page: baclofen (“Muscle relaxants (for pain)”) is usually cited as pages 63-66. Pages 67-68 are usually cited for “NSAIDs (non-steroidal anti-inflammatory drugs)”.`,
      },
    }),
    'one page off': citing({
      item: 'Restoril 15mg at night',
      reviewer: {
        words: `${CHRONIC_PAIN} Page(s): ⟦23⟧.`,
        finding: `Check the page: temazepam (“Benzodiazepines”) is usually cited as page 24.`,
      },
    }),
    'a service named by its usual words': citing({
      item: 'Two trigger point injections',
      reviewer: {
        words: `${CHRONIC_PAIN} Page(s): ⟦123⟧.`,
        finding: `Check the page: trigger point injections (“Trigger point injections”) is usually cited as page 122.`,
      },
    }),
    'pages that are remembered only': citing({
      item: 'TENS unit',
      reviewer: {
        words: `${CHRONIC_PAIN} TENS Page(s): ⟦110⟧.`,
        finding: `Check the page: “TENS, chronic pain (transcutaneous electrical nerve…” is on pages 114-117 (from memory, not verified).`,
      },
    }),
    'a page where the order of topics leaves no room': citing({
      item: 'Yoga',
      reviewer: {
        words: `${CHRONIC_PAIN} Yoga Page(s): ⟦50⟧.`,
        finding: `Check the page: “Yoga” is on page 126 (from memory, not verified). By the order of the topics it is on pages 122-127.`,
      },
    }),
  },
  silent: {
    'pages that touch the topic’s': citing({ reviewer: `${CHRONIC_PAIN} Muscle relaxants Page(s): 60-63.` }),
    'one of several that does': citing({ reviewer: `${CHRONIC_PAIN} Benzodiazepines Page(s): 8, 24.` }),
    'pages on medication as a whole': citing({ item: 'Baclofen 10mg', reviewer: `${CHRONIC_PAIN} Page(s): 60-61.` }),
    'pages beyond the guideline': citing({ reviewer: `${CHRONIC_PAIN} Muscle relaxants Page(s): 128.` }),
    'several drugs in one request': citing({ item: 'Baclofen and naproxen', reviewer: `${CHRONIC_PAIN} Page(s): 24.` }),
    'a cream': citing({ item: 'Baclofen 2% cream', reviewer: `${CHRONIC_PAIN} Page(s): 111.` }),
    'a request that names no drug and no service': citing({ reviewer: `${CHRONIC_PAIN} Page(s): 24.` }),
    'a topic whose pages are not known': citing({ reviewer: `${CHRONIC_PAIN} Return to work Page(s): 24.` }),
  },
});

it.each([
  ['evidence, far off', 'Baclofen', 'Page(s): 67-68', 'warning'],
  ['evidence, one page off', 'Temazepam', 'Page(s): 23', 'information'],
  ['memory', 'Lumbar brace', 'Acetaminophen Page(s): 20', 'information'],
  ['memory, out of the order of topics', 'Lumbar brace', 'Yoga Page(s): 50', 'warning'],
  ['evidence of one page of a longer topic', 'Lumbar brace', 'Opioids, criteria for use Page(s): 110', 'information'],
])('page-outside-topic › has the right severity: %s', (_, item, cited, severity) => {
  const found = findingsIn(citing({ item, reviewer: `${CHRONIC_PAIN} ${cited}.` }));
  expect(found.find(({ code }) => code === 'page-outside-topic')?.severity).toBe(severity);
});

it('page-outside-topic › points at the words that name the topic', () => {
  const text = citing({ item: 'Baclofen 10mg', reviewer: `${CHRONIC_PAIN} Page(s): 67-68.` });
  const [related] = findingsIn(text).find(({ code }) => code === 'page-outside-topic')?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('Baclofen');
});

describe('page-outside-topic › choices', () => {
  const pages = (item: string, words: string) => citing({ item, reviewer: `${CHRONIC_PAIN} ${words}.` });

  it('are the pages of the topic in place of the cited ones', () => {
    expect(choicesOf(pages('Baclofen 10mg', 'Page(s): 67-68'), pageOutsideTopic)).toEqual({
      'Use pages 63-66': pages('Baclofen 10mg', 'Page(s): 63-66'),
    });
    expect(choicesOf(pages('Restoril 15mg', 'Page(s): 23'), pageOutsideTopic)).toEqual({
      'Use page 24': pages('Restoril 15mg', 'Page(s): 24'),
    });
  });

  it.each([
    ['pages from memory', 'TENS unit', 'TENS Page(s): 110'],
    ['several cited pages', 'Baclofen 10mg', 'Page(s): 67, 69'],
  ])('are not offered for %s', (_, item, words) => {
    const text = pages(item, words);
    expect(findingsIn(text).map(({ code }) => code)).toContain('page-outside-topic');
    expect(choicesOf(text, pageOutsideTopic)).toEqual({});
  });
});
