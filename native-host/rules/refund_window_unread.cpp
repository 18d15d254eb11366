#include "rules/line_case.h"
#include "rules/rules.h"

namespace recourse::rules {

std::optional<Finding> refund_window_unread(const LineCase& c, const NextStep& next) {
  const auto& language = c.order.unread_language;
  if (!language || next.action != Action::open_page || next.page != TargetPage::order_detail) return std::nullopt;
  // To open it again as it was would tell no more.
  return Finding{RuleId::refund_window,
                 Effect::informs,
                 Basis::platform,
                 {{"why", std::string("page-language")}, {"language", *language}}};
}

}  // namespace recourse::rules
