import type { Span } from '../../text/span.ts';
import type { NecessityStatement } from './necessity-statements.ts';

/** The named parts of the phrases below. */
const PARTS: Readonly<Record<string, string>> = {
  /** Words that reverse a statement, up to a few words before its verb: "cannot", "unable to", "do not". */
  NOT: String.raw`((?:\b(?:not|cannot|never|unable\s+to|decline\s+to|no\s+longer)\b|n['’]t\b)[^.;,]{0,40}?)?`,
  /** The verb of a statement, with "not" and adverbs: "is therefore not considered to be". */
  IS: String.raw`(?:is|are|was|were|has|have|must|should|shall|will|can|may|do|does|remains?|appears?|seems?)(\s*not\b|n['’]t\b)?(?:\s+(?:\w+ly|thus|therefore|hence|also|then|been|be|to\s+be|as|being|considered|deemed|found|felt|seen|judged))*`,
  /** The same in the present tense only: past approvals and authorizations are those of others. */
  NOW: String.raw`(?:is|are|must|should|shall|will|can|remains?|appears?|seems?)(\s*not\b|n['’]t\b)?(?:\s+(?:\w+ly|thus|therefore|hence|also|then|be|to\s+be|as|being|considered|deemed|found|felt|seen|judged))*`,
  NOR: String.raw`(\s+(?:not|neither)\b)?(?:\s+(?:be|\w+ly|considered|deemed|found|felt|to\s+be))*`,
  THE: '(?:the|this|that|these|such|any|its|their|an?)',
  /** An earlier decision. */
  DENIAL: String.raw`(?:(?:(?:prior|previous|earlier|original|initial|adverse|UR|utili[sz]ation|claims?|administrator['’]?s?|review(?:er['’]?s?)?|the|this|that|peer|first)\s+){1,6}(?:determination|decision|review(?:er)?|modification)|(?:[\w'’]+\s+){0,4}?(?:denial|non-?\s?certification))`,
  APPROVAL: String.raw`(?:(?<!non-?\s?)certif(?:ication|ying)|approv(?:al|ing)|authoriz(?:ation|ing)|(?:overturning|reversal|reversing)(?=\s+of\b|\s+the\b))`,
  REFUSAL: String.raw`(?:non-?\s?certif(?:ication|ying)|den(?:ial|ying)|upholding(?=\s+(?:of\s+)?the\b))`,
  GOOD: '(?:appropriate|correct|reasonable|proper|justified|supported|sound|valid|right|warranted|sustained|maintained|upheld|affirmed)',
  BAD: String.raw`(?:inappropriate|incorrect|unreasonable|improper|unjustified|unsupported|in\s+error|erroneous|wrong|unwarranted|reversed|overturned)`,
  /** A subject that can only be the request in dispute: "The requested brace", "It", "This". */
  SUBJECT: String.raw`^\W*(?:(?:therefore|thus|hence|accordingly|consequently|as\s+such|so)\s+)?(?:[^,;]{1,100},\s+){0,2}(?:therefore\s+|thus\s+|hence\s+)?(?:the|this|that|these|it|such|requested|continued|additional|further|authorization|request\b)(?!\s+(?:[\w-]+\s+){0,2}?(?:patient|worker|claimant|applicant|employee|individual|provider|physician|surgeon|documentation|clarification|information|evidence)\b)[^,;:]{0,200}?`,
  CRITERIA: String.raw`(?:criteria|guidelines?|requirements?|recommendations?|standards?|threshold)\b`,
};

interface Verdict {
  readonly pattern: RegExp;
  readonly necessary: boolean;
}

/** Statements in unambiguous words for decisions: "approval is not recommended", "I agree with the prior denial". */
const ON_THE_DECISION: readonly Verdict[] = [
  says(
    false,
    String.raw`\bno (?:\w+ )?(?:basis|reason|grounds?|justification|support) (?:to|for) (?:overturn|revers|certif|approv|authoriz|grant)\w*`,
  ),
  says(true, String.raw`{NOT}\brecommend\w* (?:for )?(?:{THE} )?(?:\w+ )?{APPROVAL}`),
  says(false, String.raw`{NOT}\brecommend\w* (?:for )?(?:{THE} )?{REFUSAL}`),
  says(
    true,
    String.raw`{NOT}\brecommend\w* that [^.;,]{1,120} be (?:approved|certified|authorized|granted|overturned)`,
  ),
  says(false, String.raw`{NOT}\brecommend\w* that [^.;,]{1,120} be (?:denied|non-?\s?certified|upheld)`),
  says(
    true,
    String.raw`\b{APPROVAL}(?: (?:of|for) [^.;,]{1,200}?)? {IS}{NOR} (?:recommended|supported|warranted|appropriate|advised|granted|indicated)`,
  ),
  says(
    false,
    String.raw`\b{REFUSAL}(?: (?:of|for) [^.;,]{1,200}?)? {IS}{NOR} (?:recommended|supported|warranted|appropriate|advised|indicated)`,
  ),
  says(true, String.raw`{NOT}\b(?:revers(?:e|ing)|overturn(?:ing)?|set(?:ting)? aside) (?:{THE} )?{DENIAL}`),
  says(
    false,
    String.raw`{NOT}\b(?:uphold(?:ing)?|affirm(?:ing)?|sustain(?:ing)?|maintain(?:ing)?|support(?:ing)?|concur(?:ring)? with|agree(?:ing)? with|in agreement with) (?:{THE} )?{DENIAL}`,
  ),
  says(true, String.raw`{NOT}\b(?:disagree(?:ing)? with|in disagreement with) (?:{THE} )?{DENIAL}`),
  says(false, String.raw`\b{DENIAL}(?: (?:of|for|by) [^.;,]{1,120}?)? {IS}{NOR} {GOOD}\b`),
  says(true, String.raw`\b{DENIAL}(?: (?:of|for|by) [^.;,]{1,120}?)? {IS}{NOR} {BAD}\b(?! by\b)`),
  says(false, String.raw`\b{DENIAL}(?: should| must| will| does| do| can)?(\s*not\b|n['’]t\b)? stands?\b`),
  says(true, String.raw`\b(?:I|we) (?:would|will|must|can|do|hereby) {NOT}(?:approve|certify|authorize|grant) {THE}\b`),
  says(false, String.raw`\b(?:I|we) (?:would|will|must|can|do|hereby) {NOT}deny {THE}\b`),
];

/** Statements that count only in the last sentence, where they can only be about the request. */
const ON_THE_REQUEST: readonly Verdict[] = [
  says(
    true,
    String.raw`{SUBJECT} {NOW}{NOR} (?:(?:reasonable|medically|clinically|appropriate|supported) (?:and|or) )?(?:necessary|indicated|warranted|justified|certified|approved|authorized|approvable|certifiable|granted|allowed|allowable|needed|required|appropriate|reasonable|supported|endorsed)\b(?! (?:that|in the|the|he|she|for (?:those|patients|people|individuals))\b)(?! by (?:the )?(?:provider|claims?|insurer|carrier))`,
  ),
  says(
    false,
    String.raw`{SUBJECT} {NOW}{NOR} (?:unnecessary|unwarranted|unjustified|unsupported|inappropriate|non-?\s?certified|denied|declined|rejected|disallowed|refused|contraindicated)\b`,
  ),
  says(
    false,
    String.raw`{SUBJECT} would not{NOR} (?:necessary|indicated|warranted|justified|certified|approved|authorized|needed|appropriate|reasonable|supported|endorsed)\b`,
  ),
  says(
    true,
    String.raw`\b(?:the|this) request\w*\b[^.;,]{0,200}? would be (?:\w+ly )?(?:approved|certified|authorized|appropriate|reasonable|supported|indicated|warranted)\b`,
  ),
  says(true, String.raw`{SUBJECT} {IS}{NOR} a medical necessity\b`),
  says(false, String.raw`{SUBJECT} fail(?:s|ed)? to (?:meet|satisfy|fulfill?) (?:[\w'’-]+ ){0,8}?{CRITERIA}`),
  says(
    true,
    String.raw`{SUBJECT} (?:(?:does|do|did|has|have)(\s+not\b|n['’]t\b) )?(?:meets?|met|satisf(?:y|ies|ied)|fulfill?s?) (?!some|one|several|part|certain|most)(?:[\w'’-]+ ){0,8}?{CRITERIA}(?! for (?!medical|approval|certif|authoriz|{THE}))`,
  ),
  says(
    true,
    String.raw`\b(?:documentation|documents?|records?|reports?|notes?|information|evidence|findings?|facts?|guidelines?|MTUS|ODG|ACOEM|criteria)\b[^.;,]{0,60}?(?: (?:does|do|did)(\s*not\b|n['’]t\b))? supports? (?:the (?:medical )?(?:need|necessity) (?:for|of)|{APPROVAL}|(?:the|this) request\w*|(?:the|this) (?:[\w-]+ ){0,5}(?:at this time|request|requested|in this case)?)`,
  ),
  says(
    true,
    String.raw`{SUBJECT} {IS}{NOR} (?:consistent with|within|supported by|in (?:accordance|line|keeping|agreement) with) (?:the )?(?:[\w'’-]+ ){0,4}(?:guidelines?|MTUS|ODG|ACOEM|recommendations?|criteria)\b`,
  ),
  says(
    false,
    String.raw`{SUBJECT} (?:(?:is|are) (?:therefore |thus )?(?:inconsistent with|outside(?: of)?|in excess of)|(?:falls? outside(?: of)?|exceeds?)) (?:the )?(?:[\w'’-]+ ){0,4}(?:guidelines?|MTUS|ODG|ACOEM|recommendations?|criteria)\b`,
  ),
  says(
    false,
    String.raw`^\W*(?:(?:recommendation|decision|determination|conclusion|hence|thus|therefore)\b[:,]? )*(?:uphold|affirm)(?: the (?:\w+ )?(?:denial|decision|determination|non-?\s?certification))?\W*$`,
  ),
  says(
    true,
    String.raw`^\W*(?:(?:recommendation|decision|determination|conclusion|hence|thus|therefore)\b[:,]? )*(?:overturn|reverse)(?: the (?:\w+ )?(?:denial|decision|determination|non-?\s?certification))?\W*$`,
  ),
  says(true, String.raw`\bmedical necessity: (not )?(?:established|met|supported|demonstrated|confirmed)\b`),
  says(
    true,
    String.raw`^\W*(?:\w+,? ){0,3}(?:[\w'’-]+ ){0,4}?criteria(?: (?:of|for) [^.;,]{1,160}?)? {IS}{NOR} (?:met|satisfied|fulfilled)\b`,
  ),
  says(
    true,
    String.raw`\b(?:need|necessity|indication|justification) (?:for|of) {THE} [^.;,]{1,160}? {IS}{NOR} (?:established|demonstrated|documented|shown|clear|evident|supported|substantiated|proven)\b`,
  ),
  says(
    true,
    String.raw`\bthere {IS}(?:( no| not an?| not)| an?) (?:clear |current |documented )?(?:medical|clinical) (?:need|necessity|indication|justification) for {THE}\b`,
  ),
  says(
    true,
    String.raw`^\W*(?:recommend\w*:? |determination:? |conclusion:? |decision:? )?(not )?(?:medically )?(?:certified|approved|authorized|(?:medically )necessary)(?: as requested| as submitted)?\W*$`,
  ),
  says(
    false,
    String.raw`^\W*(?:recommend\w*:? |determination:? |conclusion:? |decision:? )?(not )?(?:non-?\s?certified|denied|unnecessary)(?: as requested| as submitted)?\W*$`,
  ),
  says(
    false,
    String.raw`\b(?:I|we)(?: am| are|['’]m) unable to (?:find|recommend|certify|approve|authorize|support|conclude)\b`,
  ),
  says(
    true,
    String.raw`\b(?:find|deem|consider|judge|hold|conclude|believe|opinion|determination|recommendation)\b(?: is)?(?: that)? [^.;,]{1,160}?(\b(?:not|un)\s*)?medically (?:necessary|appropriate|warranted|indicated)\b`,
  ),
];

/** "The provider recommends approval", "UR stated that the criteria are not met": statements of anyone but the reviewer. */
const ANOTHER =
  /\b(?:provider|physician|surgeon|doctor|patient|worker|applicant|claimant|employee|administrator|reviewer|UR|review)\b(?:\s+\w+ly)?\s+(?:also\s+|has\s+|have\s+|had\s+|did\s+|does\s+|do\s+|would\s+)?(?:not\s+|n['’]t\s+)?(?:recommend|stat|argu|feel|felt|believ|opin|not(?:e|ing)|indicat|report|conten|consider|support|suggest|advis|deni|deny|found|determin|conclud|modifi|certif|approv|requir)(?!\w*(?:tion|i?al|ment)s?\b)\w*|\b(?:guidelines?|MTUS|ODG|ACOEM)\b\s+(?:also\s+|do(?:es)?\s+)?(?:not\s+)?(?:recommend|stat|consider|suggest|advis|indicat|not(?:e|ing)|requir)(?!\w*(?:tion|i?al|ment)s?\b)\w*/i;
/** Words of doubt, after which a favorable statement does not count: "no record shows that the request meets the criteria". */
const DOUBT =
  /\b(?:no|not|cannot|never|none|nor|neither|without|lack\w*|fail\w*|insufficient\w*|unclear|unable|absen\w+|declin\w+|refus\w+|hesitat\w+)\b|n['’]t\b/i;
/** Words that make a statement conditional or partly retract it. */
const BUT =
  /\b(?:if|unless|but|yet|however|although|though|except|only|whether|until|when|while|once|after|provided|pending|absent|in\s+case|as\s+long\s+as|subject\s+to|could\s+be|might\s+be|may\s+be|generally|usually|typically|normally|often|rarely|partial\w*|in\s+part|modif\w+)\b/i;

/** "was denied because it is not necessary", "the finding that it is not": a statement that is only mentioned. */
const REASONED = /\b(?:because|finding|claim|argument|notion|contention)\b/i;

/** Returns the statement in the last sentence of a rationale, if it uses other words than those of medical necessity. */
export function finalVerdict(source: string, sentence: Span): NecessityStatement | undefined {
  return firstOf(ON_THE_DECISION, source, sentence) ?? firstOf(ON_THE_REQUEST, source, sentence);
}

function firstOf(verdicts: readonly Verdict[], source: string, { start, end }: Span): NecessityStatement | undefined {
  const words = source.slice(start, Math.min(end, start + MAX_LENGTH));
  if (BUT.test(words) || ANOTHER.test(words)) return undefined;
  for (const { pattern, necessary } of verdicts) {
    const match = pattern.exec(words);
    if (!match || REASONED.test(match[0])) continue;
    const isTurned = match.slice(1).filter((turn) => turn !== undefined && turn.trim() !== '').length % 2 === 1;
    if (necessary && !isTurned && DOUBT.test(words.slice(0, match.index + match[0].length))) return undefined;
    const at = start + match.index;
    return {
      necessary: isTurned ? !necessary : necessary,
      confident: true,
      span: { start: at, end: at + match[0].length },
    };
  }
  return undefined;
}

/** The maximum length of such a statement, in characters. */
const MAX_LENGTH = 600;

/** Compiles a phrase with named parts, in which a space matches any white space; each group that matches reverses its statement. */
function says(necessary: boolean, phrase: string): Verdict {
  let source = phrase;
  while (/\{[A-Z]+\}/.test(source)) source = source.replace(/\{([A-Z]+)\}/g, (_, name: string) => PARTS[name] ?? '');
  return { necessary, pattern: new RegExp(source.replace(/ /g, '\\s+'), 'i') };
}
