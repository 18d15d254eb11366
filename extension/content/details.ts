/** What stands behind a chip: the answer, the next step, the last days, the reasons with who says so, the message. */
import type { Deadline, Finding, OrderVerdict, RefundVerdict } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { chipLabel } from "../order/chip";
import { agreedAmount, findingSentence, messageSentence, stepSentence, verdictSentence } from "../order/sentences";
import type { Speech } from "../shared/speech";
import { h } from "./elements";

const basisKeys: Record<Finding["basis"], WordKey> = {
  platform: "basis_platform",
  guide: "basis_guide",
  assumed: "basis_assumed",
};

export interface KnownLine {
  lineId: string | null;
  title: string | null;
}

/** `lines` are the order's items as the page names them, for orders with several. */
export function verdictDetails(verdict: OrderVerdict, lines: KnownLine[], speech: Speech): Node[] {
  const { refund } = verdict;
  return [
    h("p", { class: "answer" }, verdictSentence(verdict, speech)),
    ...agreedSentence(refund, speech),
    h("h3", {}, speech.say("heading_next_step")),
    h("p", { class: "step" }, stepLink(verdict, speech)),
    ...deadlineList(refund.deadlines, speech),
    ...itemList(verdict, lines, speech),
    h("h3", {}, speech.say("heading_message")),
    h("p", { class: "message" }, messageSentence(verdict.message, speech)),
    ...bestTime(verdict, speech),
    ...reasonList(refund.reasons, speech),
  ];
}

/** A link only where the host names a page of AliExpress's. Nothing is ever done for the buyer. */
function stepLink(verdict: OrderVerdict, speech: Speech): Node {
  const text = stepSentence(verdict.nextStep, speech);
  const url = verdict.nextStep.url;
  if (!url || !/^https:\/\/([a-z0-9-]+\.)*aliexpress\.(com|us)\//.test(url)) return document.createTextNode(text);
  return h("a", { href: url, target: "_blank", rel: "noopener" }, text);
}

function agreedSentence(refund: RefundVerdict, speech: Speech): Node[] {
  const amount = agreedAmount(refund, speech);
  return amount ? [h("p", {}, speech.say("verdict_agreed", { amount }))] : [];
}

function deadlineList(deadlines: Deadline[], speech: Speech): Node[] {
  if (deadlines.length === 0) return [];
  return [
    h("h3", {}, speech.say("heading_last_days")),
    h(
      "ul",
      { class: "deadlines" },
      deadlines.map((deadline) => deadlineItem(deadline, speech)),
    ),
    h("p", { class: "quiet" }, speech.say("deadline_uncertain")),
  ];
}

function deadlineItem(deadline: Deadline, speech: Speech): HTMLElement {
  const reasonClass = (deadline.reasonClass ?? "any").replace("-", "_");
  const reason = speech.find(`reason_class_${reasonClass}`) ?? speech.say("reason_class_any");
  const date = speech.day(deadline.daysLeft < 0 ? deadline.on : (deadline.actBy ?? deadline.on));
  const when =
    deadline.daysLeft < 0
      ? speech.say("deadline_past", { date })
      : `${speech.say("deadline_act_by", { date })} · ${speech.count("days_left", Math.max(0, deadline.daysLeft))}`;
  return h(
    "li",
    {},
    h("strong", {}, reason),
    `: ${when}`,
    h("span", { class: "basis" }, speech.say(basisKeys[deadline.basis])),
  );
}

function itemList(verdict: OrderVerdict, lines: KnownLine[], speech: Speech): Node[] {
  if (verdict.lines.length < 2) return [];
  const items = verdict.lines.map(({ lineId, refund, nextStep }, index) => {
    const title = lines.find((line) => lineId !== null && line.lineId === lineId)?.title;
    const name = title ? title.slice(0, 80) : speech.say("item_unnamed", { number: index + 1 });
    return h(
      "li",
      {},
      h("strong", {}, chipLabel(refund, nextStep ?? verdict.nextStep, speech).label),
      h("span", { class: "basis" }, name),
    );
  });
  return [h("h3", {}, speech.say("heading_items")), h("ul", { class: "items" }, items)];
}

function bestTime(verdict: OrderVerdict, speech: Speech): Node[] {
  const span = verdict.message.bestTime;
  if (!span || verdict.message.answer === "not-possible") return [];
  const times = { from: speech.hour(span.from), to: speech.hour(span.to) };
  return [h("p", { class: "quiet" }, speech.say("message_best_time", times))];
}

/** Each rule once with each sentence: lines of one order often share their reasons. */
function reasonList(reasons: Finding[], speech: Speech): Node[] {
  const said = new Map<string, Finding>();
  for (const finding of reasons) {
    const sentence = findingSentence(finding, speech);
    if (!said.has(sentence)) said.set(sentence, finding);
  }
  if (said.size === 0) return [];
  const items = [...said].map(([sentence, finding]) =>
    h(
      "li",
      { "data-rule": finding.rule },
      sentence,
      h("span", { class: "basis" }, speech.say(basisKeys[finding.basis])),
    ),
  );
  return [h("h3", {}, speech.say("heading_why")), h("ul", { class: "reasons" }, items)];
}
