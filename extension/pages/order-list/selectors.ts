/** Selectors of the order list. Each has its row in docs/following-a-site-change.md. */
export const selectors = {
  card: ".order-item",
  status: ".order-item-header-status-text, .order-item-header-status > span",
  info: ".order-item-header-right-info > div",
  orderLinks: 'a[href*="order/detail.html"], a[href*="tradeOrderId="], a[href*="orderId="]',
  store: ".order-item-store",
  storeName: ".order-item-store-name a > span, .order-item-store-name a, .order-item-store-name",
  storeLink: 'a[href*="/store/"]',
  contactLink: 'a[href*="/p/message/"], a[href*="msgDetail.htm"]',
  item: ".order-item-content-body",
  itemTitle: ".order-item-content-info-name span[title]",
  itemLink: 'a[href*="/item/"]',
  itemPrice: ".order-item-content-info-number",
  itemQuantity: ".order-item-content-info-number-quantity",
  total: ".order-item-content-opt-price-total",
  buttons: ".order-item-btns",
  loadMore: '[data-pl="order_more"] button, .order-more button',
} as const;
