import { HEADER_LABELS } from '../letter/form.ts';
import type { Letter } from '../letter/letter.ts';
import { listed } from '../text/format.ts';
import type { ReadinessDetail } from './readiness-check.ts';

/** Returns which labels of the form a case header lacks; drafts may lack them, a letter to be signed may not. */
export function headerDetails({ header, span, folded }: Letter): readonly ReadinessDetail[] {
  const present = new Set(header?.entries.map(({ key }) => key));
  const missing = HEADER_LABELS.filter(({ key }) => !present.has(key)).map(({ words }) => `“${words}”`);
  if (missing.length === 0) return [];
  const { start } = header?.span ?? span;
  return [
    {
      state: 'failed',
      message: header ? `The case header lacks ${listed(missing)}.` : 'The letter has no case header.',
      label: header ? `without ${listed(missing)}` : 'none',
      span: folded.originalSpan({ start, end: start }),
    },
  ];
}
