#include "rulebook/read.h"

#include <fmt/format.h>

#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "rulebook/load.h"

namespace recourse::rulebook {

namespace {

using nlohmann::json;

struct Number {
  int least;
  int most;
  std::function<void(Rulebook&, int)> set;
  std::function<int(const Rulebook&)> get;
};

int whole_number(int value) { return value; }

template <class Rep, class Period>
int whole_number(std::chrono::duration<Rep, Period> value) {
  return static_cast<int>(value.count());
}

const std::map<std::string, Number>& numbers() {
  using std::chrono::hours;
  using std::chrono::minutes;
  static const std::map<std::string, Number> table{
      {"urgentDays",
       {0, 60, [](Rulebook& r, int v) { r.urgent_days = v; },
        [](const Rulebook& r) { return whole_number(r.urgent_days); }}},
      {"replyHours",
       {1, 24 * 60, [](Rulebook& r, int v) { r.reply_time = hours(v); },
        [](const Rulebook& r) { return whole_number(r.reply_time); }}},
      {"freshHours",
       {1, 24 * 30, [](Rulebook& r, int v) { r.fresh = hours(v); },
        [](const Rulebook& r) { return whole_number(r.fresh); }}},
      {"assumedWindowDays",
       {1, 365, [](Rulebook& r, int v) { r.assumed_window_days = v; },
        [](const Rulebook& r) { return whole_number(r.assumed_window_days); }}},
      {"assumedWindowTrustDays",
       {0, 365, [](Rulebook& r, int v) { r.assumed_window_trust_days = v; },
        [](const Rulebook& r) { return whole_number(r.assumed_window_trust_days); }}},
      {"assumedAfterFirstDayDays",
       {1, 365, [](Rulebook& r, int v) { r.assumed_after_first_day_days = v; },
        [](const Rulebook& r) { return whole_number(r.assumed_after_first_day_days); }}},
      {"dispatchWaitDays",
       {0, 365, [](Rulebook& r, int v) { r.dispatch_wait_days = v; },
        [](const Rulebook& r) { return whole_number(r.dispatch_wait_days); }}},
      {"returnShippingDays",
       {1, 365, [](Rulebook& r, int v) { r.return_shipping_days = v; },
        [](const Rulebook& r) { return whole_number(r.return_shipping_days); }}},
      {"refundPendingDays",
       {1, 365, [](Rulebook& r, int v) { r.refund_pending_days = v; },
        [](const Rulebook& r) { return whole_number(r.refund_pending_days); }}},
      {"overAfterDays",
       {30, 3650, [](Rulebook& r, int v) { r.over_after_days = v; },
        [](const Rulebook& r) { return whole_number(r.over_after_days); }}},
      {"stalledAfterDays",
       {1, 365, [](Rulebook& r, int v) { r.stalled_after_days = v; },
        [](const Rulebook& r) { return whole_number(r.stalled_after_days); }}},
      {"bankDays",
       {1, 3650, [](Rulebook& r, int v) { r.bank_days = v; },
        [](const Rulebook& r) { return whole_number(r.bank_days); }}},
      {"payPalDays",
       {1, 3650, [](Rulebook& r, int v) { r.paypal_days = v; },
        [](const Rulebook& r) { return whole_number(r.paypal_days); }}},
      {"withdrawalDays",
       {0, 365, [](Rulebook& r, int v) { r.withdrawal_days = v; },
        [](const Rulebook& r) { return whole_number(r.withdrawal_days); }}},
      {"promiseMarginDays",
       {0, 60, [](Rulebook& r, int v) { r.promise_margin_days = v; },
        [](const Rulebook& r) { return whole_number(r.promise_margin_days); }}},
      {"silenceEndsThreadDays",
       {1, 3650, [](Rulebook& r, int v) { r.silence_ends_thread_days = v; },
        [](const Rulebook& r) { return whole_number(r.silence_ends_thread_days); }}},
      {"sameMessageMinutes",
       {0, 24 * 60, [](Rulebook& r, int v) { r.same_message = minutes(v); },
        [](const Rulebook& r) { return whole_number(r.same_message); }}},
      {"storeUtcOffsetMinutes",
       {-14 * 60, 14 * 60, [](Rulebook& r, int v) { r.store_utc_offset = minutes(v); },
        [](const Rulebook& r) { return whole_number(r.store_utc_offset); }}},
      {"storeOpensMinute",
       {0, 24 * 60, [](Rulebook& r, int v) { r.store_opens_minute = v; },
        [](const Rulebook& r) { return whole_number(r.store_opens_minute); }}},
      {"storeClosesMinute",
       {0, 24 * 60, [](Rulebook& r, int v) { r.store_closes_minute = v; },
        [](const Rulebook& r) { return whole_number(r.store_closes_minute); }}},
  };
  return table;
}

const json& bare(const json& value) {
  const auto found = value.is_object() ? value.find("value") : value.end();
  return value.is_object() && found != value.end() ? *found : value;
}

int whole(const json& value, int least, int most, const std::string& path) {
  if (!value.is_number_integer()) throw Invalid(path, "a whole number is expected");
  const auto number = value.get<std::int64_t>();
  if (number < least || number > most)
    throw Invalid(path, fmt::format("{} is not between {} and {}", number, least, most));
  return static_cast<int>(number);
}

std::vector<int> week_days(const json& value, const std::string& path) {
  if (!value.is_array() || value.empty() || value.size() > 7)
    throw Invalid(path, "a list of week days, 1 (Monday) to 7 (Sunday), is expected");
  std::vector<int> days;
  for (std::size_t i = 0; i < value.size(); ++i) days.push_back(whole(value[i], 1, 7, fmt::format("{}/{}", path, i)));
  return days;
}

PageDate day(const json& holiday, const char* name, const std::string& path) {
  const auto found = holiday.find(name);
  const auto parsed =
      found != holiday.end() && found->is_string() ? parse_page_date(found->get<std::string>()) : std::nullopt;
  if (!parsed) throw Invalid(path + "/" + name, "a day as YYYY-MM-DD is expected");
  return *parsed;
}

std::vector<Holiday> holidays(const json& value, const std::string& path) {
  if (!value.is_array() || value.size() > 1000) throw Invalid(path, "a list of up to 1,000 holidays is expected");
  std::vector<Holiday> list;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto here = fmt::format("{}/{}", path, i);
    if (!value[i].is_object()) throw Invalid(here, "a holiday with from and to is expected");
    const Holiday holiday{day(value[i], "from", here), day(value[i], "to", here),
                          value[i].value("assumed", json(false)) == true};
    if (holiday.to < holiday.from || holiday.to - holiday.from > std::chrono::days(60))
      throw Invalid(here, "a holiday ends on or after its first day, within 60 days");
    list.push_back(holiday);
  }
  return list;
}

void read_values(Rulebook& rulebook, const json& values, const std::string& path) {
  for (const auto& [name, value] : values.items()) {
    std::string place = path;
    place.append("/").append(name);
    const auto known = numbers().find(name);
    if (known == numbers().end()) throw Invalid(place, "there is no value of this name");
    known->second.set(rulebook, whole(bare(value), known->second.least, known->second.most, place));
  }
}

}  // namespace

std::vector<int> values_of(const Rulebook& rulebook, const std::string& name) {
  if (name == "storeDays") return rulebook.store_days;
  const auto known = numbers().find(name);
  return known == numbers().end() ? std::vector<int>() : std::vector<int>{known->second.get(rulebook)};
}

Rulebook read_over(Rulebook rulebook, const json& json) {
  if (!json.is_object()) throw Invalid("", "an object is expected");
  for (const auto& [name, value] : json.items()) {
    const std::string path = "/" + name;
    if (name == "version") {
      if (!value.is_string()) throw Invalid(path, "a text is expected");
      rulebook.version = value.get<std::string>();
    } else if (name == "values") {
      if (!value.is_object()) throw Invalid(path, "an object is expected");
      read_values(rulebook, value, path);
    } else if (name == "storeDays") {
      rulebook.store_days = week_days(bare(value), path);
    } else if (name == "chineseHolidays") {
      rulebook.chinese_holidays = holidays(value, path);
    } else {
      read_values(rulebook, {{name, value}}, "");
    }
  }
  return rulebook;
}

}  // namespace recourse::rulebook
