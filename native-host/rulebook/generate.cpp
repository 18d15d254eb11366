// Turns rulebook.json into the constants the host is built with: generate RULEBOOK.json OUT.cpp
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "rulebook/load.h"
#include "rulebook/numbers.h"
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

std::string numbers_of(const nlohmann::json& values) {
  std::string numbers;
  for (const auto& number : recourse::rulebook::kNumbers) {
    const std::string name(number.name);
    if (!values.contains(name)) throw recourse::rulebook::Invalid("/values/" + name, "the value is missing");
    numbers += fmt::format("      {},  // {}\n", values.at(name).at("value").get<int>(), name);
  }
  return numbers;
}

std::string source_of(const recourse::Rulebook& r, const std::string& numbers, const std::string& sources) {
  std::string week;
  for (const int d : r.store_days) week += fmt::format("{}, ", d);
  std::string holidays;
  for (const auto& h : r.chinese_holidays)
    holidays += fmt::format("      {{{}, {}, {}}},\n", day(h.from), day(h.to), h.assumed);
  return fmt::format(R"(// Generated from rulebook.json.
#include "rulebook/load.h"
#include "rulebook/numbers.h"

namespace recourse::rulebook {{

namespace {{

/// In the order of kNumbers.
constexpr std::array<int, kNumbers.size()> kValues{{
{}}};

Rulebook made() {{
  using std::chrono::days;
  Rulebook rulebook;
  rulebook.version = {};
  for (std::size_t i = 0; i < kNumbers.size(); ++i) kNumbers[i].put(rulebook, kValues[i]);
  rulebook.store_days = {{{}}};
  rulebook.chinese_holidays = {{
{}  }};
  return rulebook;
}}

}}  // namespace

const Rulebook& built_in() {{
  static const Rulebook rulebook = made();
  return rulebook;
}}

const std::vector<ValueSource>& sources() {{
  static const std::vector<ValueSource> sources{{
{}  }};
  return sources;
}}

}}  // namespace recourse::rulebook
)",
                     numbers, nlohmann::json(r.version).dump(), week, holidays, sources);
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
    std::ofstream(argv[2]) << source_of(recourse::rulebook::read_over({}, json), numbers_of(json.at("values")),
                                        sources_of(json));
    return 0;
  } catch (const recourse::rulebook::Invalid& error) {
    std::cerr << argv[1] << error.path << ": " << error.what() << "\n";
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << "\n";
  }
  return 1;
}
