import * as vscode from 'vscode';

/** The answer to a message, possibly a promise. */
type DocumentHandler = string | undefined | Promise<string | undefined>;

/** The messages that are shown until `end`. */
export interface Answering {
  readonly words: readonly string[];
  /** Waits until a message with these words is shown. */
  until(words: string): Promise<void>;
  end(): void;
}

const SHOWN = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;

/** The extension with the suites if the project's extension is installed and not in development. */
const CARRIER = 'imr-letter-tests.suite-carrier';

/** Whether messages can be answered: an installed extension has a separate `vscode` object, which suites can't change. */
export function canAnswer(): boolean {
  return vscode.extensions.getExtension(CARRIER) === undefined;
}

/** Answers messages and dialogs for the user: VS Code shows no dialogs while tests run. */
export function answering(answer: (words: string) => DocumentHandler): Answering {
  const shown: string[] = [];
  const waiting = new Set<() => void>();
  const own = SHOWN.map((name) => [name, vscode.window[name]] as const);
  const show = async (words: string) => {
    shown.push(words);
    for (const look of waiting) look();
    return answer(words);
  };
  for (const name of SHOWN) Object.assign(vscode.window, { [name]: show });
  return {
    words: shown,
    until: (words) =>
      new Promise((resolve) => {
        const look = () => {
          if (!shown.some((one) => one.includes(words))) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    end: () => {
      for (const [name, shown] of own) Object.assign(vscode.window, { [name]: shown });
    },
  };
}

/** A value that is given later. */
export function held<T>(): { readonly value: Promise<T>; readonly give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const value = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { value, give };
}
