import { describe, expect, it } from 'vitest';
import { hasSeveralInjuries, injuryDates } from '../../../../server/src/analysis/dates/injury-dates.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { type CaseLetter, caseLetter } from '../../../support/case-letter.ts';

function read(letter: CaseLetter): readonly string[] {
  return parseLetters(caseLetter(letter)).flatMap((own) => injuryDates(own).map(({ place, day }) => `${place} ${day}`));
}

describe('the date of injury', () => {
  it('is read from the header, the summary and the rationales', () => {
    const letter = {
      injury: '10/18/2016',
      summary: 'The injured worker sustained an industrial injury on 10-18-16.',
      rationale: 'With a date of injury of October 18, 2016, the MTUS allows it.',
    };
    expect(read(letter)).toEqual(['header 2016-10-18', 'summary 2016-10-18', 'rationale 2016-10-18']);
  });

  it.each([
    'The date of injury is 10/18/2016.',
    'The worker (date of injury: 10/18/2016) has knee pain.',
    'DOI: 10/18/2016.',
    'DOI 10/18/2016.',
    'The worker is a 40 year old roofer with a date of injury on 10/18/2016.',
    'The worker sustained an injury to his left knee on 10/18/2016.',
    'The worker reported an injury on 10/18/2016.',
    'The worker was injured at work on 10/18/2016.',
    'The worker injured her neck and back on 10/18/2016.',
    'The pain began with an industrial injury of 10/18/2016.',
    'The worker has a work-related injury dated 10/18/2016.',
    'This case involves a history of an occupational claim from 10/18/2016.',
    'He filed a claim for shoulder pain associated with an industrial injury of October 18, 2016.',
    'The injury occurred on 10/18/2016.',
    'The worker is treated for an injury of 10/18/2016.',
    'The worker was seen for an injury sustained on 10/18/2016.',
    'She was in an industrial accident on 10/18/2016.',
    'The worker is a roofer who sustained an injury on or about 10/18/2016.',
    'The original injury was on 10/18/2016.',
    'The injury took place on 10/18/2016 in a warehouse.',
    'The injury dates back to 10/18/2016.',
    'The worker is status post work injury 10/18/2016.',
    'The worker has had pain since the 10/18/2016 industrial injury.',
    'The worker was hurt on the job on 10/18/2016.',
    'The worker was injured in the course of her employment on 10/18/2016.',
    'The industrial incident of 10/18/2016 caused it.',
  ])('is stated by: %s', (summary) => {
    expect(read({ summary })).toEqual(['summary 2016-10-18']);
  });

  it.each([
    'The injured worker was seen on 10/18/2016.',
    'The injured worker was evaluated for the injury on 10/18/2016.',
    'The worker had a motor vehicle accident on 10/18/2016.',
    'The injured worker had surgery for the injury. On 10/18/2016 the knee hurt.',
    'A note dated 10/18/2016 describes the injury.',
    'The worker had a prior injury on 10/18/2012.',
    'The worker re-injured his back on 10/18/2016.',
    'The worker had injuries on 10/18/2016 and 10/20/2016.',
    'The worker has an injury from 10/18/2015 to 10/18/2016.',
    'The worker had an injury on 10/18/2015, and then on 10/18/2016 another.',
    'The worker had an injury in October 2016.',
    'The worker was treated for the injury, and an MRI was made on 10/18/2016.',
    'The knee hurt on 10/18/2016.',
    'The injury was treated on 10/18/2016.',
    'A 10/18/2016 work injury report was read.',
    'The claim of the earlier 10/18/2016 work injury is closed.',
    'The incident on 10/18/2016 happened in therapy.',
    'According to the 10/18/2016 industrial injury status report, the worker is improving.',
    'The worker reported the injury on 10/18/2016.',
    'The employer was told of the accident on 10/18/2016.',
    'On 10/18/2016, the worker fell at work.',
  ])('is not stated by: %s', (summary) => {
    expect(read({ summary })).toEqual([]);
  });

  it.each([
    'On 10/18/2016, the injured worker slipped and fell at work.',
    'The worker reported that on 10/18/2016 a pallet struck the foot while at work.',
    'The worker fell from a ladder on the job on 10/18/2016.',
    'The worker strained her back on 10/18/2016 while lifting a box.',
    'The worker developed low back pain on 10/18/2016 while unloading a truck.',
  ])('is stated, where the header has one, by: %s', (summary) => {
    expect(read({ summary, injury: '10/10/2016' })).toEqual(['header 2016-10-10', 'summary 2016-10-18']);
  });

  it.each([
    'On 10/18/2016, the injured worker fell at home.',
    'On 10/18/2016, the worker fell again at work.',
    'On 10/18/2016, the worker was seen after she slipped at work.',
    'On 10/18/2016, the worker developed more pain while working modified duty.',
    'On 10/18/2016, the worker had back pain while lifting.',
    'The knee hurt on 10/18/2016 while working.',
    'On 10/18/2016, an MRI was made. The worker fell at work.',
    'On 10/18/2016, the physician noted that the worker fell at work.',
    'The worker, who slipped at work, had an operation on 10/18/2016.',
    'On 10/18/2016 the worker reported that she had slipped at work.',
  ])('is not stated, where the header has one, by: %s', (summary) => {
    expect(read({ summary, injury: '10/10/2016' })).toEqual(['header 2016-10-10']);
  });
});

describe('several injuries', () => {
  it.each([
    'The mechanism of injury was cumulative trauma.',
    'There was a re-injury.',
    'A second work injury followed.',
    'The dates of injury are known.',
  ])('are recognized in: %s', (summary) => {
    expect(parseLetters(caseLetter({ summary })).map(hasSeveralInjuries)).toEqual([true]);
  });

  it('are not recognized where there is one', () => {
    expect(parseLetters(caseLetter({ summary: 'The injury was a fall.' })).map(hasSeveralInjuries)).toEqual([false]);
  });
});
