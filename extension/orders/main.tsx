/** Every order on one page: opened from the popup, the side panel and the options. */
import { askEarly } from "../shared/early-orders";
import { start } from "../shared/start";
import { OrdersPage } from "./orders-page";

const ask = askEarly();
void start("orders_title", () => <OrdersPage ask={ask} />);
