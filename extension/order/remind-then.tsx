/** Under "Wait until Wed 10:00.": to be told at that time, in one press; and what was asked for, with its undoing. */
import { useEffect, useState } from "preact/hooks";
import { callHost, openPage } from "../host-client/ask";
import type { Failure } from "../host-client/messages";
import { useAnswer } from "../host-client/use-answer";
import { Button } from "../shared/controls";
import { Failed } from "../shared/failed";
import { areNotificationsWanted } from "../shared/notifications-wanted";
import { useSpeech } from "../shared/use-speech";

/** Whether notifications come in this browser; null until that is known. */
function useNotifications(): boolean | null {
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    void areNotificationsWanted().then(setOn);
  }, []);
  return on;
}

/** `at`: when the seller's time to answer is over. */
export function RemindThen({ orderId, at }: { orderId: string; at: string }) {
  const speech = useSpeech();
  const [version, setVersion] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const notes = useAnswer("note.read", { orderId }, version);
  const notified = useNotifications();
  const asked = notes?.ok ? (notes.result.remindAt ?? null) : null;
  const record = async (when: string | null) => {
    const reply = await callHost("reminder.record", { orderId, at: when });
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) setVersion(version + 1);
  };
  if (failure) return <Failed failure={failure} retry={() => setFailure(null)} />;
  // One asked for about an earlier message is over.
  const isSet = asked !== null && Date.parse(asked) >= Date.parse(at);
  return (
    <span class="actions" role="status" data-remind={isSet ? asked : "none"}>
      {isSet ? <span>{speech.say("guard_remind_set", { date: speech.moment(asked) })}</span> : null}
      {isSet && notified === false ? <span class="quiet">{speech.say("guard_remind_badge")}</span> : null}
      {isSet && notified === false ? (
        <Button act="turn-on" onClick={() => void openPage("options")}>
          {speech.say("guard_remind_on")}
        </Button>
      ) : null}
      {/* One button, so that the focus stays with it. */}
      <Button
        kind={isSet ? "usual" : "primary"}
        act={isSet ? "undo-reminder" : "remind"}
        onClick={() => void record(isSet ? null : at)}
      >
        {speech.say(isSet ? "drafting_undo" : "guard_remind_then")}
      </Button>
    </span>
  );
}
