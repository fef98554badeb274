import { describe, expect, it } from 'vitest';
import { missingRecords } from '../../../../server/src/analysis/evidence/missing-records.ts';
import { scanTokens } from '../../../../server/src/analysis/tokens/token-scan.ts';

function read(text: string) {
  const all = { start: 0, end: text.length };
  return missingRecords(scanTokens(text, all), all);
}

describe('a text says that there were no records', () => {
  it.each([
    'No medical records were received.',
    'The knee hurts. No records were submitted for review, so it is decided as it is.',
    'There are no medical\n\nrecords available for review.',
    'There were no clinical notes.',
    'The medical records were not provided.',
    'Medical records have not been made available for this review.',
    'The provider did not submit any medical records.',
    'This was decided without medical records.',
    'The decision is based solely on the utilization review denial.',
    'It rests only upon the information provided in the UR determination.',
    'It is based on the UR denial alone.',
    'The only document available for review was the utilization review determination.',
  ])('%s', (words) => {
    const found = read(words);
    expect(found && words.slice(found.start, found.end)).toMatch(/records|notes|UR|utilization/i);
  });
});

describe('a text does not mention missing records', () => {
  it.each([
    'No records of physical therapy were provided.',
    'No medical records of the visits in May were submitted.',
    'No documentation was provided.',
    'There is no documentation of a gain in function.',
    'There are no medical records that show an ulcer.',
    'The medical records were not provided to show that therapy failed.',
    'The medical records provided do not show it.',
    'No records were provided to support the request.',
    'The operative report was not included.',
    'No additional records were submitted.',
    'The decision is not based solely on the utilization review denial.',
    'The utilization review found that the request is not necessary.',
    'Without documentation of benefit it is not supported.',
  ])('%s', (words) => {
    expect(read(words)).toBeUndefined();
  });
});
