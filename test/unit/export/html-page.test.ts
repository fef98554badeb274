import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../../server/src/export/html-page.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { contentOf, exported, pageText } from '../../support/round-trip.ts';

const letter = `Case Number: CM16-0123456\n\n${exampleLetter()}`;

describe('an exported HTML page', () => {
  it('holds the letter', () => {
    expect(contentOf(pageText(htmlPage(exported(letter))))).toEqual(contentOf(letter));
  });

  it('has headings, bold labels and a table for the case header', () => {
    const html = htmlPage(exported(letter));
    expect(html).toContain('<title>IMR determination CM16-0123456</title>');
    expect(html).toContain('<tr><th scope="row">Case Number:</th><td>CM16-0123456</td></tr>');
    expect(html).toContain('<h2>CLINICAL CASE SUMMARY</h2>');
    expect(html).toContain('<h3>Tramadol 50mg #84: Upheld</h3>');
    expect(html).toContain('<p><strong>Decision rationale:</strong> The MTUS opioid guidelines');
    expect(html).toContain('<p class="close">State(s) of Licensure: California</p>');
  });

  it('prints on Letter paper', () => {
    expect(htmlPage(exported(letter))).toMatch(/@page \{\s*size: letter;/);
  });

  it('escapes all words of a letter', () => {
    const words = `<script>alert("1 & 2")</script> <img src=x onerror='go()'>`;
    const html = htmlPage(exported(exampleLetter(['low back pain', words], ['Tramadol 50mg', 'Tramadol </h3><b>'])));
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(pageText(html)).toContain(words);
  });

  it('has no scripts, refers to nothing outside of it, and forbids both', () => {
    const html = htmlPage(exported(letter));
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\b(?:src|href|url)\s*[=(]|@import|https?:/i);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('has no findings', () => {
    const { comments, ...document } = exported(letter);
    const mark = [{ comment: 0, at: 'start' as const }];
    const commented = [[{ kind: 'text' as const, pieces: mark, isClose: false }]];
    expect(htmlPage({ ...document, comments: [...comments, 'Error: A finding.'], letters: commented })).toMatch(
      /<article>\n<p><\/p>\n<\/article>/,
    );
  });
});
