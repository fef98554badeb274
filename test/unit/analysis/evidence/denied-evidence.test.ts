import { describe, expect, it } from 'vitest';
import { deniedEvidence, reportsIn } from '../../../../server/src/analysis/evidence/denied-evidence.ts';
import { sentences } from '../../../../server/src/text/sentences.ts';

function found(summary: string, rationale: string, request = 'Lumbar brace'): readonly (readonly string[])[] {
  const source = `${summary}\n${rationale}`;
  const reports = reportsIn(source, sentences(source, { start: 0, end: summary.length }));
  const denying = sentences(source, { start: summary.length, end: source.length });
  const evidence = deniedEvidence(source, request, denying, reports);
  const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
    source.slice(start, end).replace(/\s+/g, ' ');
  return evidence.map(({ name, denied, reported }) => [name, words(denied), words(reported)]);
}

describe('evidence is called undocumented though the summary reports it', () => {
  it.each([
    [
      'He completed six sessions of physical therapy.',
      'There is no documentation of physical therapy.',
      ['physical therapy', 'no documentation of physical therapy', 'completed six sessions of physical therapy'],
    ],
    [
      'Treatment to date has included ice and chiropractic visits.',
      'There is no evidence that the worker has tried and failed\n\nconservative care.',
      [
        'conservative care',
        'no evidence that the worker has tried and failed conservative care',
        'Treatment to date has included ice and chiropractic',
      ],
    ],
    [
      'A urine drug screen was performed in May.',
      'The record does not show a urine drug screen.',
      ['a urine drug screen', 'does not show a urine drug screen', 'urine drug screen was performed'],
    ],
    [
      'An MRI of the knee dated 10/18/2016 showed a tear.',
      'There was no MRI.',
      ['an MRI', 'no MRI', 'MRI of the knee dated'],
    ],
    [
      'There was decreased sensation in the foot.',
      'The exam revealed no evidence of red flags and no neurological deficits.',
      ['a neurological deficit', 'no neurological deficits', 'decreased sensation'],
    ],
    [
      'He has gastritis from ibuprofen.',
      'There is a lack of gastrointestinal complaints.',
      ['gastrointestinal symptoms', 'lack of gastrointestinal complaints', 'gastritis'],
    ],
    [
      'He reports functional improvement with the brace.',
      'There is no report of functional improvement.',
      ['functional improvement', 'no report of functional improvement', 'functional improvement'],
    ],
    [
      'Her knee gives way.',
      'There is no documentation of instability.',
      ['mechanical symptoms', 'no documentation of instability', 'gives way'],
    ],
  ])('%s %s', (summary, rationale, expected) => {
    expect(found(summary, rationale)).toEqual([expected]);
  });
});

describe('evidence is not called undocumented', () => {
  it.each([
    ['that the summary doesn’t report', 'The knee hurts.', 'There is no documentation of physical therapy.'],
    ['that was only requested', 'Physical therapy was requested.', 'There is no documentation of physical therapy.'],
    ['that was planned', 'The plan is to have completed physical therapy by May.', 'No evidence of physical therapy.'],
    ['that the summary finds absent', 'There was no decreased sensation.', 'There are no neurological deficits.'],
    ['by what the denial said', 'The denial was due to completed physical therapy.', 'There is no physical therapy.'],
    ['that isn’t recent', 'He completed physical therapy.', 'There is no documentation of recent physical therapy.'],
    ['of which the effect isn’t shown', 'He completed physical therapy.', 'No benefit of physical therapy is shown.'],
    ['of another part of the body', 'There was decreased sensation in the arm.', 'No sensory deficits of the legs.'],
    ['of another treatment', 'He had functional improvement with acupuncture.', 'No functional improvement is seen.'],
    ['where it is there', 'He completed physical therapy.', 'The record documents physical therapy.'],
  ])('%s', (_, summary, rationale) => {
    expect(found(summary, rationale)).toEqual([]);
  });
});
