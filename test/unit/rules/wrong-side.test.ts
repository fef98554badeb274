import { describe, expect, it } from 'vitest';
import { wrongSide } from '../../../server/src/rules/consistency/wrong-side.ts';
import { citing } from '../../support/citing-item.ts';
import { choicesOf, findingsIn, testRule } from '../../support/rule-tester.ts';

const KNEE = 'MRI of the left knee';

testRule(wrongSide, {
  reported: {
    'a sentence on the other side of the very part, which the summary never names': citing({
      item: KNEE,
      rationale: {
        words:
          'The left knee locks. Motion of the ⟦right⟧ knee is full. The request for an MRI of the left knee is not medically necessary.',
        finding: '“MRI of the left knee” is for the left side, but its rationale also speaks of the right one.',
      },
    }),
    'a conclusion on the other side': citing({
      item: KNEE,
      rationale: {
        words: 'The left knee locks. The request for an MRI of the ⟦right⟧ knee is not medically necessary.',
        finding: '“MRI of the left knee” is for the left side, but its rationale concludes on the right one.',
      },
    }),
    'a conclusion on the other side without the part': citing({
      item: 'Left L4-5 epidural injection',
      rationale: {
        words: 'The request for a ⟦right-sided⟧ epidural injection is not medically necessary.',
        finding: '“Left L4-5 epidural injection” is for the left side, but its rationale concludes on the right one.',
      },
    }),
    'a rationale that names only the other side': citing({
      item: KNEE,
      rationale: {
        words: 'The ⟦right⟧ knee is stable. There is no swelling of the right knee. It is not medically necessary.',
        finding: '“MRI of the left knee” is for the left side, but its rationale names only the right one.',
      },
    }),
    'a rationale that names the other side once': citing({
      item: 'Left wrist/hand therapy',
      rationale: {
        words: 'There is no weakness of the ⟦right⟧ hand. The request is not medically necessary.',
        finding: '“Left wrist/hand therapy” is for the left side, but its rationale names only the right one.',
      },
    }),
    'a rationale that names parts near it on the other side': citing({
      item: 'Left L4-5 epidural injection',
      rationale: {
        words:
          'There is no weakness of the ⟦right⟧ leg. The pain of the right leg is mild. It is not medically necessary.',
        finding: '“Left L4-5 epidural injection” is for the left side, but its rationale names only the right one.',
      },
    }),
  },
  silent: {
    'a sentence on the other side, which the summary names too': citing({
      item: KNEE,
      rationale: 'The left knee locks. Motion of the right knee is full. The left knee does not need it.',
    }).replace('low back pain', 'pain of the right knee'),
    'other parts on the other side': citing({
      item: KNEE,
      rationale: 'The right wrist hurts. The right elbow is stable. The request is not medically necessary.',
    }),
    'the requested side': citing({
      item: KNEE,
      rationale: 'The left knee is stable. The request for an MRI of the left knee is not medically necessary.',
    }),
    'both sides in the rationale': citing({
      item: KNEE,
      rationale: 'The right knee was seen, too. The left knee is stable. The request is not medically necessary.',
    }),
    'a request for both sides': citing({
      item: 'MRI of both knees',
      rationale: 'The right knee is stable. The request is not medically necessary.',
    }),
    'a request for two sides': citing({
      item: 'MRI of the left knee and the right hip',
      rationale: 'The right knee is stable. The request is not medically necessary.',
    }),
    'a part near it on the other side, once': citing({
      item: 'EMG of the left upper extremity',
      rationale: 'The right shoulder hurts. The request is not medically necessary.',
    }),
    'history and comparison': citing({
      item: KNEE,
      rationale:
        'He had a prior surgery of the right knee. The opposite right knee is stable. The request is not medically necessary.',
    }),
    'a right-handed worker who left': citing({
      item: 'Therapy for the left hand',
      rationale:
        'She is right-handed, right hand dominant, and left the clinic. The request is not medically necessary.',
    }),
    'a rationale without a side': citing({ item: KNEE }),
  },
});

it('wrong-side › is a warning where the other side is only named, and points at the requested one', () => {
  const text = citing({
    item: KNEE,
    rationale: 'There is no swelling of the right knee. It is not medically necessary.',
  });
  const finding = findingsIn(text).find(({ code }) => code === wrongSide.code);
  expect(finding?.severity).toBe('warning');
  const [related] = finding?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('left');
});

describe('wrong-side › choices', () => {
  const letter = (item: string, rationale: string) => citing({ item, rationale });

  it.each([
    ['lower case', 'MRI of the left knee', 'right knee', 'left knee', 'MRI of the right knee'],
    ['a capital', 'Left knee MRI', 'Right knee', 'Left knee', 'Right knee MRI'],
    ['capitals', 'LEFT KNEE MRI', 'right knee', 'left knee', 'RIGHT KNEE MRI'],
    ['an abbreviation', 'MRI of the Lt. knee', 'Rt. knee', 'Lt. knee', 'MRI of the Rt. knee'],
    ['a compound', 'Left-sided knee brace', 'right-sided knee', 'left-sided knee', 'Right-sided knee brace'],
  ])('are written in the form of the words they replace: %s', (_, item, stated, inRationale, inHeader) => {
    const conclusion = (words: string) => `The request for ${words} care is not medically necessary.`;
    expect(choicesOf(letter(item, conclusion(stated)), wrongSide)).toEqual({
      'Use “left” in the rationale': letter(item, conclusion(inRationale)),
      'Use “right” in the item’s header': letter(inHeader, conclusion(stated)),
    });
  });

  it('change each mention of the other side that is reported, and no other part’s', () => {
    const words = (side: string) =>
      `The ${side} knee is stable and the right wrist hurts. The ${side} knee has no effusion. It is not medically necessary.`;
    expect(choicesOf(letter(KNEE, words('right')), wrongSide)['Use “left” in the rationale']).toBe(
      letter(KNEE, words('left')),
    );
  });

  it('change the conclusion alone where the rationale names both sides', () => {
    const words = (side: string) =>
      `The left knee locks; the right knee is stable. The request for ${side} knee care is not medically necessary.`;
    expect(choicesOf(letter(KNEE, words('right')), wrongSide)['Use “left” in the rationale']).toBe(
      letter(KNEE, words('left')),
    );
  });

  it('change the conclusion with all of a rationale that names the other side alone', () => {
    const words = (side: string) =>
      `The ${side} knee locks. The request for ${side} knee care is not medically necessary.`;
    expect(choicesOf(letter(KNEE, words('right')), wrongSide)['Use “left” in the rationale']).toBe(
      letter(KNEE, words('left')),
    );
  });

  it('change each side of a header of sentences', () => {
    const header = (side: string) =>
      `${side} knee brace, 2 was the original request. ${side} knee brace, 1 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${side} knee brace, 1 is`;
    const rationale = 'The request for a right knee brace is not medically necessary.';
    expect(choicesOf(letter(header('Left'), rationale), wrongSide)['Use “right” in the item’s header']).toBe(
      letter(header('Right'), rationale),
    );
  });
});

const split = (original: string, authorized: string, disputed: string) =>
  findingsIn(
    citing({
      item: `${original} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${disputed} is`,
      rationale: 'Its use is not explained. The request is not medically necessary.',
    }),
  )
    .filter(({ code }) => code === wrongSide.code)
    .map(({ message, severity }) => `${severity}: ${message}`);

describe('sides within a header of sentences', () => {
  it.each([
    ['Therapy, left knee, 12 sessions', 'Therapy, left knee, 6 sessions', 'therapy, {} knee, 6 sessions'],
    ['12 visits of acupuncture for the left shoulder', '4 visits', '8 visits of acupuncture for the {} shoulder'],
    ['Left wrist therapy, 8 visits', 'Left wrist therapy, 2 visits', '{} wrist therapy, 6 visits'],
    ['EMG/NCS of the left upper extremity', 'NCS of the left upper extremity', 'EMG of the {} upper extremity'],
    ['Left L4-5 epidural injections #2', 'Left L4-5 epidural injection #1', '{} L4-5 epidural injection #1'],
    ['Hip injection, left, x 3', 'Hip injection, left, x 1', 'Hip injection, {}, x 2'],
    ['Therapy 3x4 for the lt ankle', 'Therapy 3x2 for the lt ankle', 'therapy 3x2 for the {} ankle'],
    ['Left elbow brace and therapy', 'Left elbow brace', 'therapy of the {} elbow'],
    ['Left-sided facet blocks L3-4 and L4-5', 'Left-sided facet block L3-4', '{}-sided facet block L4-5'],
    ['Cast of the left foot, six weeks', 'Cast of the left foot, two weeks', 'cast of the {} foot, four weeks'],
    ['Left shoulder sling with pad', 'Left shoulder sling', '{} shoulder pad'],
    ['Therapy for left hand x 10', 'Therapy for left hand x 6', 'therapy for {} hand x 4'],
  ])('are compared: %s', (original, authorized, disputed) => {
    expect(split(original, authorized, disputed.replace('{}', 'left'))).toEqual([]);
    expect(split(original, authorized, disputed.replace('{}', 'right'))).toEqual([
      'warning: What remains of the request is for the right side, but the original request is for the left side.',
    ]);
  });

  it('are compared in what was authorized', () => {
    expect(split('Acupuncture, left knee x 9', 'Acupuncture, right knee x 3', 'acupuncture, left knee x 6')).toEqual([
      'warning: What was authorized is for the right side, but the original request is for the left side.',
    ]);
  });

  it.each([
    ['Therapy of both knees x 12', 'Therapy of the left knee x 6', 'therapy of the right knee x 6'],
    ['Bilateral carpal tunnel release', 'Left carpal tunnel release', 'right carpal tunnel release'],
    ['Therapy, left and right wrists', 'Therapy, left wrist', 'therapy, right wrist'],
    ['Left knee brace and right ankle brace', 'Left knee brace', 'right ankle brace'],
    ['Therapy, left knee, 12 sessions', 'Therapy, 6 sessions', 'therapy, 6 sessions'],
    ['Therapy, 12 sessions', 'Therapy, left knee, 6 sessions', 'therapy, right knee, 6 sessions'],
    ['Left knee surgery, walker', 'Left knee surgery', 'walker for the right hand'],
  ])('are left alone: %s', (original, authorized, disputed) => {
    expect(split(original, authorized, disputed)).toEqual([]);
  });

  it('are left alone where something else was authorized in place of the whole request', () => {
    const header = (side: string) =>
      citing({
        item: `Therapy of the left foot was the original request. The Claims Administrator authorized a cane for the right hand and a boot for the right foot, leaving the original request IMR eligible. The original request, therapy of the ${side} foot is`,
        rationale: 'Its use is not explained. The request is not medically necessary.',
      });
    const found = (text: string) => findingsIn(text).filter(({ code }) => code === wrongSide.code);
    expect(found(header('left'))).toEqual([]);
    expect(found(header('right'))).toHaveLength(1);
  });
});
