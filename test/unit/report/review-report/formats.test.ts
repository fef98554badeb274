import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS, reportText } from '../../../../server/src/report/review-report/formats.ts';
import type { ReportTable, ReviewReport } from '../../../../server/src/report/review-report/report.ts';

const HOSTILE = `<script>alert(1)</script> & "x" | [a](http://b.c) \`d\` =1+1 'e' \u001b[31m\u202e`;

function table(parts: Partial<ReportTable> = {}): ReportTable {
  return {
    id: 'outcomes',
    title: 'Outcomes',
    note: 'How it is counted.',
    columns: [
      { title: 'Service', kind: 'words' },
      { title: 'Upheld', kind: 'count' },
      { title: 'Overturned', kind: 'count' },
      { title: 'Rate', kind: 'share' },
    ],
    rows: [
      ['MRI', 3, 1, 0.25],
      ['Brace', 0, 2, 1],
    ],
    total: ['All', 3, 3, 0.5],
    bars: [1, 2],
    empty: 'There is nothing.',
    ...parts,
  };
}

function report(...tables: readonly ReportTable[]): ReviewReport {
  return { title: 'Review report: letters', note: 'A note.', tables: tables.length > 0 ? tables : [table()] };
}

/** The elements of a page with their attributes, and all its words. */
function read(html: string): { elements: { name: string; attributes: Record<string, string> }[]; words: string } {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  let words = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: { ...attributes } }));
  parser.on('text', (text) => {
    words += text;
  });
  parser.write(html.replace('<!DOCTYPE html>', '').replace(/<(meta[^>]*)>/g, '<$1/>')).close();
  return { elements, words };
}

describe('a report as a page', () => {
  it('is well-formed, has no script, and fetches nothing', () => {
    const html = reportText(report(), 'html');
    const { elements } = read(html);
    expect(elements.map(({ name }) => name)).not.toContain('script');
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^(?:on|src|style)/.test(name)),
    ).toEqual([]);
    expect(html).not.toMatch(/https?:|url\(|@import/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    const ids = elements.flatMap(({ attributes: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements) {
      const target = attributes.href?.slice(1) ?? attributes['aria-labelledby'];
      if (target !== undefined) expect(ids).toContain(target);
    }
  });

  it('has light and dark colors, and a layout for Letter paper', () => {
    const html = reportText(report(), 'html');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    expect(html).toContain('@page { size: letter;');
  });

  it('draws each row as a bar as long as its counts, above a table of the same numbers', () => {
    const { elements, words } = read(reportText(report(), 'html'));
    const widths = elements.flatMap(({ name, attributes }) => (name === 'rect' ? Number(attributes.width) : []));
    const [upheld = 0, overturned = 0, others = 0] = widths;
    expect(widths).toHaveLength(3);
    expect(upheld / overturned).toBeCloseTo(3, 2);
    expect(others / overturned).toBeCloseTo(2, 2);
    expect(words).toContain('25.0%');
    expect(elements.filter(({ name }) => name === 'tfoot')).toHaveLength(1);
  });

  it('says what a table without rows means, and draws nothing', () => {
    const { elements, words } = read(reportText(report(table({ rows: [] })), 'html'));
    expect(words).toContain('There is nothing.');
    expect(elements.map(({ name }) => name)).not.toContain('table');
    expect(elements.map(({ name }) => name)).not.toContain('svg');
  });
});

describe('words of a letter in a report', () => {
  const hostile = report(table({ rows: [[HOSTILE, 1, 0, 0]] }));

  it('are words alone on the page', () => {
    const { elements, words } = read(reportText({ ...hostile, title: HOSTILE }, 'html'));
    expect(elements.map(({ name }) => name)).not.toContain('script');
    expect(words).toContain('<script>alert(1)</script> & "x" |');
    expect(words).not.toContain('\u001b');
    expect(words).not.toContain('\u202e');
  });

  it('are words alone in Markdown, and end no cell', () => {
    const tokens = new MarkdownIt({ html: true, linkify: true }).parse(reportText(hostile, 'markdown'), {});
    const inline = tokens.flatMap(({ children }) => children ?? []);
    expect(inline.map(({ type }) => type).filter((type) => !['text', 'text_special'].includes(type))).toEqual([]);
    expect(tokens.filter(({ type }) => type === 'td_open')).toHaveLength(8);
  });

  it('are no formula in CSV, and end no cell', () => {
    const text = reportText(report(table({ rows: [['=1+1, "x"', 1, 0, 0]] })), 'csv');
    expect(text.split('\r\n')[1]).toBe(`outcomes,"'=1+1, ""x""",1,0,0.0%`);
  });
});

describe('a report as Markdown and CSV', () => {
  it('has the same tables', () => {
    expect(reportText(report(), 'markdown')).toBe(`# Review report: letters

A note.

## Outcomes

How it is counted.

| Service | Upheld | Overturned | Rate |
| --- | ---: | ---: | ---: |
| MRI | 3 | 1 | 25.0% |
| Brace | 0 | 2 | 100.0% |
| All | 3 | 3 | 50.0% |
`);
    const csv = reportText(
      report(table(), table({ id: 'other', columns: [{ title: 'What', kind: 'words' }], rows: [['x']], total: ['y'] })),
      'csv',
    );
    expect(csv).toBe(
      [
        'table,Service,Upheld,Overturned,Rate',
        'outcomes,MRI,3,1,25.0%',
        'outcomes,Brace,0,2,100.0%',
        'outcomes,All,3,3,50.0%',
        'table,What,,,',
        'other,x,,,',
        'other,y,,,',
        '',
      ].join('\r\n'),
    );
  });

  it.each(REPORT_FORMATS)('has all rows of 10,000 letters as %s', (format) => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`letter ${index}`, 1, 0, 0]);
    expect(reportText(report(table({ rows })), format).match(/letter \d+/g)?.length).toBeGreaterThanOrEqual(10_000);
  });
});
