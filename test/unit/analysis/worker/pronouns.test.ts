import { describe, expect, it } from 'vitest';
import { ofTheWorker, type Sex } from '../../../../server/src/analysis/worker/pronouns.ts';
import { withRanges } from '../../../support/marked-text.ts';

const PRONOUNS = { female: /\b(?:she|hers?|herself)\b/gi, male: /\b(?:he|his|him|himself)\b/gi };

function ofSex(text: string, sex: Sex) {
  const all = [...text.matchAll(PRONOUNS[sex])].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  return ofTheWorker(text, { start: 0, end: text.length }, all, sex);
}

/** A text with the pronouns that mean the worker in brackets. */
function read(text: string): string {
  return withRanges(text, [...ofSex(text, 'female'), ...ofSex(text, 'male')]);
}

describe('pronouns refer to the worker', () => {
  it.each([
    'The injured worker has pain in ⟦her⟧ knee when ⟦she⟧ walks.',
    'The patient was seen. ⟦He⟧ had normal strength. ⟦His⟧ gait was normal.',
    '⟦She⟧ has had six visits, and ⟦her⟧ pain is the same.',
    'The claimant fell. Physical therapy was given. Records are sparse. ⟦He⟧ was on light duty.',
    'A note of the physician documents that the injured worker has pain that ⟦he⟧ rates at 9 out of 10.',
    'The family did not think the injured worker could manage with ⟦his⟧ wife, as ⟦he⟧ could not walk.',
    'The provider recommended surgery. ⟦She⟧ has had pain since.',
    'The provider examined ⟦his⟧ left knee.',
    'The claimant was helping a student when ⟦she⟧ slipped, and ⟦her⟧ back hurt.',
    'This 44-year-old male truck driver fell, and ⟦he⟧ hurt ⟦his⟧ back.',
    'The worker was employed as a nurse, and ⟦she⟧ lifted a box.',
    'A box fell on the claimant. It struck ⟦him⟧ and ⟦he⟧ fell.',
    'Imaging is for patients who do not get better. ⟦He⟧ has had no therapy, and ⟦his⟧ gait is normal.',
    'The provider noted that the patient lost ⟦her⟧ balance.',
    'There were no deficits. ⟦He⟧ was prescribed ibuprofen. ⟦He⟧ stated so.',
  ])('in: %s', (text) => {
    expect(read(text.replace(/[⟦⟧]/g, ''))).toBe(text);
  });
});

describe('pronouns do not certainly refer to the worker', () => {
  it.each([
    'The attending provider did not say so in his report.',
    'The worker was seen. The attending provider stated that he would ask for surgery.',
    'The treating physician saw the patient. He recommends surgery.',
    'In her report, the provider asks for surgery.',
    'The expert reviewer used his/her experience, and he or she agrees.',
    'It was shown before (He, 2004), and He et al. agree.',
    'Imaging is for patients who do not get better, and he would want surgery.',
    'A patient may stop when he wants.',
    'A patient may stop. He may go on, too.',
    'The worker was pushed by the suspect; he fled.',
    'The guideline supports it when a diagnosis is uncertain. Here he has not said what is uncertain.',
    'Her obstetrician cleared the worker for therapy; he advised against imaging.',
    'The provider examined the worker. Imaging is for patients with red flags. She requests an MRI.',
    'The worker lives with the wife. She works.',
    'The guideline says “the worker lost her job”.',
    'The injured worker and a co-worker met. The employer said she left.',
  ])('in: %s', (text) => {
    expect(read(text)).toBe(text);
  });
});
