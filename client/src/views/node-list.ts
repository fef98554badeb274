import * as vscode from 'vscode';
import { type TreeNode, treeItem } from './tree-node.ts';

/** Shows lines in a view. What is shown is replaced only where it differs, so that nothing flickers while a letter is typed. */
export class NodeList implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #loaded = new Map<string, { readonly node: string; readonly children: Promise<readonly TreeNode[]> }>();
  #roots: readonly TreeNode[] | undefined;
  #shown = '';
  #first: Promise<void>;
  #onFirst: () => void = () => undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor() {
    this.#first = new Promise((resolve) => {
      this.#onFirst = resolve;
    });
  }

  /** Shows lines in the place of others. */
  show(roots: readonly TreeNode[]): void {
    const text = JSON.stringify(roots);
    if (text === this.#shown && this.#roots) return;
    this.#shown = text;
    this.#roots = roots;
    this.#onFirst();
    this.#changed.fire(undefined);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return [...(node.children ?? (await this.#load(node)))];
    // Until there is something to show, VS Code shows that it waits.
    await this.#first;
    return [...(this.#roots ?? [])];
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Returns what is below a line; what was loaded for the same line is not loaded again. */
  #load(node: TreeNode): Promise<readonly TreeNode[]> {
    const text = JSON.stringify(node);
    const known = this.#loaded.get(node.id);
    if (known?.node === text) return known.children;
    const children = node.load?.() ?? Promise.resolve([]);
    this.#loaded.set(node.id, { node: text, children });
    children.catch(() => this.#loaded.delete(node.id));
    return children;
  }
}
