/** Selectors of the order list. Each has its row in docs/following-a-site-change.md. `data-pl` is the same in every language. */
export const selectors = {
  card: ".order-item",
  status: '[data-pl="order_item_header_status"], .order-item-header-status-text, .order-item-header-status > span',
  info: '[data-pl="order_item_header_info"] > div, .order-item-header-right-info > div',
  orderLinks: 'a[href*="order/detail.html"], a[href*="tradeOrderId="], a[href*="orderId="]',
  headLinks:
    'a[data-pl="order_item_header_detail"], [data-pl="order_item_header_detail"] a, .order-item-header-right > a',
  store: ".order-item-store",
  storeName:
    '[data-pl="order_item_store_name"] > span, [data-pl="order_item_store_name"], .order-item-store-name a > span, .order-item-store-name a, .order-item-store-name',
  storeLink: 'a[href*="/store/"]',
  contactLink: 'a[href*="/p/message/"], a[href*="msgDetail.htm"]',
  item: ".order-item-content-body",
  itemTitle: '[data-pl="order_item_content_info_name"] span[title], .order-item-content-info-name span[title]',
  itemLink: 'a[href*="/item/"]',
  pictures: ".order-item-content-img-list > a",
  itemPrice: ".order-item-content-info-number",
  itemQuantity: ".order-item-content-info-number-quantity",
  total: '[data-pl="order_item_content_price_total"], .order-item-content-opt-price-total',
  buttons: ".order-item-btns",
  refundState: ".order-item-bottom-action .expose-info .expose-info-item-title",
  loadMore: '[data-pl="order_more"] button, .order-more button',
} as const;
