/** How the answers and the state worth passing on are known, among everything a page loads. Shared by both worlds. */

/** Part of the address of every answer of the site's own interface: which one it is. */
export const answerAddress = /\/h5\/(mtop\.[\w.]+)\//i;

/** The interfaces whose answers are read. Everything else a page loads is not looked at. */
export const answerNames =
  /\/h5\/mtop\.(?:aliexpress\.trade\.buyer\.order\.(?:list|detail)|ae\.ld\.querydetail|aliexpress\.buyer\.reverse\.\w+|[\w.]*im[\w.]*(?:messagebox|session|message)[\w.]*)\//i;

/** Words of which at least one stands in any state or script worth reading. */
export const stateMarks = [
  "pc_om_list_order",
  "pc_om_list_body",
  "detail_order_status_block",
  "reverseOrderLines",
  "trackingDetailLineList",
  "reverseDetailStatusText",
];

/** Globals tools have found page state in; every other own global is looked at after them. */
export const stateGlobals = [
  "runParams",
  "__INIT_DATA__",
  "_init_data_",
  "__INITIAL_STATE__",
  "__AER_DATA__",
  "_dida_config_",
];

export const helloEvent = "recourse:hello";

/** A message longer than this is not passed on. */
export const longestMessage = 16 * 1024 * 1024;

/** Of what a page sends, no more than this is looked at. */
export const longestRequest = 16 * 1024;
