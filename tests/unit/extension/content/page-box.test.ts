// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { PageBox } from "../../../../extension/content/page-box";

let area: HTMLTextAreaElement;
let box: PageBox;
const pressed = vi.fn();

beforeEach(() => {
  document.body.innerHTML = "";
  const form = document.body.appendChild(document.createElement("form"));
  form.addEventListener("submit", pressed);
  form.appendChild(document.createElement("button")).addEventListener("click", pressed);
  area = form.appendChild(document.createElement("textarea"));
  box = new PageBox();
  box.element = area;
});

const act = (name: "put" | "append" | "undo" | "redo", text = "", replace = false) =>
  box.act({ act: name, text, replace });

describe("the page's own box", () => {
  it("takes a text, gives it back, and takes it again, the buyer's changes included", () => {
    expect(act("put", "a draft")).toBe("written");
    expect(area.value).toBe("a draft");
    area.value = "a draft, and thanks";
    expect(act("undo")).toBe("written");
    expect(area.value).toBe("");
    expect(act("redo")).toBe("written");
    expect(area.value).toBe("a draft, and thanks");
  });

  it("keeps what the buyer wrote until told otherwise", () => {
    area.value = "my own words";
    expect(act("put", "a draft")).toBe("in-use");
    expect(area.value).toBe("my own words");
    expect(act("append", "a draft")).toBe("written");
    expect(area.value).toBe("my own words\n\na draft");
    act("undo");
    expect(area.value).toBe("my own words");
    expect(act("put", "a draft", true)).toBe("written");
    expect(area.value).toBe("a draft");
  });

  it("says so when it takes less, when it is gone, and when there was nothing to take back", () => {
    expect(act("undo")).toBe("not-taken");
    area.maxLength = 3;
    expect(act("put", "a draft")).toBe("too-long");
    area.remove();
    expect(act("put", "a draft")).toBe("not-taken");
    expect(box.text).toBeNull();
  });

  it("is written into, and nothing of the page's is pressed", () => {
    act("put", "a draft");
    act("undo");
    expect(pressed).not.toHaveBeenCalled();
  });
});
