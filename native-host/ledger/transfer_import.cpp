#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "codec/settings.h"
#include "ledger/before_import.h"
#include "ledger/bounded_input.h"
#include "ledger/content.h"
#include "ledger/export_format.h"
#include "ledger/merge.h"
#include "ledger/open_ledger.h"
#include "ledger/stored_event.h"
#include "ledger/transfer.h"

namespace recourse::ledger {

using codec::Reader;
using nlohmann::json;

namespace {

constexpr int kDeepest = 64;

struct ImportedSetting {
  std::string name;
  std::string value;
  Instant changed_at;
};

struct ImportedReminder {
  std::string reminder_id;
  std::optional<OrderId> order_id;
  Instant shown_at;
};

/// Clocks differ by zones set wrong; what lies further ahead never happened.
constexpr std::chrono::hours kClocksDiffer{24};

/// The times of a file, and whether any of them is still to come.
class Times {
 public:
  explicit Times(Instant now) : latest_(now + kClocksDiffer), now_(now) {}

  Instant read(const Reader& r, const char* name) {
    const auto at = r.at(name).instant();
    latest_ = std::max(latest_, at);
    return at;
  }

  void expect_past(const CheckedExport& source) const {
    if (latest_ <= now_ + kClocksDiffer) return;
    throw NotImportable(Unfit::ahead,
                        fmt::format("{} holds times that are still to come, the latest {}: the clock was ahead when "
                                    "they were written, or is behind now. Nothing was imported.",
                                    source.called, format_instant(latest_)),
                        latest_);
  }

 private:
  Instant latest_;
  Instant now_;
};

ImportedSetting setting_from(const Reader& r, Times& times) {
  ImportedSetting setting{r.at("name").text(60), {}, times.read(r, "changedAt")};
  const auto* value = codec::member_of(r.json(), "value");
  if (value == nullptr) r.fail("a setting needs a value");
  const std::string place = r.path() + "/value";
  setting.value = codec::setting_text(setting.name, Reader(*value, place));
  return setting;
}

ImportedReminder reminder_from(const Reader& r, Times& times) {
  return {r.at("reminderId").text(200), r.maybe_id<OrderId>("orderId"), times.read(r, "shownAt")};
}

Event timed_event_from(const Reader& r, Times& times) {
  times.read(r, "at");
  times.read(r, "recordedAt");
  if (r.maybe("againAt")) times.read(r, "againAt");
  return event_from(r);
}

[[noreturn]] void refuse(const CheckedExport& source, Unfit unfit, const std::string& why) {
  refuse_import(source.called, unfit, why);
}

/// Names a file given by mistake as what it is, with what to do instead.
void expect_export(const CheckedExport& source, std::ifstream& in) {
  std::error_code error;
  const auto unreadable = [&](const std::string& what) {
    throw NotImportable(Unfit::unreadable, fmt::format("{} {}. Nothing was imported.", source.called, what));
  };
  if (std::filesystem::is_directory(source.file, error)) unreadable("is a folder; name a file");
  if (const int why = errno; !in && failure_of_system(why) == Failure::io)  // too many open files, too little memory
    throw LedgerError(Failure::io, fmt::format("{} cannot be read: {}.", source.called, std::strerror(why)),
                      source.called, why);
  if (!in) unreadable(fmt::format("cannot be read: {}", std::strerror(errno)));
  std::array<char, 1024> head{};
  in.read(head.data(), head.size());
  const std::string_view begin(head.data(), static_cast<std::size_t>(in.gcount()));
  expect_importable(content_of(begin), source.called);
  const std::size_t mark = begin.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const auto first = begin.find_first_not_of(" \t\r\n", mark);
  if (first == std::string_view::npos || begin[first] != '{')
    refuse(source, Unfit::other_json, "it does not begin as one");
  in.clear();
  in.seekg(static_cast<std::streamoff>(mark));
}

/// Reads an exported file without holding it: every list's items go to `take` as they come. Throws NotImportable.
template <class Take>
void read_export(const CheckedExport& source, const Take& take) {
  errno = 0;
  std::ifstream in(source.file, std::ios::binary);
  expect_export(source, in);
  std::string list;  // the root's member being read
  std::int64_t item = 0;
  const auto on_parse = [&](int depth, json::parse_event_t event, json& parsed) {
    if (depth == 1 && event == json::parse_event_t::key) {
      list = parsed.get<std::string>();
      item = 0;
    }
    const bool in_list = list == "events" || list == "settings" || list == "reminders";
    if (depth > kDeepest) refuse(source, Unfit::odd_part, "it is nested too deeply");
    if (depth == 0 && event == json::parse_event_t::array_start) refuse(source, Unfit::other_json, "it is a list");
    if (depth != 2 || event != json::parse_event_t::object_end || !in_list) return depth <= 2 || in_list;
    const codec::Document document(parsed.dump());
    take(list, Reader(document.root(), fmt::format("/{}/{}", list, item++)));
    return false;
  };
  try {
    BoundedInput::Place place;
    const json root = json::parse(BoundedInput(std::istreambuf_iterator<char>(in), place), BoundedInput(), on_parse);
    if (!root.is_object()) refuse(source, Unfit::other_json, "it is no object");
    if (root.value("format", json()) != kExportFormat)
      refuse(source, Unfit::other_json, "it says nothing of being one");
    const auto version = root.find("version");
    if (version == root.end() || !version->is_number_integer() || *version < 1)
      refuse(source, Unfit::odd_part, "it has no version");
    if (*version > kExportVersion)
      throw NotImportable(
          Unfit::newer,
          fmt::format("{} was written by a newer Recourse; update this one. Nothing was imported.", source.called));
    if (!root.contains("events") || !root["events"].is_array()) refuse(source, Unfit::odd_part, "it has no events");
    if (!root["events"].empty()) refuse(source, Unfit::odd_part, "an event is no object");
    for (const char* name : {"settings", "reminders"})
      if (const auto& given = root.value(name, json()); !given.is_null() && !(given.is_array() && given.empty()))
        refuse(source, Unfit::odd_part, fmt::format("its {} are no list of objects", name));
  } catch (const BoundedInput::TooLong&) {
    refuse(source, Unfit::odd_part, "a part of it is larger than any that Recourse writes");
  } catch (const json::exception&) {
    refuse(source, Unfit::not_whole, "it is not whole JSON in UTF-8");
  } catch (const codec::BadValue& bad) {
    refuse(source, Unfit::odd_part, bad.path + ": " + bad.what());
  }
}

/// The later change stands; one ahead of the clock gives way.
bool merge_setting(Database& database, const ImportedSetting& setting) {
  auto& merge = database.statement(
      "INSERT INTO settings(name, value, changed_at) VALUES(?1, ?2, ?3) ON CONFLICT(name) DO UPDATE SET "
      "value = excluded.value, changed_at = excluded.changed_at "
      "WHERE (excluded.changed_at <= ?4, excluded.changed_at, excluded.value) > (changed_at <= ?4, changed_at, value)");
  merge.bind(1, setting.name);
  merge.bind(2, setting.value);
  merge.bind(3, stored(setting.changed_at));
  merge.bind(4, stored(database.now()));
  return merge.exec() > 0;
}

void merge_reminder(Database& database, const ImportedReminder& reminder) {
  auto& merge = database.statement(
      "INSERT INTO reminders(reminder_id, order_id, shown_at) VALUES(?1, ?2, ?3) ON CONFLICT(reminder_id) DO UPDATE "
      "SET shown_at = min(shown_at, excluded.shown_at)");
  merge.bind(1, reminder.reminder_id);
  if (reminder.order_id) merge.bind(2, reminder.order_id->text());
  merge.bind(3, stored(reminder.shown_at));
  merge.exec();
}

}  // namespace

CheckedExport check_export(const std::filesystem::path& file, Instant now, const std::string& called) {
  CheckedExport source{file, called.empty() ? file.filename().string() : called};
  Times times(now);
  read_export(source, [&times](const std::string& list, const Reader& item) {
    if (list == "events")
      timed_event_from(item, times);
    else if (list == "settings")
      setting_from(item, times);
    else
      reminder_from(item, times);
  });
  times.expect_past(source);
  return source;
}

Imported Transfer::import_json(const std::filesystem::path& file, Instant now, const std::string& called) {
  return import_checked(check_export(file, now, called), now);
}

Imported Transfer::import_checked(const CheckedExport& source, Instant now) {
  auto& database = ledger_.database;
  BeforeImport before(database, now);
  Merge merge(database);
  const auto imported = in_transaction(database, now, [&] {
    Imported counted;
    Times times(now);
    read_export(source, [&](const std::string& list, const Reader& item) {
      if (list == "events") {
        ++counted.events;
        counted.new_events += merge.take(timed_event_from(item, times)) ? 1 : 0;
      } else if (list == "settings") {
        ++counted.settings;
        counted.new_settings += merge_setting(database, setting_from(item, times)) ? 1 : 0;
      } else {
        merge_reminder(database, reminder_from(item, times));
      }
    });
    times.expect_past(source);
    counted.orders = merge.rebuild();
    return counted;
  });
  if (imported.new_events + imported.new_settings > 0) before.keep();
  return imported;
}

}  // namespace recourse::ledger
