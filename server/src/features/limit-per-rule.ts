import type { Letter } from '../letter/letter.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { partitionPoint } from '../text/partition-point.ts';

const WEIGHTS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * Returns findings with at most a maximum number for each rule in a letter: the most severe, and of these the first. The last of them says
 * how many more there are. With 0 all are returned.
 */
export function limitPerRule(
  findings: readonly Finding[],
  letters: readonly Letter[],
  most: number,
): readonly Finding[] {
  if (most === 0 || findings.length <= most) return findings;
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${letterOf(finding, letters)} ${finding.code}`;
    const alike = kinds.get(key);
    if (alike) alike.push(finding);
    else kinds.set(key, [finding]);
  }
  const shown = new Map<Finding, Finding>();
  for (const alike of kinds.values()) {
    const kept = new Set([...alike].sort(byWeight).slice(0, most));
    const last = alike.findLast((finding) => kept.has(finding));
    for (const finding of kept) shown.set(finding, finding === last ? andMore(finding, alike.length - most) : finding);
  }
  return findings.flatMap((finding) => shown.get(finding) ?? []);
}

/** Returns the index of the letter that holds a finding. */
function letterOf({ span }: Finding, letters: readonly Letter[]): number {
  return Math.max(0, partitionPoint(letters, ({ written }) => written.start <= span.start) - 1);
}

function byWeight(one: Finding, other: Finding): number {
  return WEIGHTS.indexOf(one.severity) - WEIGHTS.indexOf(other.severity);
}

function andMore(finding: Finding, more: number): Finding {
  if (more <= 0) return finding;
  return { ...finding, message: `${finding.message} And ${more.toLocaleString('en')} more like this in the letter.` };
}
