#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "codec/reader.h"
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

ImportedSetting setting_from(const Reader& r) {
  ImportedSetting setting{r.at("name").text(60), {}, r.at("changedAt").instant()};
  const auto* value = codec::member_of(r.json(), "value");
  if (value == nullptr) r.fail("a setting needs a value");
  setting.value = codec::text_of(*value);
  if (setting.value.size() > codec::kShortText) r.fail("the value is too long");
  return setting;
}

ImportedReminder reminder_from(const Reader& r) {
  return {r.at("reminderId").text(200), r.maybe_id<OrderId>("orderId"), r.at("shownAt").instant()};
}

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& why) {
  throw NotImportable(false, fmt::format("{} is not an export of Recourse that can be read: {}. Nothing was imported.",
                                         file.filename().string(), why));
}

/// Reads an exported file without holding it: every list's items go to `take` as they come. Throws NotImportable.
template <class Take>
void read_export(const std::filesystem::path& file, const Take& take) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw NotImportable(false, fmt::format("The file {} cannot be read.", file.string()));
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
    const json root = json::parse(in, on_parse);
    if (!root.is_object()) refuse(file, "it is no object");
    if (root.value("format", json()) != kExportFormat) refuse(file, "it says nothing of being one");
    const auto version = root.find("version");
    if (version == root.end() || !version->is_number_integer() || *version < 1) refuse(file, "it has no version");
    if (*version > kExportVersion)
      throw NotImportable(true,
                          fmt::format("{} was written by a newer Recourse; update this one. Nothing was imported.",
                                      file.filename().string()));
    if (!root.contains("events") || !root["events"].is_array()) refuse(file, "it has no events");
    if (!root["events"].empty()) refuse(file, "an event is no object");
  } catch (const json::exception&) {
    refuse(file, "it is not whole JSON");
  } catch (const codec::BadValue& bad) {
    refuse(file, bad.path + ": " + bad.what());
  }
}

bool merge_setting(Database& database, const ImportedSetting& setting) {
  auto& merge = database.statement(
      "INSERT INTO settings(name, value, changed_at) VALUES(?1, ?2, ?3) ON CONFLICT(name) DO UPDATE SET "
      "value = excluded.value, changed_at = excluded.changed_at "
      "WHERE (excluded.changed_at, excluded.value) > (changed_at, value)");
  merge.bind(1, setting.name);
  merge.bind(2, setting.value);
  merge.bind(3, stored(setting.changed_at));
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

Imported Transfer::import_json(const std::filesystem::path& file) {
  // Once to see that all of it is good, then once more to write it.
  read_export(file, [](const std::string& list, const Reader& item) {
    if (list == "events")
      event_from(item);
    else if (list == "settings")
      setting_from(item);
    else
      reminder_from(item);
  });
  auto& database = ledger_.database;
  Merge merge(database);
  return in_transaction(database, [&] {
    Imported imported;
    read_export(file, [&](const std::string& list, const Reader& item) {
      if (list == "events") {
        ++imported.events;
        imported.new_events += merge.take(event_from(item)) ? 1 : 0;
      } else if (list == "settings") {
        imported.new_settings += merge_setting(database, setting_from(item)) ? 1 : 0;
      } else {
        merge_reminder(database, reminder_from(item));
      }
    });
    imported.orders = merge.rebuild();
    return imported;
  });
}

}  // namespace recourse::ledger
