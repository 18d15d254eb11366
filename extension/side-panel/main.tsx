/** The side panel (sidebar in Firefox): what the popup shows, beside the page. */
import { App } from "../popup/app";
import { start } from "../shared/start";

void start("action_title", () => <App surface="side-panel" />);
