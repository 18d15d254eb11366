// Turns rulebook.json into the constants the host is built with: generate RULEBOOK.json OUT.cpp
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "rulebook/load.h"
#include "rulebook/read.h"

namespace {

std::string day(recourse::PageDate date) { return fmt::format("PageDate(days({}))", date.time_since_epoch().count()); }

/// A value's source and whether AliExpress says so itself, as C++.
std::string told_source(const std::string& name, const nlohmann::json& value) {
  return fmt::format("      {{{}, {}, {}}},\n", nlohmann::json(name).dump(), value.at("source").dump(),
                     value.at("unverified").get<bool>());
}

std::string sources_of(const nlohmann::json& json) {
  std::string sources;
  for (const auto& [name, value] : json.at("values").items()) sources += told_source(name, value);
  return sources + told_source("storeDays", json.at("storeDays"));
}

std::string source_of(const recourse::Rulebook& r, const std::string& sources) {
  std::string week;
  for (const int d : r.store_days) week += fmt::format("{}, ", d);
  std::string holidays;
  for (const auto& h : r.chinese_holidays)
    holidays += fmt::format("        {{{}, {}, {}}},\n", day(h.from), day(h.to), h.assumed);
  return fmt::format(R"(// Generated from rulebook.json.
#include "rulebook/load.h"

namespace recourse::rulebook {{

const Rulebook& built_in() {{
  using std::chrono::days;
  using std::chrono::hours;
  using std::chrono::minutes;
  static const Rulebook rulebook{{
      .version = "{}",
      .urgent_days = {},
      .reply_time = hours({}),
      .fresh = hours({}),
      .assumed_window_days = {},
      .assumed_window_trust_days = {},
      .assumed_after_first_day_days = {},
      .dispatch_wait_days = {},
      .return_shipping_days = {},
      .refund_pending_days = {},
      .over_after_days = {},
      .stalled_after_days = {},
      .bank_days = {},
      .paypal_days = {},
      .withdrawal_days = {},
      .promise_margin_days = {},
      .silence_ends_thread_days = {},
      .same_message = minutes({}),
      .store_utc_offset = minutes({}),
      .store_opens_minute = {},
      .store_closes_minute = {},
      .store_days = {{{}}},
      .chinese_holidays = {{
{}      }},
  }};
  return rulebook;
}}

const std::vector<ValueSource>& sources() {{
  static const std::vector<ValueSource> sources{{
{}  }};
  return sources;
}}

}}  // namespace recourse::rulebook
)",
                     r.version, r.urgent_days, r.reply_time.count(), r.fresh.count(), r.assumed_window_days,
                     r.assumed_window_trust_days, r.assumed_after_first_day_days, r.dispatch_wait_days,
                     r.return_shipping_days, r.refund_pending_days, r.over_after_days, r.stalled_after_days,
                     r.bank_days, r.paypal_days, r.withdrawal_days, r.promise_margin_days, r.silence_ends_thread_days,
                     r.same_message.count(), r.store_utc_offset.count(), r.store_opens_minute, r.store_closes_minute,
                     week, holidays, sources);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: generate RULEBOOK.json OUT.cpp\n";
    return 2;
  }
  try {
    std::ifstream in(argv[1]);
    const auto json = nlohmann::json::parse(in);
    std::ofstream(argv[2]) << source_of(recourse::rulebook::read_over({}, json), sources_of(json));
    return 0;
  } catch (const recourse::rulebook::Invalid& error) {
    std::cerr << argv[1] << error.path << ": " << error.what() << "\n";
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << "\n";
  }
  return 1;
}
