import * as vscode from 'vscode';
import type { ReviewComment, ReviewNote } from '../../../server/src/protocol/letter-reviews.ts';
import { userName } from '../config-files/user-name.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { changeReview, type ReviewStep } from './change-review.ts';
import { type DocumentReviews, isReviewed, type LetterReviews } from './letter-reviews.ts';

/** A comment as the editor shows it. */
interface ShownComment extends vscode.Comment {
  readonly id: string;
  readonly note: string;
  /** Its text as the file has it. */
  readonly saved: string;
}

/** A thread, and what it was made from. */
interface ShownThread {
  readonly thread: vscode.CommentThread;
  readonly source: string;
}

/** Shows the comments on letters beside them, and writes what people add, answer and settle. */
export class LetterComments implements vscode.Disposable {
  readonly #server: () => Promise<ServerConnection>;
  readonly #memory: vscode.Memento;
  readonly #reviews: LetterReviews;
  readonly #controller = vscode.comments.createCommentController('imrLetter.comments', vscode.l10n.t('IMR Letter'));
  /** The threads by their document and note. */
  readonly #threads = new Map<string, ShownThread>();
  readonly #events: vscode.Disposable;
  /** True from a new comment until it is shown, so that it stays open. */
  #isWritten = false;

  constructor(server: () => Promise<ServerConnection>, memory: vscode.Memento, reviews: LetterReviews) {
    this.#server = server;
    this.#memory = memory;
    this.#reviews = reviews;
    this.#controller.options = {
      prompt: vscode.l10n.t('Add a comment…'),
      placeHolder: vscode.l10n.t('It is saved beside the letter; do not name a patient.'),
    };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        isReviewed(document) ? [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : [],
    };
    const { registerCommand } = vscode.commands;
    this.#events = vscode.Disposable.from(
      this.#controller,
      reviews.onDidChange((all) => this.#show(all)),
      registerCommand('imrLetter.addComment', () => this.#open()),
      registerCommand('imrLetter.submitComment', (reply: vscode.CommentReply) => this.#submit(reply)),
      registerCommand('imrLetter.resolveComment', (thread: vscode.CommentThread) => this.#settle(thread, 'resolve')),
      registerCommand('imrLetter.reopenComment', (thread: vscode.CommentThread) => this.#settle(thread, 'reopen')),
      registerCommand('imrLetter.editComment', (comment: ShownComment) => this.#edit(comment)),
      registerCommand('imrLetter.saveComment', (comment: ShownComment) => this.#save(comment)),
      registerCommand('imrLetter.cancelComment', (comment: ShownComment) => this.#cancel(comment)),
      registerCommand('imrLetter.removeComment', (comment: ShownComment) => this.#remove(comment)),
    );
  }

  dispose(): void {
    this.#events.dispose();
  }

  #show(all: readonly DocumentReviews[]): void {
    const current = new Set<string>();
    for (const { document, rows } of all) {
      for (const note of rows.flatMap(({ notes }) => notes)) {
        const key = `${document.uri.toString()}\n${note.id}`;
        current.add(key);
        this.#showNote(key, document.uri, note);
      }
    }
    this.#isWritten = false;
    for (const [key, { thread }] of this.#threads) {
      if (current.has(key)) continue;
      thread.dispose();
      this.#threads.delete(key);
    }
  }

  /** Shows a comment; one that is as it was stays as it is, so that nobody's answer is lost while it is written. */
  #showNote(key: string, uri: vscode.Uri, note: ReviewNote): void {
    const source = JSON.stringify(note);
    const last = this.#threads.get(key);
    if (last?.source === source) return;
    const { start, end } = note.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const thread = last?.thread ?? this.#controller.createCommentThread(uri, range, []);
    if (!last && this.#isWritten) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    thread.range = range;
    thread.label = note.isExact ? note.place : vscode.l10n.t('{0} (no longer there)', note.place);
    thread.comments = note.comments.map((comment) => shownComment(note.id, comment));
    thread.contextValue = note.resolved ? 'resolved' : 'open';
    thread.state = note.resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    this.#threads.set(key, { thread, source });
  }

  /** Opens an empty comment on the sentence at the cursor. */
  #open(): void {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isReviewed(editor.document)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a letter that is saved in a file first.'));
      return;
    }
    const { active } = editor.selection;
    const thread = this.#controller.createCommentThread(editor.document.uri, new vscode.Range(active, active), []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    void vscode.commands.executeCommand('workbench.action.focusCommentOnCurrentLine').then(undefined, () => undefined);
  }

  async #submit({ thread, text }: vscode.CommentReply): Promise<void> {
    const note = noteOf(thread);
    const step =
      note === undefined ? ({ action: 'comment', text } as const) : ({ action: 'reply', note, text } as const);
    if (text.trim() === '') return;
    const by = await userName(this.#memory, true);
    const isWritten = await this.#change(thread.uri, placeOf(thread), { ...step, ...(by !== undefined && { by }) });
    // What was written comes back with its place.
    if (!isWritten || note !== undefined) return;
    this.#isWritten = true;
    thread.dispose();
  }

  async #settle(thread: vscode.CommentThread, action: 'resolve' | 'reopen'): Promise<void> {
    const note = noteOf(thread);
    if (note === undefined) return;
    const by = await userName(this.#memory, true);
    await this.#change(thread.uri, placeOf(thread), { action, note, ...(by !== undefined && { by }) });
  }

  #edit(comment: ShownComment): void {
    this.#replace(comment, { ...comment, mode: vscode.CommentMode.Editing });
  }

  #cancel(comment: ShownComment): void {
    this.#replace(comment, { ...comment, body: comment.saved, mode: vscode.CommentMode.Preview });
  }

  async #save(comment: ShownComment): Promise<void> {
    const thread = this.#threadOf(comment);
    const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
    if (!thread || text.trim() === '') return;
    const { note, id } = comment;
    const isWritten = await this.#change(thread.uri, placeOf(thread), { action: 'edit', note, comment: id, text });
    if (isWritten) this.#replace(comment, { ...comment, body: text, mode: vscode.CommentMode.Preview });
  }

  async #remove(comment: ShownComment): Promise<void> {
    const thread = this.#threadOf(comment);
    if (!thread) return;
    await this.#change(thread.uri, placeOf(thread), { action: 'remove', note: comment.note, comment: comment.id });
  }

  async #change(uri: vscode.Uri, at: vscode.Position, step: ReviewStep): Promise<boolean> {
    const written = await changeReview(await this.#server(), uri, at, step);
    this.#reviews.refreshSoon();
    return written !== undefined;
  }

  #threadOf({ note, id }: ShownComment): vscode.CommentThread | undefined {
    const all = [...this.#threads.values()].map(({ thread }) => thread);
    return all.find(({ comments }) => comments.some((one) => isShown(one) && one.note === note && one.id === id));
  }

  #replace(comment: ShownComment, by: ShownComment): void {
    const thread = this.#threadOf(comment);
    if (thread) thread.comments = thread.comments.map((one) => (isShown(one) && one.id === comment.id ? by : one));
  }
}

function shownComment(note: string, { id, by, at, text }: ReviewComment): ShownComment {
  const name = by ?? vscode.l10n.t('No name');
  return {
    id,
    note,
    saved: text,
    body: text,
    mode: vscode.CommentMode.Preview,
    author: { name },
    timestamp: new Date(at),
  };
}

function isShown(comment: vscode.Comment): comment is ShownComment {
  return 'note' in comment;
}

/** Returns the note of a thread; undefined for one that is still to be written. */
function noteOf({ comments }: vscode.CommentThread): string | undefined {
  return comments.find(isShown)?.note;
}

/** Returns the place of a thread: its own, or that of the cursor if it is on the same line, which tells the sentence. */
function placeOf({ uri, range, comments }: vscode.CommentThread): vscode.Position {
  const start = range?.start ?? new vscode.Position(0, 0);
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const cursor = editor?.selection.active;
  return comments.length === 0 && cursor?.line === start.line ? cursor : start;
}
