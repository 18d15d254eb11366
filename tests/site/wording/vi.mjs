import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "vi",
  completed: "Đã hoàn thành",
  shipped: "Chờ giao hàng",
  statuses: {
    unpaid: "Chờ thanh toán",
    processing: "Đang xử lý",
    cancelled: "Đã hủy",
    expired: "Đã hết hạn",
  },
  day: dayIn("vi", { dateStyle: "medium" }),
  reminder:
    "Đơn hàng đã hoàn thành.Nếu có vấn đề, bạn có thể yêu cầu trả hàng/hoàn tiền trong vòng 7 ngày sau khi xác nhận đã nhận hàng.Nếu sản phẩm nhận được bị lỗi hoặc không đúng mô tả, bạn có thể mở tranh chấp trong vòng 90 ngày kể từ khi đặt hàng.",
  fastDelivery: (day) =>
    `Mã giảm giá nếu giao trễ sau ${day} · Hoàn tiền nếu không giao trước ${day} · Hoàn tiền nếu hư hỏng`,
  freeReturn: "Không hài lòng? Gửi trả lại trong vòng 15 ngày sau khi giao hàng.",
  eta: (day) => `Ngày giao hàng dự kiến: ${day}`,
  disputeButton: "Trả hàng/hoàn tiền",
  cases: {
    "waiting-buyer": "Đang chờ phản hồi của bạn",
    "waiting-seller": "Đang chờ phản hồi của người bán",
    "platform-review": "Đang chờ phản hồi của AliExpress",
    "return-pending": "Gửi trả sản phẩm",
    refunded: "Hoàn tiền hoàn tất",
    cancelled: "Đã hủy",
  },
  respondBy: (day) => `Vui lòng phản hồi trước ${day}`,
  returnBy: (day) => `Gửi trả sản phẩm trước ${day}`,
  labels: {
    placed: "Ngày đặt hàng",
    paid: "Đã thanh toán ngày",
    shipped: "Gửi hàng hoàn tất ngày",
    completed: "Đơn hàng hoàn tất ngày",
  },
};
