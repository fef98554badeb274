import { matchesOf } from '../../text/matches.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import type { Decision, DisputedItem, Section } from '../letter.ts';

/** "… has determined the request for X is not medically necessary and appropriate." (2013; extraction drops spaces: "notmedically"). */
const DETERMINED =
  /(?:\d{1,3}[).] ?)?(?:MAXIMUS Federal Services, Inc\. has determined )?the request for (.{1,600}?) (?:is|are|was|were) ?(not)? ?medically ?necessary(?: and appropriate)?\.?/gi;
/** "The request is not medically necessary": a single issue's outcome in prose. */
const CONCLUDED = /\b(?:is|are|was|were) ?(not)? ?medically ?necessary\b/gi;

/** Returns the disputed items of the 2013 layouts, which state each outcome in a sentence and print no labels. */
export function parseStatedItems(source: string, sections: readonly Section[]): readonly DisputedItem[] {
  const decisions = sections.find(({ kind }) => kind === 'decisions') ?? sections.find(({ kind }) => kind === 'notice');
  if (!decisions) return [];
  const listed = listedItems(source, decisions);
  const issue = sections.find(({ kind }) => kind === 'issue');
  return listed.length === 0 && issue && issue.body.text ? [singleIssue(source, issue, decisions)] : listed;
}

function listedItems(source: string, decisions: Section): DisputedItem[] {
  const words = normalizedText(source, decisions.body.span);
  const items = matchesOf(words.text, DETERMINED).map((match) => {
    const requested = match[1] ?? '';
    const at = match.index + match[0].toLowerCase().indexOf('the request for ') + 'the request for '.length;
    const name: TextSpan = { text: requested, span: words.toSource(at, at + requested.length) };
    const word: TextSpan = {
      text: words.text.slice(at + requested.length + 1, match.index + match[0].length),
      span: words.toSource(at + requested.length + 1, match.index + match[0].length),
    };
    const span = words.toSource(match.index, match.index + match[0].length);
    return statedItem(name, { word, outcome: match[2] ? 'upheld' : 'overturned' }, span);
  });
  return withoutRepeats(items);
}

/** Returns each item once: a notice lists them above its decision and again in it. */
function withoutRepeats(items: readonly DisputedItem[]): DisputedItem[] {
  const seen = new Set<string>();
  const first = items.filter(({ name, decision }) => {
    const key = `${decision?.outcome} ${name.text.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
  return first.map((item, index) => ({ ...item, number: index + 1 }));
}

function singleIssue(source: string, issue: Section, decisions: Section): DisputedItem {
  const words = normalizedText(source, decisions.body.span);
  const last = matchesOf(words.text, CONCLUDED).at(-1);
  const name: TextSpan = { text: issue.body.text, span: issue.body.span };
  const word = last && { text: last[0], span: words.toSource(last.index, last.index + last[0].length) };
  return statedItem(name, word && { word, outcome: last[1] ? 'upheld' : 'overturned' }, issue.body.span);
}

function statedItem(name: TextSpan, decision: Decision | undefined, span: Span): DisputedItem {
  return {
    number: 1,
    name,
    disputed: name,
    request: undefined,
    decision,
    fields: [],
    claimsAdministratorGuideline: undefined,
    maximusGuideline: undefined,
    rationale: undefined,
    header: span,
    span,
  };
}
