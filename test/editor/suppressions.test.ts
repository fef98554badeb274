import * as vscode from 'vscode';
import { answering, canAnswer, held } from './answered-messages.ts';
import { fileInWorkspace, whenFindings } from './editor.ts';

const IGNORE = '.imr-letter.ignore.json';
const BASELINE = '.imr-letter.baseline.json';
const CONFIGURATION = '.imr-letter.json';
const REASON = 'It stands in the letter before.';

type Findings = readonly vscode.Diagnostic[];
const isOne = (findings: Findings) => findings.length === 1;
const isNone = (findings: Findings) => findings.length === 0;

describe('suppressed findings in VS Code', () => {
  let letter: vscode.TextDocument;

  beforeEach(async () => {
    letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    await vscode.window.showTextDocument(letter, { preview: false });
    await whenFindings(letter, isOne);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of [IGNORE, BASELINE, CONFIGURATION]) {
      await vscode.workspace.fs.delete(await fileInWorkspace(name)).then(undefined, () => undefined);
    }
  });

  it('are ignored by a quick fix with a reason, and show again without their entry', async () => {
    await ignore(letter);
    await whenFindings(letter, isNone);
    const file = await fileInWorkspace(IGNORE);
    const { ignored } = JSON.parse(await textOf(file));
    equal(ignored.length, 1);
    equal(ignored[0].reason, REASON);
    equal(ignored[0].code, 'missing-rationale');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(ignored[0].date)) throw new Error(`It has the date ${ignored[0].date}.`);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "ignored": [] }'));
    await whenFindings(letter, isOne);
  });

  const FORMER = new TextEncoder().encode('\ufeff{\r\n\t"ignored": [ ]}\r\n');

  it('show again by Undo, which puts the former file back byte for byte', async function () {
    if (!canAnswer()) this.skip();
    const file = await fileInWorkspace(IGNORE);
    await vscode.workspace.fs.writeFile(file, FORMER);
    const undo = held<string>();
    const answered = answering((words) => (words.includes('is ignored') ? undo.value : undefined));
    try {
      await ignore(letter);
      await whenFindings(letter, isNone);
      undo.give('Undo');
      await whenFindings(letter, isOne);
      equal((await vscode.workspace.fs.readFile(file)).join(), FORMER.join());
      equal(answered.words.length, 1);
    } finally {
      answered.end();
    }
  });

  it('stay ignored by Undo where the file has changed since, which is reported', async function () {
    if (!canAnswer()) this.skip();
    const undo = held<string>();
    const answered = answering((words) => (words.includes('is ignored') ? undo.value : undefined));
    try {
      await ignore(letter);
      await whenFindings(letter, isNone);
      const file = await fileInWorkspace(IGNORE);
      const changed = `${await textOf(file)}\n`;
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(changed));
      undo.give('Undo');
      await answered.until('has changed since');
      equal(await textOf(file), changed);
    } finally {
      answered.end();
    }
  });

  it('are ignored in an open file in one undo step', async () => {
    const file = await fileInWorkspace(IGNORE);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{}\n'));
    const open = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(open, { preview: false });
    await ignore(letter);
    await whenFindings(letter, isNone);
    equal(open.isDirty, false);
    await vscode.window.showTextDocument(open, { preview: false });
    await vscode.commands.executeCommand('undo');
    equal(open.getText(), '{}\n');
    await open.save();
    await whenFindings(letter, isOne);
  });

  it('are ignored at the cursor by command', async () => {
    const editor = await vscode.window.showTextDocument(letter);
    const [finding] = await whenFindings(letter, isOne);
    if (!finding) throw new Error('It has no finding.');
    editor.selection = new vscode.Selection(finding.range.start, finding.range.start);
    await vscode.commands.executeCommand('imrLetter.turnRuleOff');
    await whenFindings(letter, isNone);
  });

  it('disappear while their rule is turned off for the folder', async () => {
    await run(await quickFix(letter, 'Turn this rule off for this folder'));
    await whenFindings(letter, isNone);
    const file = await fileInWorkspace(CONFIGURATION);
    equal(JSON.stringify(JSON.parse(await textOf(file))), '{"rules":{"missing-rationale":"off"}}');
    await vscode.workspace.fs.delete(file);
    await whenFindings(letter, isOne);
  });

  it('are all accepted into a baseline after a question, and show again by Undo', async function () {
    if (!canAnswer()) this.skip();
    const answered = answering((words) => (words.includes('will no longer show') ? undefined : 'Undo'));
    try {
      await vscode.commands.executeCommand('imrLetter.acceptBaseline');
      const [question = ''] = answered.words;
      if (
        !/^\d+ findings in \d+ letters, (?:1 of them an error|\d+ of them errors), will no longer show\.$/.test(
          question,
        )
      )
        throw new Error(`It asks: ${question}`);
      equal(await isThere(BASELINE), false);
      await whenFindings(letter, isOne);
    } finally {
      answered.end();
    }
    const undo = held<string>();
    const accepting = answering((words) => (words.includes('will no longer show') ? 'Accept' : undo.value));
    try {
      await vscode.commands.executeCommand('imrLetter.acceptBaseline');
      await whenFindings(letter, isNone);
      equal(await isThere(BASELINE), true);
      undo.give('Undo');
      await whenFindings(letter, isOne);
      equal(await isThere(BASELINE), false);
    } finally {
      accepting.end();
    }
  });

  it('are ignored in another file system, unless it is read-only', async () => {
    const text = new TextEncoder().encode(letter.getText());
    const box = new Box(new Map([['/letters/faults.imr', text]]));
    const locked = new Box(new Map([['/letters/faults.imr', text]]));
    const registered = [
      vscode.workspace.registerFileSystemProvider('imr-box', box),
      vscode.workspace.registerFileSystemProvider('imr-locked', locked, { isReadonly: true }),
    ];
    try {
      const opened = await vscode.workspace.openTextDocument(vscode.Uri.parse('imr-box:/letters/faults.imr'));
      await vscode.window.showTextDocument(opened, { preview: false });
      await whenFindings(opened, isOne);
      await ignore(opened);
      await whenFindings(opened, isNone);
      if (!box.files.has(`/letters/${IGNORE}`)) throw new Error(`It holds ${[...box.files.keys()]}.`);
      const { argument } = ignoring(await quickFix(letter, 'Ignore this finding…'));
      const there = { ...argument, uri: 'imr-locked:/letters/faults.imr', reason: REASON };
      await vscode.commands.executeCommand('imrLetter.ignoreFinding', there);
      await vscode.commands.executeCommand('imrLetter.turnRuleOff', { uri: there.uri, code: 'missing-rationale' });
      equal(locked.files.size, 1);
    } finally {
      for (const one of registered) one.dispose();
    }
  });
});

describe('safe fixes in VS Code', () => {
  let letter: vscode.TextDocument;
  let clean: string;
  let slips: string;

  before(async () => {
    clean = await textOf(await fileInWorkspace('faults.imr'));
    slips = clean.replace('Upheld', 'Uphold').replace('Overturned', 'Overtuned');
    const uri = await fileInWorkspace('slips.imr');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(slips));
    letter = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(letter, { preview: false });
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(letter.uri);
  });

  it('are applied for all findings of a rule in one undo step', async () => {
    await whenFindings(letter, (found) => found.length === 3);
    const all = await quickFix(letter, 'Fix all of this kind in the letter (2)');
    if (!all.edit || !(await vscode.workspace.applyEdit(all.edit))) throw new Error('It made no edit.');
    equal(letter.getText(), clean);
    await vscode.commands.executeCommand('undo');
    equal(letter.getText(), slips);
  });

  it('are applied on save with editor.codeActionsOnSave', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { uri: letter.uri, languageId: 'imr-letter' });
    const target = vscode.ConfigurationTarget.Global;
    await settings.update('codeActionsOnSave', { 'source.fixAll.imr-letter': 'explicit' }, target, true);
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(letter.uri, letter.lineAt(letter.lineCount - 1).range.end, '\n');
      await vscode.workspace.applyEdit(edit);
      await letter.save();
      equal(letter.getText(), `${clean}\n`);
    } finally {
      await settings.update('codeActionsOnSave', undefined, target, true);
    }
  });
});

/** Ignores the only finding of a letter with a reason. */
async function ignore(letter: vscode.TextDocument): Promise<void> {
  const { command, argument } = ignoring(await quickFix(letter, 'Ignore this finding…'));
  await vscode.commands.executeCommand(command, { ...argument, reason: REASON });
}

function ignoring({ command }: vscode.CodeAction) {
  const [argument] = command?.arguments ?? [];
  return { command: command?.command ?? '', argument };
}

async function run({ command }: vscode.CodeAction): Promise<void> {
  await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
}

/** Returns the quick fix of a letter's first finding whose title has a prefix. */
async function quickFix(letter: vscode.TextDocument, title: string): Promise<vscode.CodeAction> {
  const [first] = await whenFindings(letter, (found) => found.length > 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    letter.uri,
    first?.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const found = actions.find((action) => action.title.startsWith(title));
  if (!found) throw new Error(`It offers ${actions.map((action) => action.title).join(' | ')}.`);
  return found;
}

async function isThere(name: string): Promise<boolean> {
  const file = await fileInWorkspace(name);
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}

/** A file system in memory without change events. */
class Box implements vscode.FileSystemProvider {
  readonly files: Map<string, Uint8Array>;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(files: Map<string, Uint8Array>) {
    this.files = files;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.files.get(path);
    const isFolder = [...this.files.keys()].some((name) => name.startsWith(`${path}/`));
    if (!file && !isFolder) throw vscode.FileSystemError.FileNotFound(path);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {}

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.files.set(path, content);
  }

  delete({ path }: vscode.Uri): void {
    this.files.delete(path);
  }

  rename(): void {}
}
