/** A store: whether to write to it now, and all that happened with it. */

import { useAnswer } from "../host-client/use-answer";
import { History } from "../order/history";
import { messageSentence } from "../order/next-sentences";
import type { View } from "../order/views";
import { Callout } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";

interface Props {
  storeId: string;
  storeName: string;
  version: number;
  go(view: View): void;
}

export function StoreView({ storeId, storeName, version, go }: Props) {
  const speech = useSpeech();
  const message = useAnswer("message.check", { storeId }, version);
  return (
    <article class="stack" data-store-id={storeId}>
      <h1 class="heading" tabIndex={-1}>
        <bdi>{storeName}</bdi>
      </h1>
      {message?.ok ? (
        <Callout tone={message.result.wouldBeSpam ? "wait" : "quiet"}>
          <p>{messageSentence(message.result, speech)}</p>
        </Callout>
      ) : null}
      <History subject={{ storeId }} version={version} open={(orderId) => go({ name: "order", orderId })} unfolded />
    </article>
  );
}
