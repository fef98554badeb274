import { expect, it } from 'vitest';
import { wrongBodyPart } from '../../../server/src/rules/consistency/wrong-body-part.ts';
import { citing } from '../../support/citing-item.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const NECK = 'MRI of the cervical spine';

testRule(wrongBodyPart, {
  reported: {
    'a conclusion on another part': citing({
      item: NECK,
      rationale: {
        words: 'The neck is stable. The request for an MRI of the ⟦lumbar⟧ spine is not medically necessary.',
        finding: '“MRI of the cervical spine” is for the neck, but its rationale concludes on the low back.',
      },
    }),
    'a conclusion in other words': citing({
      item: 'Therapy for the shoulder',
      rationale: {
        words: 'Therefore, therapy for the ⟦knee⟧ is not medically necessary.',
        finding: '“Therapy for the shoulder” is for the shoulder, but its rationale concludes on the knee.',
      },
    }),
    'a rationale about another part': citing({
      item: NECK,
      rationale: {
        words: 'The ⟦knee⟧ locks. There is no swelling of the knee. The request is not medically necessary.',
        finding: '“MRI of the cervical spine” is for the neck, but its rationale names only the knee.',
      },
    }),
  },
  silent: {
    'another part in a single sentence': citing({
      item: NECK,
      rationale: 'The knee locks. The request is not medically necessary.',
    }),
    'the requested part in other words': citing({
      item: 'Therapy for the cervical spine',
      rationale: 'The knee locks. The knee swells. The neck is stiff. The request is not medically necessary.',
    }),
    'the requested part': citing({
      item: NECK,
      rationale: 'The request for an MRI of the neck is not medically necessary.',
    }),
    'a conclusion without a part': citing({
      item: NECK,
      rationale: 'The low back is stable. The request for an MRI is not medically necessary.',
    }),
    'where pain radiates': citing({
      item: NECK,
      rationale: 'Pain radiates to the left elbow. The request for an MRI of the neck is not medically necessary.',
    }),
    'what a guideline says of another part': citing({
      item: NECK,
      rationale: 'Imaging of the knee is recommended after an injury. The request is not medically necessary.',
    }),
    'an arm and its parts': citing({
      item: 'EMG of the right upper extremity',
      rationale: 'The request for an EMG of the right wrist is not medically necessary.',
    }),
    'one of several parts': citing({
      item: 'Therapy for the neck and low back',
      rationale: 'The request for therapy for the low back is not medically necessary.',
    }),
    'a hand and a back that are none': citing({
      item: NECK,
      rationale:
        'As such, the request at hand is not medically necessary. Therapy to get back to work is not medically necessary.',
    }),
    'an item without a part': citing({
      item: 'Therapy',
      rationale: 'The request for therapy for the knee is not medically necessary.',
    }),
    'things and people called by a part': citing({
      item: 'Scooter for the ankle',
      rationale: 'The request for a knee scooter is not medically necessary.',
    }),
  },
});

it('wrong-body-part › points at the requested part', () => {
  const text = citing({ item: NECK, rationale: 'The request for an MRI of the knee is not medically necessary.' });
  const [related] = findingsIn(text).find(({ code }) => code === wrongBodyPart.code)?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('cervical');
});

it.each([
  ['Therapy, lumbar spine, 12 sessions', 'Therapy, lumbar spine, 6 sessions', 'therapy, {}, 6 sessions', 'low back'],
  ['MRI of the knee and cane', 'Cane', 'MRI of the {}', 'knee'],
  ['Acupuncture x 8 for the low back', 'Acupuncture x 2 for the low back', 'acupuncture x 6 for the {}', 'low back'],
  ['Shoulder injections #3', 'Shoulder injection #1', '{} injections #2', 'shoulder'],
])('compares the parts within a header of sentences: %s', (original, authorized, disputed, own) => {
  const messages = (part: string) =>
    findingsIn(
      citing({
        item: `${original} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${disputed.replace('{}', part)} is`,
        rationale: 'Its use is not explained. The request is not medically necessary.',
      }),
    )
      .filter(({ code }) => code === wrongBodyPart.code)
      .map(({ message }) => message);
  expect(messages('elbow')).toEqual([
    `What remains of the request is for the elbow, but the original request is for the ${own}.`,
  ]);
  expect(messages(own)).toEqual([]);
  expect(messages('bed')).toEqual([]);
});

const about = (item: string, words: string) =>
  findingsIn(citing({ item, rationale: `${words} The request is not medically necessary.` }))
    .filter(({ code }) => code === wrongBodyPart.code)
    .map(({ message, severity }) => `${severity}: ${message}`);

it.each([
  'The patient does not meet the criteria for a {} MRI.',
  'The criteria for an MRI of the {} are not met.',
  'There is no need for a {} MRI prior to surgery.',
  'There is no discussion of a {} MRI in the records.',
  'No rationale for the {} MRI is given.',
  'The need for an MRI of the {} is not explained.',
  'Indications for {} MRI are instability and locking.',
  'The provider gives no justification for an MRI of the {}.',
  'There is no reason for repeat {} MRI.',
  'The reports hold no indication for MRI of the {} without contrast.',
  'ACOEM lists the indications for obtaining an MRI of the {}.',
  'The reasons for the {} MRI remain unclear.',
  'The records lack a rationale for performing an MRI of the {}.',
])('reports criteria for the same service for another part: %s', (words) => {
  expect(about('MRI of the elbow', words.replace('{}', 'shoulder'))).toEqual([
    'information: “MRI of the elbow” is for the elbow, but this sentence of its rationale is about one for the shoulder.',
  ]);
  expect(about('MRI of the elbow', words.replace('{}', 'elbow'))).toEqual([]);
});

it.each([
  'There was no need for a prior shoulder MRI.',
  'The criteria for a shoulder MRI are like those for the elbow.',
  'The criteria for shoulder surgery were discussed.',
  'There is no discussion of shoulder pain.',
  'The indications for an MRI are not met.',
  'The shoulder was examined. The criteria for an MRI are not met.',
  'The need for the shoulder MRI was discussed above.',
])('leaves other services and parts alone: %s', (words) => {
  expect(about('MRI of the elbow', words)).toEqual([]);
});
