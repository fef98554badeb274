import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { builtInCatalogue, catalogueOf } from '../../../../server/src/guidelines/catalogue.ts';
import type { Guideline } from '../../../../server/src/guidelines/guideline.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { escapeMarkdown } from '../../../../server/src/text/markdown.ts';
import { citingLetter } from '../../../support/citing-letter.ts';
import { marked } from '../../../support/marked-text.ts';

const catalogue = builtInCatalogue();
const NOTHING = 'no hover';

interface Shown {
  readonly words: string;
  readonly text: string;
}

/** The hover at the cursor: the words it belongs to, collapsed, and its text. */
function shown(citation: string, decided?: string, markdown = true, known = catalogue): Shown {
  const { text, cursor = -1 } = marked(citingLetter(citation, decided));
  const letters = parseLetters(text);
  const found = hover(letters, cursor, known, { markdown });
  const letter = letters[0];
  if (!found?.range || !letter) return { words: NOTHING, text: NOTHING };
  const words = text.slice(letter.offsetAt(found.range.start), letter.offsetAt(found.range.end)).replace(/\s+/g, ' ');
  return { words, text: typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : '' };
}

describe('a hover on a citation', () => {
  it('expands a title: full title, regulation, edition, days in force, topics, what is said of them, sureness, official text', () => {
    const { words, text } = shown(
      'Decision based on MTUS Chronic Pain ‸Treatment Guidelines Muscle relaxants Page(s): 64-66.',
    );
    expect(words).toBe('Chronic Pain Treatment Guidelines');
    expect(text.split('\n').filter(Boolean)).toEqual([
      '**Chronic Pain Medical Treatment Guidelines (MTUS), July 18, 2009**',
      '**Muscle relaxants (for pain)** · pages 63–66',
      expect.stringMatching(/^- Non-sedating agents.* \(as quoted in a published letter of 2014\)$/),
      expect.stringMatching(/^- Usually no benefit beyond NSAIDs/),
      expect.stringMatching(/^- Orphenadrine .* \(_from memory, not verified_\)$/),
      expect.stringMatching(
        /^\[8 CCR §9792\.24\.2\]\(<http:\/\/www\.dir\.ca\.gov\/[^>]*>\) · Text of May 2009.* · in force July 18, 2009 – July 27, 2016 · the edition that letters call so · _documented_$/,
      ),
    ]);
  });

  it('answers first: what stands there for the item’s drug, then other topics, at last the guideline', () => {
    const { text } = shown('Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 6‸3-73.');
    expect(text).toMatch(/\nAlso on pages 63–73: [^;]+; [^;]+; [^;]+; \d+ more \(Go to Definition\)\.\n/);
    expect(text).toMatch(/\n_Chronic Pain Medical Treatment Guidelines \(MTUS\), July 18, 2009_ · .*$/);
  });

  it('has at most 1,200 characters, however much is cited, and keeps its last line', () => {
    const { text } = shown(
      'Decision based on MTUS Chronic Pain ‸Treatment Guidelines Muscle relaxants, Trigger point injections, Physical medicine treatment, Opioids, criteria for use, Manual therapy & manipulation Page(s): 1-127.',
    );
    expect(text.length).toBeLessThanOrEqual(1200);
    expect(text).toMatch(/_documented_$/);
  });

  it('attributes a sentence that another letter quotes, and has none of the letter that is read', () => {
    const field = 'Decision based on MTUS Acupuncture Treatment 2007, Section(s): Frequency and ‸duration.';
    const other = shown(field, '02/14/2017').text;
    expect(other).toContain('· as quoted in IMR letter CM16-0230548\n\n- Functional improvement should show in 3 to 6');
    const { text, cursor = -1 } = marked(citingLetter(field, '02/14/2017'));
    const own = text.replace(/CM\d\d-\d+/, 'CM16-0230548');
    const found = hover(parseLetters(own), cursor + own.length - text.length, catalogue);
    expect(JSON.stringify(found?.contents)).not.toContain('3 to 6');
  });

  it('begins with the cited topic that says something, and says once that a name is not known', () => {
    const { text } = shown(
      'Decision based on MTUS Low Back Complaints 2004, Sec‸tion(s): Moon bathing, Diagnostic Criteria, Special Studies, Moon bathing.',
    );
    expect(text).toMatch(/^\*\*Special Studies\*\*/);
    expect(text.match(/“Moon bathing/g)).toHaveLength(1);
  });

  it('shows no sentence on another treatment on the title of a chapter', () => {
    const { text } = shown('Decision based on MTUS Shoulder Compl‸aints 2004.', '02/14/2017');
    expect(text).not.toContain('acupuncture');
  });

  it('of acupuncture begins with how often and how long', () => {
    const { text } = shown('Decision based on MTUS Acupuncture Treatm‸ent 2007.', '02/14/2017');
    expect(text.split('\n').filter(Boolean).slice(1, 3)).toEqual([
      '**Frequency and duration (c)** · as quoted in IMR letter CM16-0230548',
      '- Functional improvement should show in 3 to 6 treatments; 1 to 3 times a week; optimum duration 1 to 2 months.',
    ]);
  });

  it('says whether the edition was in force on the decision date, and what superseded it', () => {
    const old = shown('Decision based on MTUS Chronic Pain Medical Treatm‸ent 2009.', '02/14/2017').text;
    expect(old).toContain(
      '**not in force** on the decision date, February 14, 2017, replaced by the Chronic Pain guideline of 2016',
    );
    const own = shown('Decision based on MTUS Chronic Pain Medical Treatm‸ent 2016.', '02/14/2017').text;
    expect(own).toContain('in force July 28, 2016 – November 30, 2017 · _documented_');
    expect(own).not.toContain('not in force');
    const open = shown('Decision based on MTUS Acupuncture Treatm‸ent 2007.', '02/14/2019').text;
    expect(open).toContain('(verified to November 30, 2017); whether on the decision date, February 14, 2019, is not');
  });

  it('says how an edition without a printed year was chosen', () => {
    const guideline = 'Decision based on MTUS Chronic Pain Medi‸cal Treatment Guidelines';
    expect(shown(guideline, '02/14/2017').text).toContain('edition by the decision date');
    expect(shown(`${guideline} Yoga (seen 5/19/14).`).text).toContain('edition by the latest date in the letter');
    expect(shown(guideline).text).toContain('the edition that letters call so');
  });

  it('shows a topic alone where the cursor is on it', () => {
    const { words, text } = shown(
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Electro-\n diagnostic tes‸ting (EMG/NCS), Thermography (infrared stress thermography).',
    );
    expect(words).toBe('Electro- diagnostic testing (EMG/NCS)');
    expect(text).toContain('EMG and nerve conduction are separate tests');
    expect(text).not.toContain('Thermography');
  });

  it('shows all that is named where the cursor is between', () => {
    const { words, text } = shown(
      'Decision based on MTUS Knee Complaints 2004, Sec‸tion(s): Special Studies, Diagnostic Criteria.',
    );
    expect(words).toBe('Knee Complaints 2004, Section(s): Special Studies, Diagnostic Criteria');
    expect(text).toContain('**Special Studies** · usually pages 341–343, _not verified_');
    expect(text).toContain('**Diagnostic Criteria (Table 13-2)** · pages 335–336');
  });

  it('shows the topics that stand on pages, and says which are not verified', () => {
    const { words, text } = shown('Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 12‸2-123.');
    expect(words).toBe('Page(s): 122-123');
    expect(text).toMatch(/^\*\*Trigger point injections\*\* · page 122/);
    expect(text).toContain('**Ultrasound, therapeutic** · usually page 123');
  });

  it('shows pages that several chapters share with the chapter in which they lie', () => {
    const chapters =
      'Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints, ACOEM Chapter 12 Low Back Complaints Page(s): ';
    const neck = shown(`${chapters}1‸77-178, 303.`);
    expect(neck.words).toBe('177-178');
    expect(neck.text).toContain('Chapter 8: Neck and Upper Back Complaints');
    const back = shown(`${chapters}177-178, 3‸03.`);
    expect(back.words).toBe('303');
    expect(back.text).toContain('Chapter 12: Low Back Complaints');
  });

  it('says that a page is past the end, and shows the cited topic', () => {
    const { text } = shown('Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants Page(s): 1‸28.');
    expect(text).toContain('This guideline has 127 pages; page 128 is not in it.');
    expect(text).toContain('**Muscle relaxants (for pain)** · pages 63–66');
    const chapter = shown('Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 4‸00.').text;
    expect(chapter).toContain('This guideline has pages 286–326 of the book; page 400 is not in it.');
    const near = shown('Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 3‸27.').text;
    expect(near).toContain('Page 327: the catalogue has no topic there.');
  });

  it('takes a chapter’s length for no last page where the book numbers on', () => {
    const { text } = shown('Decision based on MTUS Stress-Related Conditions Page(s): 39‸8.');
    expect(text).toContain('The catalogue has no pages of this guideline.');
    expect(text).not.toContain('not in it');
  });

  it('shows no key point where the catalogue has none', () => {
    const { text } = shown('Decision based on MTUS Shoulder Complaints 2004, Section(s): Special St‸udies.');
    expect(text).toContain('**Special Studies** · usually pages 207–209, _not verified_');
    expect(text).not.toContain('\n- ');
  });

  it('says what is not in the catalogue', () => {
    const topic = shown('Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Moon bat‸hing.').text;
    expect(topic).toContain('“Moon bathing” is not in the catalogue.');
    expect(shown('Decision based on MTUS Tea Drin‸king 2019.').text).toBe(
      '“Tea Drinking 2019” is not in the catalogue.',
    );
    const year = shown('Decision based on MTUS Elbow Compl‸aints 2004.').text;
    expect(year).toContain('“Elbow Complaints 2004” is not in the catalogue. By this name it has:');
    expect(year).toContain('- **ACOEM Practice Guidelines, 2nd ed., Chapter 10: Elbow Disorders (revised 2007)**');
    const none = shown('Decision based on MTUS Chronic Pain Medi‸cal Treatment Guidelines.', '02/14/2019').text;
    expect(none).toContain('was in force on the decision date, February 14, 2019. By this name the catalogue has:');
    const two = shown('Decision based on MTUS ACOEM Chap‸ter 9 Low Back Complaints.').text;
    expect(two).toContain(
      'Which guideline “ACOEM Chapter 9 Low Back Complaints” means can’t be determined from this letter.',
    );
  });

  it('is returned at the end of a word', () => {
    expect(shown('Decision based on MTUS Acupuncture Treatment 2007‸.').words).toBe('Acupuncture Treatment 2007');
  });

  it('is null elsewhere', () => {
    expect(shown('Decision ba‸sed on MTUS Acupuncture Treatment 2007.').text).toBe(NOTHING);
    expect(shown('The Expert Reviewer did not cite any medical evi‸dence for its decision.').text).toBe(NOTHING);
    const { text } = marked(citingLetter('Decision based on MTUS Yoga.'));
    expect(hover(parseLetters(text), text.indexOf('Decision rationale') + 25, catalogue)).toBeNull();
    expect(hover([], 0, catalogue)).toBeNull();
  });

  it('is plain text for a client without Markdown', () => {
    const { text } = shown(
      'Decision based on MTUS ACOEM Chapter 12 Low Ba‸ck Complaints Page(s): 309.',
      undefined,
      false,
    );
    expect(text).not.toMatch(/\*\*|\(_|_\)|\\|\[/);
    expect(text).toContain('ACOEM Practice Guidelines, 2nd ed. (2004), Chapter 12: Low Back Complaints\n\n');
    expect(text).toContain('· as quoted in IMR letter CM16-0219557\n\n• Facet joint injections not recommended.\n\n');
    expect(text).toContain('\n\n8 CCR §9792.23.5: http://www.dir.ca.gov/t8/9792_23_5.html · ');
  });
});

describe('words of a letter or of a user’s catalogue in a hover', () => {
  const md = markdownIt({ html: true, linkify: true });
  md.linkify.set({ fuzzyLink: false });
  /** What a reader sees, and every kind of markup that came of it. */
  const rendered = (markdown: string) => {
    const tokens = md.parse(markdown, {});
    const inline = tokens.flatMap(({ children }) => children ?? []);
    return {
      text: inline.map(({ content }) => content).join(''),
      blocks: tokens.map(({ type }) => type),
      markup: inline.map(({ type }) => type).filter((type) => type !== 'text' && type !== 'text_special'),
    };
  };
  const PLAIN = ['paragraph_open', 'inline', 'paragraph_close'];

  for (const words of [
    '`code` and ``more``',
    '<img src=x onerror=alert(1)> </b>',
    '[a link](command:evil) ![picture](https://x.test)',
    '| a | b |',
    'http://x.test www.x.test someone@x.test <https://x.test>',
    '1. first',
    '2) second',
    '# title',
    '- item',
    '+ item',
    '===',
    '---',
    '> quotation',
    '**strong** _weak_ ~~gone~~',
    '&lt;b&gt; &#60;',
    'back\\slash \\',
    '    indented',
  ]) {
    it(`shows ${JSON.stringify(words)} as it is`, () => {
      const own = words.replace(/\s+/g, ' ').trim();
      expect(rendered(escapeMarkdown(words))).toEqual({ text: own, blocks: PLAIN, markup: [] });
      expect(rendered(`Words ${escapeMarkdown(words)} words`)).toEqual({
        text: `Words ${own} words`,
        blocks: PLAIN,
        markup: [],
      });
    });
  }

  it('never become markup', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'`*_[]()<>|~!#+-=.&;:/\\@$"\' \n\t1',
        '&amp;',
        'http://',
        'www.',
        '](',
        '```',
        '\n---\n',
        '<!--',
        '~~~',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const escaped = escapeMarkdown(pieces.join(''));
        const own = rendered(`Words ${escaped}.`);
        expect(own.blocks).toEqual(PLAIN);
        expect(own.markup).toEqual([]);
        if (escaped !== '') {
          const first = rendered(escaped);
          expect(first.blocks).toEqual(PLAIN);
          expect(first.markup).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are shown unchanged from a letter', () => {
    const { text } = shown('Decision based on MTUS Knee Complaints 2004, Section(s): [x](comm‸and:y) `z` <b>.');
    expect(text).toContain('“x\\](command:y) \\`z\\` \\<b” is not in the catalogue.');
  });

  it('are shown unchanged from a catalogue, and only web addresses become links', () => {
    const own: Guideline = {
      id: 'own',
      title: '<b>Own</b> [guide](x)',
      aliases: ['Own Guide 2020'],
      mtus: true,
      links: [
        { title: 'a ](x) b', url: 'https://x.test/a_(b)' },
        { title: 'bad', url: 'command:evil' },
      ],
      topics: [
        { id: 't', title: '# Topic', confidence: 'cited', keyPoints: [{ text: '- [x](y)', confidence: 'cited' }] },
      ],
    };
    const known = catalogueOf({ guidelines: [own], sources: {} });
    const { text } = shown('Decision based on MTUS Own Gui‸de 2020, Section(s): Topic.', undefined, true, known);
    const tokens = md.parse(text, {}).flatMap(({ children }) => children ?? []);
    expect(
      tokens.flatMap(({ type, attrs }) => (type === 'link_open' ? (attrs?.map(([, value]) => value) ?? []) : [])),
    ).toEqual(['https://x.test/a_(b)']);
    expect(tokens.some(({ type }) => type.startsWith('html'))).toBe(false);
    expect(text).not.toContain('evil');
  });
});
