import { describe, expect, it } from 'vitest';
import { guidelinePage, pageNamed } from '../../../server/src/features/guideline-page.ts';
import { quickPickEntries } from '../../../server/src/features/quick-pick-entries.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';

const catalogue = builtInCatalogue();
const entries = quickPickEntries(catalogue);

describe('quickPickEntries', () => {
  it('links each entry to the heading of its page', () => {
    for (const { kind, label, uri, line, topic } of entries) {
      const guideline = catalogue.guideline(pageNamed(uri)?.id ?? '');
      if (!guideline) throw new Error(`${uri} is no page.`);
      const words = guidelinePage(guideline, catalogue).text.split('\n')[line];
      expect(words, label).toMatch(topic ? /^### / : /^# /);
      if (kind === 'topic') expect(line).toBeGreaterThan(0);
    }
  });
});
