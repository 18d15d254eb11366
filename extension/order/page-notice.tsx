/** What there is to say of a page itself: not understood, nothing on it, too much of it, or nobody to ask. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { PageKind } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { failureChipKey } from "../host-client/failures";
import type { PageNotice as Notice } from "../host-client/frame-port";
import type { Fact } from "../pages/reading";
import { Button } from "../shared/controls";
import { Failed } from "../shared/failed";
import { saveFile } from "../shared/save-file";
import { useSpeech } from "../shared/use-speech";
import { usePageLink } from "./page-link";
import { languageName } from "./sentences";

const pageKeys: Record<PageKind, WordKey> = {
  "order-list": "page_order_list",
  "order-detail": "page_order_detail",
  "refund-list": "page_refund_list",
  tracking: "page_tracking",
  conversation: "page_conversation",
  dispute: "page_dispute",
};

/** Facts in people's words; several facts share one. */
const factKeys: Partial<Record<Fact, WordKey>> = {
  orderId: "fact_orders",
  moreOrders: "fact_orders",
  status: "fact_status",
  statusText: "fact_status",
  windows: "fact_windows",
  total: "fact_money",
  price: "fact_money",
  store: "fact_store",
  storeId: "fact_store",
  storeName: "fact_store",
  canMessage: "fact_store",
  lines: "fact_items",
  title: "fact_items",
  quantity: "fact_items",
  productId: "fact_items",
  disputeOffered: "fact_button",
  tracking: "fact_tracking",
  trackingNumber: "fact_tracking",
  disputes: "fact_disputes",
  moreDisputes: "fact_disputes",
  disputeState: "fact_disputes",
  disputeDay: "fact_disputes",
  messages: "fact_messages",
};

export function PageNotice() {
  const page = usePageLink();
  const notice = page?.facts.notice;
  if (!page || !notice) return null;
  switch (notice.kind) {
    case "failed":
      return (
        <Section heading={failureChipKey(notice.failure)}>
          <Failed
            failure={notice.failure}
            retry={() => {
              page.retry();
              page.close();
            }}
          />
        </Section>
      );
    case "unread":
      return <Unread notice={notice} />;
    case "empty":
      return <Sentence heading="empty_chip" text="empty_text" />;
    case "too-many":
      return <TooMany read={notice.read} />;
  }
}

function Section({ heading, children }: { heading: WordKey; children: ComponentChildren }) {
  const { say } = useSpeech();
  return (
    <section class="stack" data-ready="">
      <h1 class="heading" tabIndex={-1}>
        {say(heading)}
      </h1>
      {children}
    </section>
  );
}

function Sentence({ heading, text }: { heading: WordKey; text: WordKey }) {
  const { say } = useSpeech();
  return (
    <Section heading={heading}>
      <p>{say(text)}</p>
    </Section>
  );
}

function TooMany({ read }: { read: number }) {
  const { say, language } = useSpeech();
  return (
    <Section heading="unread_chip">
      <p>{say("too_many_orders", { count: new Intl.NumberFormat(language).format(read) })}</p>
    </Section>
  );
}

function Unread({ notice: { page: kind, missing, language } }: { notice: Extract<Notice, { kind: "unread" }> }) {
  const speech = useSpeech();
  const { say, list } = speech;
  const page = usePageLink();
  const facts = [...new Set(missing.map((fact) => say(factKeys[fact] ?? "fact_dates")))];
  const [said, setSaid] = useState("");
  const save = async () => {
    const text = await page?.capture();
    const name = `recourse-capture-${kind}.json`;
    if (text) saveFile(name, text);
    setSaid(text ? say("capture_saved", { name }) : say("capture_failed"));
  };
  return (
    <Section heading="unread_chip">
      <p>{say("unread_text", { page: say(pageKeys[kind]) })}</p>
      {facts.length > 0 ? <p>{say("unread_facts", { facts: list(facts) })}</p> : null}
      {language ? <p>{say("unread_language", { language: languageName(language, speech) })}</p> : null}
      <p>{say("unread_advice")}</p>
      <div class="actions">
        <Button act="capture" onClick={() => void save()}>
          {say("button_capture")}
        </Button>
      </div>
      <p role="status">{said}</p>
    </Section>
  );
}
