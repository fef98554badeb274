import { l10n } from 'vscode';
import type {
  FindingCount,
  FindingSeverity,
  LetterRow,
  PlacedFinding,
} from '../../../server/src/protocol/letter-list.ts';
import { findingsText, formatNumber, lettersText, SEVERITIES } from './counts.ts';
import { letterNode } from './letter-groups.ts';
import type { TreeNode } from './tree-node.ts';

/** By what findings are grouped. */
export type FindingGrouping = 'rule' | 'severity' | 'letter';

/** What the lines of findings are made from. */
export interface FindingSources {
  nameOf(uri: string): string;
  /** Returns the findings in the letters of a file. */
  findingsIn(uri: string): Promise<readonly PlacedFinding[]>;
}

/** Whether a finding belongs to a line. */
type IsWanted = (finding: Pick<FindingCount, 'code' | 'severity'>) => boolean;

/** Returns the findings of checked letters in groups, with their numbers; each finding is loaded when its letter is expanded. */
export function findingGroups(
  rows: readonly LetterRow[],
  grouping: FindingGrouping,
  sources: FindingSources,
): readonly TreeNode[] {
  switch (grouping) {
    case 'letter':
      return lettersWith(rows, () => true, '', sources);
    case 'rule':
      return ruleNodes(rows, () => true, '', sources);
    case 'severity':
      return SEVERITIES.flatMap((severity) => severityNode(rows, severity, sources));
  }
}

function severityNode(
  rows: readonly LetterRow[],
  severity: FindingSeverity,
  sources: FindingSources,
): readonly TreeNode[] {
  const children = ruleNodes(rows, (finding) => finding.severity === severity, ` ${severity}`, sources);
  if (children.length === 0) return [];
  const names = {
    error: l10n.t('Errors'),
    warning: l10n.t('Warnings'),
    information: l10n.t('Information'),
    hint: l10n.t('Hints'),
  };
  const count = countWanted(rows, (finding) => finding.severity === severity);
  const description = formatNumber(count);
  return [
    { id: `severity ${severity}`, label: names[severity], description, icon: severity, isExpanded: true, children },
  ];
}

/** Returns a line for each rule that finds something, the most frequent first. */
function ruleNodes(
  rows: readonly LetterRow[],
  isWanted: IsWanted,
  idOfGroup: string,
  sources: FindingSources,
): readonly TreeNode[] {
  const byRule = new Map<string, { count: number; severity: FindingSeverity; readonly rows: LetterRow[] }>();
  for (const row of rows) {
    for (const { code, severity, count } of row.checked?.findings.filter(isWanted) ?? []) {
      const known = byRule.get(code);
      if (!known) {
        byRule.set(code, { count, severity, rows: [row] });
        continue;
      }
      known.count += count;
      if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity)) known.severity = severity;
      if (known.rows.at(-1) !== row) known.rows.push(row);
    }
  }
  return [...byRule]
    .sort(([one, own], [other, others]) => others.count - own.count || (one < other ? -1 : 1))
    .map(([code, { count, severity, rows: own }]) => ({
      id: `rule ${code}${idOfGroup}`,
      label: code,
      description: l10n.t('{0} in {1}', formatNumber(count), lettersText(own.length)),
      icon: severity,
      children: lettersWith(own, (one) => one.code === code && isWanted(one), ` ${code}${idOfGroup}`, sources),
    }));
}

/** Returns a line for each letter with findings that are wanted; below it the findings. */
function lettersWith(
  rows: readonly LetterRow[],
  isWanted: IsWanted,
  idOfGroup: string,
  sources: FindingSources,
): readonly TreeNode[] {
  return rows.flatMap((row): readonly TreeNode[] => {
    const findings = row.checked?.findings.filter(isWanted) ?? [];
    if (!row.checked || findings.length === 0) return [];
    const only = { ...row, checked: { ...row.checked, findings } };
    const node = letterNode(only, sources.nameOf);
    const id = `${node.id}${idOfGroup}`;
    return [
      {
        ...node,
        id,
        description: findingsText([only]),
        load: async () =>
          (await sources.findingsIn(row.uri))
            .filter((finding) => finding.letter === row.letter && isWanted(finding))
            .map((finding, index) => findingNode(finding, row.uri, `${id} ${index}`)),
      },
    ];
  });
}

function findingNode({ message, code, severity, range }: PlacedFinding, uri: string, id: string): TreeNode {
  const description = `${code} · ${l10n.t('line {0}', range.start.line + 1)}`;
  return { id, label: message, description, icon: severity, target: { uri, ...range.start } };
}

function countWanted(rows: readonly LetterRow[], isWanted: IsWanted): number {
  return rows.reduce(
    (sum, { checked }) => sum + (checked?.findings.filter(isWanted) ?? []).reduce((all, { count }) => all + count, 0),
    0,
  );
}
