/** A text with its marked spans. Marks count UTF-16 units, as strings here do; whatever they say, only text is shown. */
export interface Span {
  text: string;
  marked: boolean;
}

export function spans(text: string, marks: number[][]): Span[] {
  const found: Span[] = [];
  let at = 0;
  const push = (to: number, marked: boolean) => {
    if (to > at) found.push({ text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const [from = 0, to = 0] of [...marks].sort(([a = 0], [b = 0]) => a - b)) {
    if (to <= from || from < at || from >= text.length) continue;
    push(from, false);
    push(Math.min(to, text.length), true);
  }
  push(text.length, false);
  return found;
}

export function Marked({ text, marks }: { text: string; marks: number[][] }) {
  return (
    <>{spans(text, marks).map((span, index) => (span.marked ? <mark key={index}>{span.text}</mark> : span.text))}</>
  );
}

const wordCharacter = /[\p{L}\p{N}]/u;
const aloneCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Where the words a snippet marks stand in another text of the same order: its title, its store's name. */
export function marksIn(text: string, snippet: string, marks: number[][]): number[][] {
  const words = new Set(marks.map(([from = 0, to = 0]) => snippet.slice(from, to)).filter((word) => word !== ""));
  const found: number[][] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const before = text.slice(0, at).match(/.$/su)?.[0] ?? "";
      if (!wordCharacter.test(before) || aloneCharacter.test(word)) found.push([at, at + word.length]);
    }
  }
  return found;
}
