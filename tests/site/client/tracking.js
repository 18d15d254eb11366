import { h, showLate } from "./h.js";
import { request } from "./mtop.js";

const options = window.__PAGE_OPTIONS__;
const trackingApi = "mtop.ae.ld.querydetail";

export async function showTracking() {
  const tradeOrderId = new URLSearchParams(location.search).get("tradeOrderId");
  const { module } = await request(trackingApi, { tradeOrderId });
  await showLate(
    () =>
      h(
        "main",
        { class: "tracking-main" },
        (module.trackingDetailLineList ?? []).map((parcel) =>
          h(
            "section",
            {},
            h("div", { class: "logistic-info-v2--mailNoValue--a1" }, parcel.mailNo),
            h("div", { class: "logistic-info-v2--carrierTitle--a1" }, parcel.logisticsCarrierName),
            h(
              "ul",
              {},
              parcel.detailList.map((event) => h("li", {}, `${event.timeText} ${event.trackingDetailDesc}`)),
            ),
          ),
        ),
        h(
          "address",
          {},
          `${module.logisticsReceiverInfo?.contactName ?? ""} ${module.logisticsReceiverInfo?.phoneNumber ?? ""}`,
        ),
      ),
    Number(options.late ?? 100),
  );
}
