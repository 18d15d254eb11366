// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { appended, Insertion, isEmpty, textIn, write } from "../../../../extension/content/inserting";

const draft = "Hello,\n\nthe lamp of order 8200000000000001 arrived broken.";

beforeEach(() => {
  document.body.replaceChildren();
});

/** A box as React controls it: the page's own setter hides a change made through it from the page's bookkeeping. */
function controlled<K extends "textarea" | "input">(name: K) {
  const box = document.body.appendChild(document.createElement(name));
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), "value");
  const state = { tracked: "", shown: "", changes: 0 };
  Object.defineProperty(box, "value", {
    configurable: true,
    get: () => native?.get?.call(box),
    set: (value: string) => {
      state.tracked = value;
      native?.set?.call(box, value);
    },
  });
  box.addEventListener("input", () => {
    const now = native?.get?.call(box) as string;
    if (now === state.tracked) return;
    state.tracked = now;
    state.shown = now;
    state.changes += 1;
  });
  return { box, state };
}

function editable(): HTMLElement {
  const box = document.body.appendChild(document.createElement("div"));
  box.setAttribute("contenteditable", "true");
  return box;
}

describe("putting a text into the page's box", () => {
  it("is seen by a page that controls its text area, line ends and all", () => {
    const { box, state } = controlled("textarea");
    expect(write(box, draft)).toBe("written");
    expect(state).toMatchObject({ shown: draft, changes: 1 });
  });

  it("is one line in an input", () => {
    const { box, state } = controlled("input");
    expect(write(box, draft)).toBe("written");
    expect(state.shown).toBe("Hello, the lamp of order 8200000000000001 arrived broken.");
  });

  it("fills an editable element and tells the page", () => {
    const box = editable();
    let heard = 0;
    box.addEventListener("input", () => {
      heard += 1;
    });
    expect(write(box, draft)).toBe("written");
    expect(textIn(box)).toBe(draft);
    expect(heard).toBe(1);
  });

  it("does not cut a text to the page's bound: it says so and leaves the box alone", () => {
    const { box } = controlled("textarea");
    box.setAttribute("maxlength", "20");
    expect(write(box, draft)).toBe("too-long");
    expect(isEmpty(box)).toBe(true);
  });

  it("says when the page did not take it", () => {
    const { box } = controlled("textarea");
    box.addEventListener("input", () => {
      box.value = "";
    });
    expect(write(box, draft)).toBe("not-taken");
  });

  it("is text and never markup", () => {
    const box = editable();
    write(box, "<img src=x onerror=alert(1)>");
    expect(box.children).toHaveLength(0);
  });
});

describe("an insertion", () => {
  it("is taken back by one step, and comes back with what the buyer changed since", () => {
    const { box } = controlled("textarea");
    write(box, "my own words");
    const before = textIn(box);
    write(box, appended(before, draft));
    const insertion = new Insertion(box, before);
    write(box, `${textIn(box)} Thanks.`);
    expect(insertion.undo()).toBe("written");
    expect(textIn(box)).toBe("my own words");
    expect(insertion.redo()).toBe("written");
    expect(textIn(box)).toBe(`my own words\n\n${draft} Thanks.`);
  });

  it("stands alone in an empty box, and after a blank line elsewhere", () => {
    expect(appended(" \n", draft)).toBe(draft);
    expect(appended("Hi\n", draft)).toBe(`Hi\n\n${draft}`);
  });

  it("cannot be taken back once the page has thrown its box out", () => {
    const { box } = controlled("textarea");
    const insertion = new Insertion(box, "");
    box.remove();
    expect(insertion.isPossible).toBe(false);
  });
});
