#include "ledger/settings.h"

#include "ledger/open_ledger.h"
#include "ledger/state.h"

namespace recourse::ledger {

std::optional<std::string> read_setting(Database& database, const std::string& name) {
  auto& select = database.statement("SELECT value FROM settings WHERE name = ?1");
  select.bind(1, name);
  if (!select.executeStep()) return std::nullopt;
  auto value = select.getColumn(0).getString();
  select.tryReset();
  return value;
}

std::map<std::string, std::string> Settings::all() const {
  return guarded(ledger_.database, [&] {
    std::map<std::string, std::string> values;
    auto& select = ledger_.database.statement("SELECT name, value FROM settings");
    while (select.executeStep()) values[select.getColumn(0).getString()] = select.getColumn(1).getString();
    return values;
  });
}

void Settings::set(const std::map<std::string, std::string>& values, Instant now) {
  in_transaction(ledger_.database, [&] {
    for (const auto& [name, value] : values) {
      auto& set = ledger_.database.statement(
          "INSERT INTO settings(name, value, changed_at) VALUES(?1, ?2, ?3) ON CONFLICT(name) DO UPDATE SET "
          "value = excluded.value, changed_at = excluded.changed_at WHERE value <> excluded.value");
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
