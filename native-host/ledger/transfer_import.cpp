#include <fmt/format.h>

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>

#include "codec/settings.h"
#include "ledger/backup_files.h"
#include "ledger/bounded_input.h"
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

Instant past(const Reader& r, const char* name, Instant now) {
  const auto at = r.at(name).instant();
  if (at > now + kClocksDiffer) r.at(name).fail("this time is still to come");
  return at;
}

ImportedSetting setting_from(const Reader& r, Instant now) {
  ImportedSetting setting{r.at("name").text(60), {}, past(r, "changedAt", now)};
  const auto* value = codec::member_of(r.json(), "value");
  if (value == nullptr) r.fail("a setting needs a value");
  setting.value = codec::setting_text(setting.name, Reader(*value, "/value"));
  return setting;
}

ImportedReminder reminder_from(const Reader& r, Instant now) {
  return {r.at("reminderId").text(200), r.maybe_id<OrderId>("orderId"), past(r, "shownAt", now)};
}

Event past_event_from(const Reader& r, Instant now) {
  past(r, "at", now);
  past(r, "recordedAt", now);
  if (r.maybe("againAt")) past(r, "againAt", now);
  return event_from(r);
}

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& why) {
  throw NotImportable(Unfit::no_export,
                      fmt::format("{} is not an export of Recourse that can be read: {}. Nothing was imported.",
                                  file.filename().string(), why),
                      why);
}

/// Names a file given by mistake as what it is, with what to do instead.
void expect_export(const std::filesystem::path& file, std::ifstream& in) {
  std::error_code error;
  const auto name = file.filename().string();
  const auto refused = [&](Unfit unfit, const std::string& sentence) {
    throw NotImportable(unfit, sentence + " Nothing was imported.");
  };
  if (std::filesystem::is_directory(file, error))
    refused(Unfit::unreadable, fmt::format("{} is a folder; name a file.", name));
  if (!in) refused(Unfit::unreadable, fmt::format("The file {} cannot be read.", file.string()));
  std::array<char, 64> head{};
  in.read(head.data(), head.size());
  const std::string_view begin(head.data(), static_cast<std::size_t>(in.gcount()));
  const auto text = begin.substr(begin.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  const auto first = text.find_first_not_of(" \t\r\n");
  if (begin.empty()) refused(Unfit::empty, fmt::format("{} is empty.", name));
  if (begin.starts_with("SQLite format 3"))
    refused(Unfit::backup, fmt::format("{} is a backup; \"recourse restore\" puts one in the ledger's place.", name));
  if (begin.starts_with("\x1F\x8B") || begin.starts_with("PK\x03\x04"))
    refused(Unfit::compressed, fmt::format("{} is compressed; unpack it first.", name));
  if (begin.starts_with("\xFF\xFE") || begin.starts_with("\xFE\xFF"))
    refused(Unfit::utf16, fmt::format("{} is text in UTF-16; save it as UTF-8 first.", name));
  if (text.starts_with("orderId"))
    refused(Unfit::other_format,
            fmt::format("{} is a table (CSV); an export in JSON is needed: \"recourse export\".", name));
  if (text.starts_with("BEGIN:VCALENDAR"))
    refused(Unfit::other_format,
            fmt::format("{} is a calendar; an export in JSON is needed: \"recourse export\".", name));
  if (first == std::string_view::npos || text[first] != '{') refuse(file, "it does not begin as one");
  in.clear();
  in.seekg(begin.size() == text.size() ? 0 : 3);
}

/// Reads an exported file without holding it: every list's items go to `take` as they come. Throws NotImportable.
template <class Take>
void read_export(const std::filesystem::path& file, const Take& take) {
  std::ifstream in(file, std::ios::binary);
  expect_export(file, in);
  std::string list;  // the root's member being read
  std::int64_t item = 0;
  const auto on_parse = [&](int depth, json::parse_event_t event, json& parsed) {
    if (depth == 1 && event == json::parse_event_t::key) {
      list = parsed.get<std::string>();
      item = 0;
    }
    const bool in_list = list == "events" || list == "settings" || list == "reminders";
    if (depth > kDeepest) refuse(file, "it is nested too deeply");
    if (depth == 0 && event == json::parse_event_t::array_start) refuse(file, "it is a list");
    if (depth != 2 || event != json::parse_event_t::object_end || !in_list) return depth <= 2 || in_list;
    const codec::Document document(parsed.dump());
    take(list, Reader(document.root(), fmt::format("/{}/{}", list, item++)));
    return false;
  };
  try {
    BoundedInput::Place place;
    const json root = json::parse(BoundedInput(std::istreambuf_iterator<char>(in), place), BoundedInput(), on_parse);
    if (!root.is_object()) refuse(file, "it is no object");
    if (root.value("format", json()) != kExportFormat) refuse(file, "it says nothing of being one");
    const auto version = root.find("version");
    if (version == root.end() || !version->is_number_integer() || *version < 1) refuse(file, "it has no version");
    if (*version > kExportVersion)
      throw NotImportable(Unfit::newer,
                          fmt::format("{} was written by a newer Recourse; update this one. Nothing was imported.",
                                      file.filename().string()));
    if (!root.contains("events") || !root["events"].is_array()) refuse(file, "it has no events");
    if (!root["events"].empty()) refuse(file, "an event is no object");
  } catch (const BoundedInput::TooLong&) {
    refuse(file, "a part of it is larger than any that Recourse writes");
  } catch (const json::exception&) {
    refuse(file, "it is not whole JSON");
  } catch (const codec::BadValue& bad) {
    refuse(file, bad.path + ": " + bad.what());
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

/// The ledger as it was, beside it; no file when there was nothing in it.
std::filesystem::path copy_before(Database& database, Instant now) {
  return guarded(database, [&]() -> std::filesystem::path {
    if (database.connection().execAndGet("SELECT EXISTS (SELECT 1 FROM events)").getInt() == 0) return {};
    auto kept = aside_name(database.file(), kBeforeImport, now);
    copy_database(database.connection(), kept);
    prune_aside(database.file(), kept);
    return kept;
  });
}

}  // namespace

Imported Transfer::import_json(const std::filesystem::path& file, Instant now) {
  // Once to see that all of it is good, then once more to write it.
  read_export(file, [now](const std::string& list, const Reader& item) {
    if (list == "events")
      past_event_from(item, now);
    else if (list == "settings")
      setting_from(item, now);
    else
      reminder_from(item, now);
  });
  auto& database = ledger_.database;
  const auto kept = copy_before(database, now);
  Merge merge(database);
  const auto imported = in_transaction(database, now, [&] {
    Imported counted;
    read_export(file, [&](const std::string& list, const Reader& item) {
      if (list == "events") {
        ++counted.events;
        counted.new_events += merge.take(past_event_from(item, now)) ? 1 : 0;
      } else if (list == "settings") {
        counted.new_settings += merge_setting(database, setting_from(item, now)) ? 1 : 0;
      } else {
        merge_reminder(database, reminder_from(item, now));
      }
    });
    counted.orders = merge.rebuild();
    return counted;
  });
  // What changed nothing needs no way back.
  if (imported.new_events + imported.new_settings == 0 && !kept.empty()) remove_database(kept);
  return imported;
}

}  // namespace recourse::ledger
