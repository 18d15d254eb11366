/** A conversation may name no order, or several: which one a draft is about, the buyer says. */
import { useState } from "preact/hooks";
import { chooseOrder } from "../host-client/ask";
import { isAliExpressId } from "../pages/site/urls";
import { Button, Field } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";
import { usePageLink } from "./page-link";

export function OrderChoice({ chosen }: { chosen(orderId: string): void }) {
  const { say } = useSpeech();
  const page = usePageLink();
  const [typed, setTyped] = useState("");
  const digits = typed.replace(/\s/g, "");
  const choose = async (orderId: string) => {
    if ((await chooseOrder(orderId)).ok) chosen(orderId);
  };
  return (
    <section class="stack" data-ready="">
      <h1 class="heading" tabIndex={-1}>
        {say("drafting_which_order")}
      </h1>
      <div class="actions">
        {(page?.facts.orderIds ?? []).map((orderId) => (
          <Button key={orderId} onClick={() => void choose(orderId)}>
            {orderId}
          </Button>
        ))}
      </div>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isAliExpressId(digits)) void choose(digits);
        }}
      >
        <Field label={say("drafting_order_number")}>
          {(id) => (
            <input
              id={id}
              class="input"
              inputMode="numeric"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="actions">
          <Button kind="primary" disabled={!isAliExpressId(digits)} onClick={() => void choose(digits)}>
            {say("drafting_go_on")}
          </Button>
        </div>
      </form>
    </section>
  );
}
