/**
 * The page in the frame over AliExpress's. It shows nothing and asks nothing until the background confirms that our own
 * content script opened it in this tab, and for which order.
 */
import { render } from "preact";
import { claimFrame } from "../host-client/ask";
import { speech } from "../shared/speech";
import { SpeechContext } from "../shared/use-speech";
import { FrameApp } from "./frame-app";
import { type Introduction, onIntroduction, PagePort } from "./page-port";
import { Refusals } from "./refusals";
import { FrameSight } from "./sight";
import { allowOnlyTrustedActs } from "./trusted-acts";

let claimed = false;

async function introduced({ ticket, port }: Introduction): Promise<void> {
  if (claimed) return;
  const reply = await claimFrame(ticket);
  if (!reply.ok || claimed) return;
  claimed = true;
  const { subject, language, words } = reply.result;
  const page = new PagePort(port);
  const sight = new FrameSight(document, (settled) => {
    document.documentElement.dataset.settled = String(settled);
  });
  page.covered = (covered) => sight.covered(covered);
  const refusals = new Refusals();
  allowOnlyTrustedActs(window, sight, (why) => refusals.told(why));
  const spoken = speech(language, words);
  document.documentElement.lang = language;
  document.documentElement.dir = spoken.direction;
  document.title = spoken.say("notice_name");
  const root = document.getElementById("root");
  if (!root) return;
  render(
    <SpeechContext.Provider value={spoken}>
      <FrameApp subject={subject} page={page} refusals={refusals} />
    </SpeechContext.Provider>,
    root,
  );
}

onIntroduction((by) => void introduced(by));
