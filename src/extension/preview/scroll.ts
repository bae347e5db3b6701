import { type Disposable, Range, type TextEditor, TextEditorRevealType, type Uri, window } from 'vscode';
import { isOn } from '../settings.ts';

/** An echo of our own scrolling comes within this time; a later movement is the writer's. */
const echo = 250;

/** Keeps editor and page at the same passage. The side that was moved by us does not answer. */
export class ScrollSync implements Disposable {
  readonly #post: () => Uri | undefined;
  readonly #parts: readonly Disposable[];
  #quietUntil = 0;

  constructor(post: () => Uri | undefined, scrollTo: (offset: number) => void, cursor: (offset: number) => void) {
    this.#post = post;
    this.#parts = [
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const first = visibleRanges[0];
        if (!first || !this.#isPost(textEditor) || Date.now() < this.#quietUntil || !isOn('preview.scrollWithEditor'))
          return;
        scrollTo(textEditor.document.offsetAt(first.start));
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const first = selections[0];
        if (first && this.#isPost(textEditor)) cursor(textEditor.document.offsetAt(first.active));
      }),
    ];
  }

  /** The page was scrolled by hand to this place. */
  scrolled(offset: number): void {
    if (!isOn('preview.scrollEditorWithPreview')) return;
    const editor = window.visibleTextEditors.find((candidate) => this.#isPost(candidate));
    if (!editor) return;
    this.#quietUntil = Date.now() + echo;
    const position = editor.document.positionAt(offset);
    editor.revealRange(new Range(position, position), TextEditorRevealType.AtTop);
  }

  /** Where the editor stands now, so that a page that just opened starts there. */
  top(): number | undefined {
    const editor = window.visibleTextEditors.find((candidate) => this.#isPost(candidate));
    const first = editor?.visibleRanges[0];
    return editor && first && isOn('preview.scrollWithEditor') ? editor.document.offsetAt(first.start) : undefined;
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #isPost(editor: TextEditor): boolean {
    return editor.document.uri.toString() === this.#post()?.toString();
  }
}
