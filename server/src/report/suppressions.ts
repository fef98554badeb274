import type { SuppressedFinding } from '../suppressions/apply-suppressions.ts';
import type { ReadinessDetail } from './readiness-check.ts';

/** Returns what was set aside in a letter: by whom, when and why, as far as its entry says so. */
export function suppressionDetails(suppressed: readonly SuppressedFinding[]): readonly ReadinessDetail[] {
  return suppressed.map(({ finding: { code, severity, message, span }, ignored }) => {
    const by = ignored?.by === undefined ? '' : ` by ${ignored.by}`;
    const on = ignored?.date === undefined ? '' : ` on ${ignored.date}`;
    const how = ignored ? `ignored${by}${on}` : 'in the baseline';
    return {
      state: 'look',
      message: `${message} (${how}${ignored ? `: ${ignored.reason}` : ''})`,
      label: `${code}, ${how}`,
      severity,
      code,
      span,
      ...(ignored && { ignored: { code, letter: ignored.letter, fingerprint: ignored.fingerprint } }),
    };
  });
}
