import { describe, expect, it } from 'vitest';
import { readCatalogueFile } from '../../../server/src/config/catalogue-file.ts';
import { withOpenTexts } from '../../../server/src/config/config-file.ts';
import { LARGEST } from '../../../server/src/config/file-limits.ts';
import { ignoredFinding, ruleTurnedOff } from '../../../server/src/suppressions/config-edits.ts';

const OWN = { id: 'odg-2026', title: 'ODG, 2026', aliases: ['ODG 2026'], mtus: false, topics: [] };

/** A new folder with a file of so many bytes that takes no room on the disk. */

const FINDING = { code: 'missing-rationale', case: 'CM16-0000001', fingerprint: 'a1b2c3' };

const WHY = { reason: 'As agreed', date: '2026-01-31' };

describe('a configuration file over the size limit', () => {
  it('is neither written nor read from an open editor', async () => {
    const uri = 'file:///letters/.imr-letter.ignore.json';
    const place = { letter: 'file:///letters/knee.imr', within: 'file:///letters' };
    const none = { readText: async () => undefined };
    const open = (text: string, at = uri) => withOpenTexts(none, new Map([[at, text]]));
    const almost = `{ "ignored": [] }${' '.repeat(LARGEST.ignore - 20)}`;
    expect(await ignoredFinding(place, FINDING, WHY, open(almost))).toEqual({
      uri,
      refused: '.imr-letter.ignore.json was left as it is: it would be larger than 2 MB.',
    });
    expect(await ignoredFinding(place, FINDING, WHY, open(`${almost}${' '.repeat(20)}`))).toEqual({
      refused: ".imr-letter.ignore.json can't be read (it is larger than 2 MB).",
    });
    expect(await ignoredFinding(place, FINDING, WHY, open('{ "ignored": [] }'))).toMatchObject({ uri, isNew: false });
    const configuration = 'file:///letters/.imr-letter.json';
    const full = open(' '.repeat(LARGEST.configuration + 1), configuration);
    expect(await ruleTurnedOff(place, 'field-order', full)).toEqual({
      refused: ".imr-letter.json can't be read (it is larger than 1 MB).",
    });
  });
});

describe('a catalogue file with lists over the limit', () => {
  const messagesOf = (value: unknown) =>
    readCatalogueFile('file:///own.json', JSON.stringify(value)).problems.map(({ message }) => message);

  it('reports the length once and ignores the guideline', () => {
    const aliases = Array.from({ length: 300_000 }, (_, index) => `a${index}`);
    expect(messagesOf({ ...OWN, aliases })).toEqual(['"aliases" has 300,000 entries; at most 10,000 are read.']);
    const drugs = new Array(20_000).fill('x');
    const topics = [{ id: 'knee', title: 'Knee', confidence: 'cited', drugs }];
    expect(messagesOf([OWN, { ...OWN, id: 'b', topics }])).toEqual([
      '"drugs" has 20,000 entries; at most 10,000 are read.',
    ]);
    expect(messagesOf(new Array(20_000).fill(0))).toEqual([
      'The file has no effect: it has 20,000 entries; at most 10,000 are read.',
    ]);
    const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]));
    expect(messagesOf({ ...OWN, ...keys })).toEqual(['The guideline has 20,005 entries; at most 10,000 are read.']);
  });
});

describe('a catalogue file with lists at the limit', () => {
  const messagesOf = (value: unknown) =>
    readCatalogueFile('file:///own.json', JSON.stringify(value)).problems.map(({ message }) => message);

  it('is read, and repeated entries are reported', () => {
    const aliases = Array.from({ length: 10_000 }, (_, index) => `a${index}`);
    expect(messagesOf({ ...OWN, aliases })).toEqual([]);
    expect(messagesOf({ ...OWN, aliases: [...aliases.slice(1), 'a1'] })).toEqual(['"aliases" has a duplicate entry.']);
    const topic = { id: 'knee', title: 'Knee', confidence: 'cited' };
    expect(messagesOf({ ...OWN, topics: [{ ...topic, drugs: ['a', 'a'] }] })).toEqual([
      '"drugs" has a duplicate entry.',
    ]);
    expect(messagesOf({ ...OWN, sources: ['a', 'a'] })).toEqual(['"sources" has a duplicate entry.']);
  });
});
