// @vitest-environment jsdom
/** What is typed into a form is kept at once: a frame may be closed right after any key. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { h, render } from "../../../../extension/node_modules/preact/dist/preact.mjs";
import { forgetSaved, keyOf } from "../../../../extension/shared/kept";
import { useKept } from "../../../../extension/shared/use-kept";
import { local, stubBrowser } from "../fixtures/browser";

const orderId = "8299000000010042";
const key = keyOf(orderId, "answer");
const form: { text: string; type(text: string): void } = { text: "", type: () => {} };

function Form() {
  const [{ text }, change] = useKept(orderId, "answer", () => ({ text: "" }));
  Object.assign(form, { text, type: (typed: string) => change({ text: typed }) });
  return h("p", null, text);
}

const root = () => document.getElementById("root") as HTMLElement;
const kept = () => (local[key] as { value: { text: string } } | undefined)?.value.text;

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  for (const name of Object.keys(local)) delete local[name];
  stubBrowser({});
  render(h(Form, {}), root());
});

describe("what is typed into a form", () => {
  it("has been handed over when its key is up: nothing is left to a later moment, which may never come", () => {
    form.type("n");
    form.type("ne");
    form.type("never came");
    expect(kept()).toBe("never came");
  });

  it("is there again when the form comes up anew", async () => {
    form.type("never came");
    render(null, root());
    render(h(Form, {}), root());
    await vi.waitFor(() => expect(form.text).toBe("never came"));
  });

  it("is not put in place of what is typed while it is fetched", async () => {
    form.type("never came");
    render(null, root());
    render(h(Form, {}), root());
    form.type("new");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(form.text).toBe("new");
  });

  it("is forgotten once it was saved, but not what was typed after that", async () => {
    form.type("saved");
    await forgetSaved(key, Date.now());
    expect(kept()).toBeUndefined();
    form.type("saved, and more");
    await forgetSaved(key, Date.now() - 1000);
    expect(kept()).toBe("saved, and more");
  });
});
