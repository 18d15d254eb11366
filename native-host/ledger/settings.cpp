#include "ledger/settings.h"

#include <sqlite3.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "codec/settings.h"
#include "ledger/open_ledger.h"
#include "ledger/state.h"

namespace recourse::ledger {

namespace {

/// The value, or nothing when an older host, an import or a stranger wrote one that is none: it counts as unset, and
/// that is said once.
std::optional<std::string> usable(Database& database, const std::string& name, const std::string& text) {
  try {
    const codec::Document document(text);
    return codec::setting_text(name, codec::Reader(document.root()));
  } catch (const std::exception&) {
    if (database.is_first_told(name))
      std::cerr << "recourse: the setting " << nlohmann::json(name).dump()
                << " in the ledger cannot be used; it counts as not set\n";
    return std::nullopt;
  }
}

std::optional<std::string> select_setting(Database& database, const std::string& name) {
  auto& select = database.statement("SELECT value FROM settings WHERE name = ?1");
  select.bind(1, name);
  if (!select.executeStep()) return std::nullopt;
  const auto value = select.getColumn(0).getString();
  select.tryReset();
  return usable(database, name, value);
}

}  // namespace

std::optional<unsigned> version_of(Database& database) {
  auto* connection = database.connection().getHandle();
  unsigned version = 0;
  if (::sqlite3_txn_state(connection, "main") != SQLITE_TXN_READ ||
      ::sqlite3_file_control(connection, "main", SQLITE_FCNTL_DATA_VERSION, &version) != SQLITE_OK)
    return std::nullopt;
  return version;
}

/// The same few are asked for with every question, and are seldom set anew.
std::optional<std::string> read_setting(Database& database, const std::string& name) {
  constexpr std::size_t kMostKnown = 100;
  const auto version = version_of(database);
  if (!version) return select_setting(database, name);
  auto& known = database.known_settings();
  if (known.version != version || known.values.size() >= kMostKnown) known = {version, {}};
  const auto at = known.values.find(name);
  return at != known.values.end() ? at->second
                                  : known.values.emplace(name, select_setting(database, name)).first->second;
}

std::map<std::string, std::string> Settings::all() const {
  return guarded(ledger_.database, [&] {
    std::map<std::string, std::string> values;
    auto& select = ledger_.database.statement("SELECT name, value FROM settings");
    while (select.executeStep()) {
      const auto name = select.getColumn(0).getString();
      if (auto value = usable(ledger_.database, name, select.getColumn(1).getString()))
        values[name] = std::move(*value);
    }
    return values;
  });
}

void Settings::set(const std::map<std::string, std::string>& values, Instant now) {
  in_transaction(ledger_.database, now, [&] {
    for (const auto& [name, value] : values) {
      auto& set = ledger_.database.statement(
          "INSERT INTO settings(name, value, changed_at) VALUES(?1, ?2, ?3) ON CONFLICT(name) DO UPDATE SET "
          "value = excluded.value, changed_at = excluded.changed_at WHERE value <> excluded.value OR "
          "changed_at > excluded.changed_at");
      set.bind(1, name);
      set.bind(2, value);
      set.bind(3, stored(now));
      set.exec();
    }
  });
}

std::optional<std::string> Settings::find(const std::string& name) const {
  return guarded(ledger_.database, [&] { return read_setting(ledger_.database, name); });
}

}  // namespace recourse::ledger
