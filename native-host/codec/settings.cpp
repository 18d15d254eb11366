#include "codec/settings.h"

#include <algorithm>

#include "codec/codec.h"

namespace recourse::codec {

namespace {

constexpr std::size_t kMostReminderDays = 10;
constexpr int kMostDaysBefore = 60;
constexpr int kFarthestZone = 14 * 60;

/// "auto", or what names a language or country: "pt_BR", "ES".
void expect_name(const Reader& value, std::size_t longest) {
  const auto name = value.text(longest);
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  if (name.empty() || !std::ranges::all_of(name, fits))
    value.fail(misfit::expected("a name of letters is expected", R"("es")"));
}

}  // namespace

std::string setting_text(const std::string& name, const Reader& value) {
  if (name.starts_with(kStoreSetting)) {
    if (!StoreId::parse(name.substr(std::char_traits<char>::length(kStoreSetting))))
      value.fail(misfit::expected("a store id is expected", R"("1102345678")"));
    return stored_text(store_settings_from(value));
  }
  if (name == "language") {
    expect_name(value, 20);
  } else if (name == "country" || name == "countrySeen") {
    expect_name(value, 4);
  } else if (name == "botCounts") {
    value.boolean();
  } else if (name == "buyerUtcOffsetMinutes") {
    value.whole(-kFarthestZone, kFarthestZone);
  } else if (name == "reminderDays") {
    value.list(kMostReminderDays, [](const Reader& day) { return day.whole(0, kMostDaysBefore); });
  } else {
    value.fail({"no setting of this name is known", "params_no_setting"});
  }
  return text_of(value.json());
}

}  // namespace recourse::codec
