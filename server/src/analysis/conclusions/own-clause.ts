/** The words with which a clause before the main one opens: "As he has not improved, the request is …". */
const SUBORDINATE =
  /^\W*(?:although|though|while|since|as|because|given|even|despite|due|based|in|with|when|however|here)\b/i;
/** The subject with which the main one opens. */
const SUBJECT = /^\s*(?:(?:therefore|thus|hence|then|and)\s*(?:,\s*)?)?(?:the|this|these|it|I|such|an?|request\w*)\s/i;

/** The words before a verdict without the clause before its own, where a comma plainly parts them. */
export function ownClause(before: string): string {
  const own = before.slice(before.lastIndexOf(',') + 1);
  return own.length < before.length && SUBORDINATE.test(before) && SUBJECT.test(own) ? own : before;
}
