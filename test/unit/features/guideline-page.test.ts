import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import {
  type CitingLetter,
  guidelinePage,
  pageAddress,
  pageNamed,
} from '../../../server/src/features/guideline-page.ts';
import { builtInCatalogue, catalogueOf } from '../../../server/src/guidelines/catalogue.ts';
import type { Guideline } from '../../../server/src/guidelines/guideline.ts';

const catalogue = builtInCatalogue();

function guideline(id: string): Guideline {
  const found = catalogue.guideline(id);
  if (!found) throw new Error(`The catalogue has no ${id}.`);
  return found;
}

describe('guidelinePage', () => {
  it('lists facts with their confidence', () => {
    const { text } = guidelinePage(guideline('cp-2009'), catalogue);
    const lines = text.split('\n');
    expect(lines[0]).toBe('# Chronic Pain Medical Treatment Guidelines (MTUS), July 18, 2009');
    expect(lines).toContain('- Regulation: 8 CCR §9792.24.2 (_documented_)');
    expect(lines).toContain('- In force to July 27, 2016 (_documented_)');
    expect(lines).toContain('- Pages: 127 (_documented_)');
    expect(lines).toContain('- Superseded by: Chronic Pain Medical Treatment Guidelines (MTUS), July 28, 2016');
  });

  it('lists topics by page, with key points and sources', () => {
    const { text } = guidelinePage(guideline('cp-2009'), catalogue);
    const topics = [...text.matchAll(/^### (.*)$/gm)].map(([, title]) => title);
    expect(topics).toHaveLength(guideline('cp-2009').topics.length);
    expect(topics.indexOf('Muscle relaxants (for pain)')).toBeGreaterThan(topics.indexOf('Acupuncture'));
    expect(text).toContain('### Muscle relaxants (for pain)\n\n- Pages 63–66 (_documented_)');
    expect(text).toContain('- Usually found on pages 13–16, _not verified_');
    expect(text).toMatch(/^- .* \(_documented_: published letter of 2014\)$/m);
  });

  it.each(catalogue.guidelines.map(({ id }) => id))('is Markdown with a title for each topic of %s', (id) => {
    const own = guideline(id);
    const page = guidelinePage(own, catalogue, () => [{ name: '2016/[a]_b_.imr', target: 'file:///a' }]);
    const tokens = markdownIt().parse(page.text, {});
    expect(tokens.filter(({ type, tag }) => type === 'heading_open' && tag === 'h3')).toHaveLength(own.topics.length);
    const words = tokens.flatMap(({ children }) => children?.map(({ type }) => type) ?? []);
    expect(words.filter((type) => type === 'link_open' || type.startsWith('html'))).toEqual([]);
  });

  it('is HTML with an outline of its topics, whose links have the numbers of the page’s links', () => {
    const own = guideline('cp-2009');
    const { html, links } = guidelinePage(own, catalogue, () => [{ name: 'CM15-1', target: 'file:///a#L3' }]);
    expect(html.match(/<h3 id="topic-/g)).toHaveLength(own.topics.length);
    expect(html).toContain('<li><a href="#topic-muscle-relaxants">Muscle relaxants (for pain)</a></li>');
    expect(html).toContain('<h3 id="topic-muscle-relaxants" tabindex="-1">Muscle relaxants (for pain)</h3>');
    expect(html).toContain('<li>Regulation: 8 CCR §9792.24.2 (<em>documented</em>)</li>');
    const numbers = [...html.matchAll(/<a href="#" data-link="(\d+)">/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(links.map((_, index) => index));
    expect(html).not.toMatch(/href="[^#]/);
  });

  it('is HTML in which no words of a catalogue or a file name are markup', () => {
    const evil = '<img src=x onerror="a()">&amp;';
    const own = {
      ...guideline('cp-2009'),
      title: evil,
      topics: [
        {
          id: '"><b>',
          title: evil,
          confidence: 'cited' as const,
          keyPoints: [{ text: evil, confidence: 'cited' as const }],
        },
      ],
    };
    const { html } = guidelinePage(own, catalogueOf({ guidelines: [own], sources: {} }), () => [
      { name: evil, target: evil },
    ]);
    expect(html).not.toMatch(/<(?:img|b)\b/);
    expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;amp;');
  });

  it('links to official texts, to its successor and to letters, and to nothing else', () => {
    const links = (own: Guideline) => {
      const { text, links } = guidelinePage(own, catalogueOf({ guidelines: [own], sources: {} }), () => []);
      const lines = text.split('\n');
      return links.map(({ range: { start, end }, target }) => [
        lines[start.line]?.slice(start.character, end.character),
        target,
      ]);
    };
    const bare = { id: 'x', title: 'X', aliases: ['X'], mtus: true, topics: [] };
    expect(links({ ...bare, links: [{ title: 'Its text', url: 'https://dir.example/x' }] })).toEqual([
      ['Its text', 'https://dir.example/x'],
    ]);
    expect(links({ ...bare, links: [{ title: 'Its text', url: 'command:workbench.action.quit' }] })).toEqual([]);
    const later = guidelinePage(guideline('cp-2009'), catalogue).links.map(({ target }) => target);
    expect(later).toContain('imr-guideline:/cp-2016.md');
  });

  it('lists the citing letters without moving any topic’s line', () => {
    const letters = (count: number): CitingLetter[] =>
      Array.from({ length: count }, (_, at) => ({ name: `wrist-${at}.imr`, target: `file:///wrist-${at}.imr#L7` }));
    const own = guideline('cp-2009');
    const before = guidelinePage(own, catalogue);
    const after = guidelinePage(own, catalogue, (topic) => letters(topic === 'muscle-relaxants' ? 14 : topic ? 0 : 1));
    expect(before.text).toContain('The letters of this workspace are being read.');
    expect(after.text).toContain('\nCited in 1 letter of this workspace: wrist-0.imr\n');
    expect(after.text).toMatch(/^Cited in 14 letters of this workspace: wrist-0.imr, .*, wrist-11.imr and 2 more$/m);
    for (const { id, title } of own.topics) {
      expect(after.topicLine(id)).toBe(before.topicLine(id));
      expect(after.text.split('\n')[after.topicLine(id)]).toMatch(/^### /);
      expect(title).not.toBe('');
    }
    expect(after.links).toContainEqual(expect.objectContaining({ target: 'file:///wrist-3.imr#L7' }));
  });
});

describe('the URI of a page', () => {
  it.each([[undefined], ['file:///letters'], ['vscode-vfs://github/a%20b/c?d=é#e'], ['']])(
    'names the guideline and the folder %s',
    (folder) => {
      const named = pageNamed(pageAddress('cp-2009', folder));
      expect(named).toEqual(folder ? { id: 'cp-2009', folder } : { id: 'cp-2009' });
    },
  );

  it.each(['file:///cp-2009.md', 'imr-guideline:/../x.md', 'imr-guideline:/x.txt', ''])('is not %s', (address) => {
    expect(pageNamed(address)).toBeUndefined();
  });

  it('may hold anything behind its path', () => {
    expect(pageNamed('imr-guideline:/x.md?%E0%A4%A')).toEqual({ id: 'x' });
    expect(pageNamed('imr-guideline:///x.md#L3')).toEqual({ id: 'x' });
  });
});
