#include "rules/line_case.h"
#include "rules/rules.h"

namespace recourse::rules {

namespace {

/// Answers that a printed last day might have changed.
bool asks_for_days(RefundCode code) {
  switch (code) {
    case RefundCode::request_now:
    case RefundCode::contact_seller_first:
    case RefundCode::wait_for_reply:
    case RefundCode::answer_seller:
    case RefundCode::not_open_yet:
    case RefundCode::window_closed:
    case RefundCode::not_offered:
    case RefundCode::unknown:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<Finding> refund_window_unread(const LineCase& c, RefundCode code, const NextStep& next) {
  const auto& language = c.order.unread_language;
  const bool opens_it = next.action == Action::open_page && next.page == TargetPage::order_detail;
  // To open it again as it was would tell no more. Elsewhere the button alone may have decided, without any last day.
  if (!language || (!opens_it && !(asks_for_days(code) && c.days.listed.empty()))) return std::nullopt;
  return Finding{RuleId::refund_window,
                 Effect::informs,
                 Basis::platform,
                 {{"why", std::string("page-language")}, {"language", *language}}};
}

}  // namespace recourse::rules
