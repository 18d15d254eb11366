import { button, h, showLate } from "./h.js";
import { request } from "./mtop.js";

const options = window.__PAGE_OPTIONS__;
const messagesApi = "mtop.aliexpress.im.messagebox.querybysessionid";
const sendApi = "mtop.aliexpress.im.messagebox.send";
const longest = 1000;

/**
 * What React does to a controlled field: it remembers the value it was last given through the element's own property,
 * and believes an input event only when the value differs from that. A script that sets `value` plainly is not noticed.
 */
export function controlled(field, changed) {
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
  let tracked = field.value;
  Object.defineProperty(field, "value", {
    configurable: true,
    get: () => native.get.call(field),
    set: (value) => {
      tracked = String(value);
      native.set.call(field, value);
    },
  });
  field.addEventListener("input", () => {
    const value = native.get.call(field);
    if (value === tracked) return;
    tracked = value;
    changed(value);
  });
}

function composer() {
  if (options.composer !== "editable") {
    const field = h("textarea", {
      class: "chat--textarea--k2Jd",
      placeholder: "Type a message",
      maxlength: String(longest),
      "aria-label": "Message",
    });
    return {
      field,
      text: () => field.value,
      clear: () => {
        field.value = "";
      },
      listen: (changed) => controlled(field, changed),
    };
  }
  const field = h("div", {
    class: "chat--editor--p0Zx",
    contenteditable: "true",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": "Message",
  });
  return {
    field,
    text: () => field.innerText.replace(/\n$/, ""),
    clear: () => field.replaceChildren(),
    listen: (changed) => field.addEventListener("input", () => changed(field.innerText)),
  };
}

function bubble({ body }) {
  const content = JSON.parse(body.templateData);
  const own = body.typeData.fromType === 11;
  return h(
    "div",
    { class: `message-view message-view--${own ? "own" : "other"}` },
    h("div", { class: "message-view-title__content" }, content.txt),
  );
}

export async function showMessages() {
  const query = new URLSearchParams(location.search);
  const which = { orderId: query.get("orderId"), digest: query.get("digest") };
  const data = await request(messagesApi, which);
  const storeId = data.sessionId?.slice(1);
  const thread = h("div", { class: "message-thread" }, (data.messageList ?? []).map(bubble));
  const { field, text, clear, listen } = composer();
  const counter = h("span", { class: "chat--counter--m3" }, `0/${longest}`);
  const send = button("Send", { primary: true, disabled: true, class: "comet-btn comet-btn-primary chat--send--x1" });
  const show = (value) => {
    counter.textContent = `${value.length}/${longest}`;
    send.disabled = value.trim() === "" || value.length > longest;
  };
  listen(show);
  send.addEventListener("click", async () => {
    const said = text();
    window.__SENT__ = [...(window.__SENT__ ?? []), said];
    clear();
    show("");
    const after = await request(sendApi, { ...which, text: said });
    thread.replaceChildren(...(after.messageList ?? []).map(bubble));
  });
  const title = storeId
    ? h(
        "div",
        { class: "me-ui-main-title" },
        h("a", { href: `//www.aliexpress.com/store/${storeId}` }, `Store ${storeId}`),
      )
    : h("div", { class: "me-ui-main-title" }, "Messages");
  await showLate(
    () =>
      h(
        "main",
        { class: "message-main" },
        title,
        thread,
        h("div", { class: "message-composer" }, field, h("div", { class: "message-composer-foot" }, counter, send)),
      ),
    Number(options.late ?? 100),
  );
}
