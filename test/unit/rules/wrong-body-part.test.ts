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
