// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { host, of, open, orderId, press, setUpDrafting, shown } from "../../fixtures/drafting";

setUpDrafting();

describe("the evidence", () => {
  it("is kept as ticks and fingerprints of files, and nothing of the files themselves", async () => {
    open("evidence");
    await press('fieldset:not([disabled]) input[value="photos"]');
    await vi.waitFor(() => expect(of("note.record")).toHaveLength(1));
    const files = await shown<HTMLInputElement>("input[type=file]");
    const bytes = new TextEncoder().encode("abc");
    const file = { name: "crack.jpg", size: 3, lastModified: Date.UTC(2026, 8, 1, 12), arrayBuffer: async () => bytes };
    Object.defineProperty(files, "files", { value: [file] });
    files.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => expect(of("note.record")).toHaveLength(2));
    expect(of("note.record")[1]?.params).toMatchObject({
      orderId,
      evidence: [
        { name: "photos", ticked: true },
        {
          name: "crack.jpg",
          on: "2026-09-01",
          sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        },
      ],
    });
  });

  it("is added to what was noted before, which is never written over unread", async () => {
    const before = { name: "old.jpg", on: "2026-08-01", sha256: "ab".repeat(32), ticked: true };
    host.noted = { note: "cracked", evidence: [before, { name: "video", on: "2026-08-01", sha256: "", ticked: true }] };
    open("evidence");
    await press('fieldset:not([disabled]) input[value="photos"]');
    await vi.waitFor(() => expect(of("note.record")).toHaveLength(1));
    const { note, evidence } = (of("note.record")[0]?.params ?? {}) as { note?: string; evidence?: { name: string }[] };
    expect(note).toBe("cracked");
    expect(evidence?.map(({ name }) => name)).toEqual(["video", "photos", "old.jpg"]);
  });

  it("keeps the keyboard where another file is chosen when one is taken out", async () => {
    const mark = { name: "old.jpg", on: "2026-08-01", sha256: "ab".repeat(32), ticked: true };
    host.noted = { note: null, evidence: [mark] };
    open("evidence");
    const remove = await shown(".files button");
    remove.focus();
    remove.click();
    await vi.waitFor(() => expect(document.querySelector(".files")).toBeNull());
    expect(document.activeElement?.matches("input[type=file]")).toBe(true);
  });
});
