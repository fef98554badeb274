import { isBlank } from '../../letter/flow.ts';
import { wordsOf } from '../../reading/words/word-scan.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** What an address holds: "www.example.org/Guides", "jane@example.org". */
const ADDRESS = /[/@\\]|^www\.|\.(?:com|org|net|gov|edu)\b/i;
/** What opens a label, which may stand anywhere: with a blank before it, it would be one. */
const LABEL = /^(?:claims?|maximus|decision|certification|state)\b/i;
/** So far around a mark an address is looked for. */
const REACH = 80;

/** A blank stands after a mark. */
export const missingSpace: LetterRule = {
  code: 'missing-space',
  severity: 'hint',
  group: 'text',
  docs: {
    summary: 'A blank stands between a mark and the next word.',
    why: 'Text that was put together from parts often lacks it. It is only untidy.',
    bad: exampleLetter(['shows none. The request', 'shows none.The request']),
    good: exampleLetter(),
    leaves: [
      'Addresses, abbreviations such as “e.g.”, numbers and codes.',
      'A period before a small letter, and the fields that cite.',
      'A mark right before the first word of a label.',
    ],
    rate: '6 hints on 121 letters with 287 items, all right.',
  },
  check({ letter, prose }, report) {
    const { joined } = wordsOf(letter);
    let next = 0;
    for (const { words, span } of prose) {
      while ((joined[next] ?? span.start) < span.start) next++;
      for (; (joined[next] ?? span.end) < span.end; next++) {
        const place = (joined[next] ?? 0) - 1;
        const at = place - span.start;
        if (!isBetweenWords(words, at) || isBeforeLabel(words, at) || isInAddress(words, at)) continue;
        report({
          span: { start: place, end: place + 2 },
          message: `A blank is missing after “${words.charAt(at)}”.`,
          fix: {
            title: 'Insert the blank',
            edits: [{ span: { start: place + 1, end: place + 1 }, text: ' ' }],
            complete: true,
          },
        });
      }
    }
  },
};

/** "necessary.The", and after a comma "neck,back" too. */
function isBetweenWords(words: string, at: number): boolean {
  const next = words.charCodeAt(at + 1);
  if (!isCapital(next) && !(isSmall(next) && isCommaOrSemicolon(words.charCodeAt(at)))) return false;
  for (let before = at - 3; before < at; before++) if (!isSmall(words.charCodeAt(before))) return false;
  const following = words.charCodeAt(at + 2);
  return isSmall(following) || isBlank(following);
}

function isBeforeLabel(words: string, at: number): boolean {
  return LABEL.test(words.slice(at + 1, at + 16));
}

function isInAddress(words: string, at: number): boolean {
  const before = /\S*$/.exec(words.slice(Math.max(0, at - REACH), at))?.[0] ?? '';
  const after = /^\S*/.exec(words.slice(at, at + REACH))?.[0] ?? '';
  return ADDRESS.test(before + after);
}

function isCommaOrSemicolon(code: number): boolean {
  return code === 44 || code === 59;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}
