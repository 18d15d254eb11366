/** One order beside the table, in a dialog of the browser's own: it keeps the focus in, and gives it back. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Room } from "../order/room";
import type { OrderViewOf, View } from "../order/views";
import { Button } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";

interface Props {
  orderId: string;
  version: number;
  recorded(): void;
  close(): void;
  /** A store's own page is the table, narrowed to it. */
  showStore(storeId: string): void;
}

export function OrderDialog({ orderId, version, recorded, close, showStore }: Props) {
  const { say } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const [steps, setSteps] = useState<OrderViewOf[]>([{ name: "order", orderId }]);
  const view = steps.at(-1) ?? { name: "order", orderId };

  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    dialog.current?.scrollTo(0, 0);
    dialog.current?.querySelector<HTMLElement>("h1")?.focus();
  }, [view]);

  const go = (next: View) => {
    if (next.name !== "store") setSteps([...steps, next]);
    else {
      showStore(next.storeId);
      close();
    }
  };
  const back = () => {
    if (steps.length > 1) setSteps(steps.slice(0, -1));
    else dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="order"
      aria-label={say("orders_one_order")}
      onClose={close}
      onCancel={(event) => {
        if (steps.length < 2) return;
        event.preventDefault();
        back();
      }}
    >
      <div class="dialog-top">
        {steps.length > 1 ? (
          <Button kind="plain" onClick={back} label={say("popup_back")}>
            <span aria-hidden="true" class="turns">
              ←
            </span>
          </Button>
        ) : null}
        <Button kind="plain" act="close" onClick={() => dialog.current?.close()}>
          {say("orders_close")}
        </Button>
      </div>
      <Room view={view} version={version} go={go} back={back} recorded={recorded} />
    </dialog>
  );
}
