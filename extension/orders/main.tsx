/** Every order on one page: opened from the popup, the side panel and the options. */
import { start } from "../shared/start";
import { OrdersPage } from "./orders-page";

void start("orders_title", () => <OrdersPage />);
