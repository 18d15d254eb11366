/** popup.js: the toolbar's popup. */
import { start } from "../shared/start";
import { App } from "./app";

void start("action_title", () => <App surface="popup" />);
