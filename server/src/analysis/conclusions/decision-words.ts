import type { Span } from '../../text/span.ts';
import type { NecessityStatement } from './necessity-statements.ts';
import { saysAnother } from './necessity-wording.ts';

/** "the request for … is therefore not supported", "the request is denied". */
const REQUEST_IS =
  /\brequest\w*\b[^;]{0,300}?\b(?:is|are|should\s+be|will\s+be|cannot\s+be)\s+(?:(?:\w+ly|thus|therefore|hence|also|then)\s+){0,3}(not\s+)?(?:(?:\w+ly|considered|deemed|found|to\s+be|being|seen\s+as)\s+){0,3}(?:(supported|indicated|appropriate|reasonable|warranted|justified|certified|approved|authorized|granted|allowed|endorsed)|(denied|non-?\s*certified|noncertified))\b/i;
/** "the denial is upheld", "the prior determination should be overturned". */
const DENIAL_IS =
  /\b(?:denial|determination|decision|non-?\s*certification|modification)\b[^;]{0,80}?\b(?:is|are|should\s+be|will\s+be)\s+(?:(?:\w+ly|thus|therefore|hence|also|then)\s+){0,3}(?:(upheld|affirmed|sustained)|(overturned|reversed))\b/i;
/** "I recommend non-certification." */
const NON_CERTIFICATION = /\brecommend\w*\s+(?:for\s+)?(?:a\s+)?(?:non-?\s*certification|denial)\b/i;
const BUT = /\b(?:if|unless|but|yet|however|although|though|except|only|whether|until|when)\b/i;
/** "is overturned by the Board": decisions of others. */
const BY_OTHERS = /^\s+by\b/i;

/** Classifies the words for a decision in a rationale's last sentence that does not mention necessity. */
export function decisionIn(source: string, sentence: Span): NecessityStatement | undefined {
  const words = source.slice(sentence.start, Math.min(sentence.end, sentence.start + 1000));
  if (BUT.test(words)) return undefined;
  const request = REQUEST_IS.exec(words);
  if (request && !saysAnother(words.slice(0, request.index)))
    return statement(request, sentence, request[2] !== undefined && !request[1] && !/cannot/i.test(request[0]));
  const denial = DENIAL_IS.exec(words);
  if (denial && !BY_OTHERS.test(words.slice(denial.index + denial[0].length)))
    return statement(denial, sentence, denial[2] !== undefined);
  const refusal = NON_CERTIFICATION.exec(words);
  return refusal ? statement(refusal, sentence, false) : undefined;
}

function statement(match: RegExpExecArray, { start }: Span, necessary: boolean): NecessityStatement {
  const at = start + match.index;
  return { necessary, confident: true, span: { start: at, end: at + match[0].length } };
}
