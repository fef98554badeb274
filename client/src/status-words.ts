/** How many findings of each severity stand in a letter. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** What is known of the check of a letter. */
export interface CheckState {
  readonly run: string;
  /** How many rules looked at it, how many findings are set aside, and whether it has changed since; absent before the first check. */
  readonly checked?: { readonly checks: number; readonly aside: number; readonly isOld: boolean };
  readonly counts: FindingCounts;
}

/** The check of a letter in words. */
export interface CheckWords {
  /** "26 checks · 2 errors, 1 warning" */
  readonly text: string;
  /** What makes them stand for less than the letter as it is now; empty where nothing does. */
  readonly detail: string;
}

/** What is said where the setting has letters checked only now and then. */
const AS_OF: Readonly<Record<string, string>> = { onSave: 'as of the last save', manual: 'as of the last check' };

/** What a letter's status says: how many checks it went through and what is open. */
export function checkWords({ run, checked, counts }: CheckState): CheckWords {
  if (!checked)
    return { text: 'Not checked yet', detail: run === 'manual' ? 'Letters are checked by command alone' : '' };
  const { checks, aside, isOld } = checked;
  const found = [
    counted(counts.errors, 'error'),
    counted(counts.warnings, 'warning'),
    ...(counts.information > 0 ? [`${counts.information} information`] : []),
    counted(counts.hints, 'hint'),
  ].flat();
  const asOf = AS_OF[run];
  const detail = [
    ...(asOf === undefined ? [] : [isOld ? `${asOf}; the letter has changed since` : asOf]),
    ...(aside > 0 ? [`${aside.toLocaleString('en')} set aside`] : []),
  ].join(' · ');
  const open = found.length > 0 ? found.join(', ') : 'nothing found';
  return { text: `${counted(checks, 'check')[0] ?? 'no checks'} · ${open}`, detail: detail && capital(detail) };
}

function counted(value: number, name: string): string[] {
  return value === 0 ? [] : [`${value.toLocaleString('en')} ${name}${value === 1 ? '' : 's'}`];
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
