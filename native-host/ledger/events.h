#pragma once

#include <optional>
#include <string>

#include "domain/observation.h"
#include "ledger/database.h"

namespace recourse::ledger {

/// One row of the append-only log.
struct Event {
  Instant at;
  std::optional<Instant> again_at;  ///< the last time the same was seen again
  Instant recorded_at;
  std::string kind;  ///< "order", "dispute", "message", "read", or what the buyer noted: "agreement", "problem", …
  std::optional<std::string> order_id;
  std::optional<std::string> store_id;
  std::string page;
  std::string source;  ///< "page json", "page dom", or "buyer"
  bool complete = false;
  std::string body;
  bool operator==(const Event&) const = default;
};

/// An event of a page, without its subject and body.
Event event_of(const Page& page, const char* kind, Instant now);
/// An event of the buyer's own hand.
Event by_hand(const char* kind, Instant now);

/// Writes an event; its number.
std::int64_t append(Database& database, const Event& event);

/// What the log knows of something seen: it is new; it is only newer than the same seen before; it says nothing new.
enum class News { all, time, none };

/// Writes an event of an order unless the newest one of its page and subject says the same: that one then learns when
/// it was seen again. The time in between is kept too (as an event of its own) when the order's status changed then.
/// `subject` tells several disputes of an order apart.
News append_if_new(Database& database, const Event& event, const std::optional<Instant>& status_changed_at,
                   const std::optional<std::string>& subject = std::nullopt);

/// Writes an event that another ledger knows, unless it is here: then it only learns times. True when it was new.
bool merge_event(Database& database, const Event& event);

/// The columns of `kEventColumns`, in that order from column `first` on.
inline constexpr const char* kEventColumns =
    "at, again_at, recorded_at, kind, order_id, store_id, page, source, complete, body";
Event event_from(SQLite::Statement& row, int first = 0);

/// Text or null of a column.
std::optional<std::string> text_or_null(const SQLite::Column& column);
Instant instant_of(const SQLite::Column& column);

/// Binds text, or leaves the parameter null.
void bind_or_null(SQLite::Statement& statement, int index, const std::optional<std::string>& value);

}  // namespace recourse::ledger
