/** The start of a subordinate clause before the main clause: "As he has not improved, the request is …". */
const SUBORDINATE =
  /^\W*(?:although|though|while|since|as|because|given|even|despite|due|based|in|with|when|however|here)\b/i;
/** The subject at the start of the main clause. */
const SUBJECT = /^\s*(?:(?:therefore|thus|hence|then|and)\s*(?:,\s*)?)?(?:the|this|these|it|I|such|an?|request\w*)\s/i;

/** Returns the text before a statement without a preceding clause, where a comma clearly separates them. */
export function ownClause(before: string): string {
  const own = before.slice(before.lastIndexOf(',') + 1);
  return own.length < before.length && SUBORDINATE.test(before) && SUBJECT.test(own) ? own : before;
}
