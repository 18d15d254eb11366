#include "rulebook/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "rulebook/load.h"
#include "rulebook/numbers.h"

namespace recourse::rulebook {

namespace {

using nlohmann::json;

const Number* number_named(std::string_view name) {
  const auto found = std::ranges::find(kNumbers, name, &Number::name);
  return found == kNumbers.end() ? nullptr : &*found;
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
    const Number* number = number_named(name);
    if (number == nullptr) throw Invalid(place, "there is no value of this name");
    number->put(rulebook, whole(bare(value), number->least, number->most, place));
  }
}

}  // namespace

std::vector<int> values_of(const Rulebook& rulebook, const std::string& name) {
  if (name == "storeDays") return rulebook.store_days;
  const Number* number = number_named(name);
  return number == nullptr ? std::vector<int>() : std::vector<int>{number->of(rulebook)};
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
