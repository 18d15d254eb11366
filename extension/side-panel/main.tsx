/** The side panel (sidebar in Firefox): what the popup shows, beside the page. */
import { App } from "../popup/app";
import { start } from "../ui/start";

void start("action_title", () => <App surface="side-panel" />);
