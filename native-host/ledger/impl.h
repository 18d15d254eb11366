#pragma once

#include <optional>

#include "ledger/database.h"

namespace recourse::ledger {

struct Ledger::Impl {
  Impl(const std::filesystem::path& file, Instant now) : database(file, now) {}
  mutable Database database;
};

/// One row of the append-only log.
struct Event {
  Instant at;
  Instant recorded_at;
  const char* kind;
  std::optional<std::string> order_id;
  std::optional<std::string> store_id;
  std::string page;
  std::string source;
  bool complete = false;
  std::string body;
};

void append(Database& database, const Event& event);

/// Text or null of a column.
std::optional<std::string> text_or_null(const SQLite::Column& column);
Instant instant_of(const SQLite::Column& column);

/// Binds text, or leaves the parameter null.
void bind_or_null(SQLite::Statement& statement, int index, const std::optional<std::string>& value);

}  // namespace recourse::ledger
