/** A command for a terminal, with a button that copies it. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "./controls";
import { useSpeech } from "./use-speech";

export function Command({ command }: { command: string }) {
  const { say } = useSpeech();
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), 4000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () =>
    void navigator.clipboard.writeText(command).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div class="stack">
      <div class="command">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long command scrolls, and a keyboard must reach it */}
        <pre tabIndex={0} dir="ltr">
          <code>{command}</code>
        </pre>
        <Button onClick={copy} label={say("command_copy_label", { command })}>
          {say("command_copy")}
        </Button>
      </div>
      <span class="quiet" role="status">
        {copied === null ? "" : say(copied ? "command_copied" : "command_not_copied")}
      </span>
    </div>
  );
}
