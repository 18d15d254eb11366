#include "unit/rules/spoken.h"

#include "codec/names.h"

namespace recourse::testing {

using codec::name_of;

std::string spoken(const Refund& refund) {
  return std::string(name_of(refund.answer)) + " " + std::string(name_of(refund.code));
}

std::string spoken(const std::optional<Deadline>& deadline) {
  return deadline ? format_page_date(deadline->on) + " " + std::string(name_of(deadline->basis)) : "-";
}

std::string spoken(const NextStep& step) {
  std::string text(name_of(step.action));
  if (step.page) text += " " + std::string(name_of(*step.page));
  if (!step.not_before) return text;
  if (const auto* day = std::get_if<PageDate>(&*step.not_before)) return text + " until " + format_page_date(*day);
  return text + " until " + format_instant(std::get<Instant>(*step.not_before));
}

std::string spoken(const MessageVerdict& message) {
  std::string text = std::string(name_of(message.answer)) + " " + std::string(name_of(message.code));
  if (message.retry_at) text += " until " + format_instant(*message.retry_at);
  return text;
}

}  // namespace recourse::testing
